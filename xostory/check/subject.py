"""What a check looks at, and how it points at a place."""

from __future__ import annotations

from functools import cached_property

import attrs

from xostory.compiler.names import every_step
from xostory.program.model import Program
from xostory.source.assets import Catalogue
from xostory.source.codes import Code
from xostory.source.diagnostics import Diagnostic, problem
from xostory.source.nodes import SourceFile, Spot
from xostory.story.model import ChoiceStep, Story


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

    def at(self, address: int, code: Code, **words: str) -> Diagnostic:
        """A problem at the source line of an address, all of the line marked."""
        place = self.program.sources[address]
        file = self.files[place.file]
        line = file.lines[place.line - 1]
        column = len(line) - len(line.lstrip())
        return problem(code, Spot(file, place.line - 1, column, max(1, len(line.strip()))), **words)
