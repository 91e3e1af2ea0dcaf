"""What a check looks at, and how it points at a place."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import attrs

from xostory.check.roads import reached_from
from xostory.program.code import Choose, DrawCard
from xostory.program.model import Program, Scene
from xostory.source.assets import Catalogue
from xostory.source.codes import Code
from xostory.source.diagnostics import Diagnostic, problem
from xostory.source.nodes import SourceFile, Spot
from xostory.story.model import Story
from xostory.story.steps import ChoiceStep
from xostory.story.walking import every_step


@attrs.frozen(slots=False)  # slots would leave no room for the cached property
class Subject:
    """A story that compiles, its program, and the pictures and sounds there are."""

    story: Story
    program: Program
    catalogue: Catalogue

    @cached_property
    def files(self) -> dict[str, SourceFile]:
        """The story's files by path. A pack may have steps in a file that has no scene."""
        steps = [step for scene in self.story.scenes for step in every_step(scene.script)]
        entries = [entry for step in steps if isinstance(step, ChoiceStep) for entry in step.options]
        return {one.spot.file.path: one.spot.file for one in (*self.story.scenes, *steps, *entries)}

    @cached_property
    def extents(self) -> list[tuple[int, int]]:
        """First address and end of every scene; scenes lie one behind the other."""
        entries = [scene.entry for scene in self.program.scenes]
        return list(zip(entries, [*entries[1:], len(self.program.code)], strict=True))

    def scene_at(self, address: int) -> Scene:
        """The scene that an address is in."""
        return self.program.scenes[bisect_right(self.extents, address, key=lambda extent: extent[0]) - 1]

    @cached_property
    def reached(self) -> frozenset[int]:
        """All addresses on roads from the start, or from where a part starts when it is played alone."""
        starts = (self.program.scene_index(part.start) for part in self.story.parts)
        entries = (self.program.scenes[index].entry for index in (self.program.start, *starts) if index is not None)
        return reached_from(self.program, entries)

    @cached_property
    def drawn(self) -> frozenset[int]:
        """The decks that some step draws from."""
        return frozenset(one.deck for one in self.program.code if isinstance(one, DrawCard))

    @cached_property
    def offered(self) -> frozenset[int]:
        """The decks that stand among the options of a choice."""
        choices = (one for one in self.program.code if isinstance(one, Choose))
        scenes = {option.origin for choice in choices for option in choice.options if option.origin is not None}
        decks = enumerate(self.program.decks)
        return frozenset(number for number, deck in decks if any(one.scene in scenes for one in deck.cards))

    def at(self, address: int, code: Code, **words: str) -> Diagnostic:
        """A problem at the source line of an address, all of the line marked."""
        place = self.program.sources[address]
        file = self.files[place.file]
        line = file.lines[place.line - 1]
        column = len(line) - len(line.lstrip())
        return problem(code, Spot(file, place.line - 1, column, max(1, len(line.strip()))), **words)
