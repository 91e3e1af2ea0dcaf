"""How much of a story some playthroughs have seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from xostory.engine.events import EndingReached, Event, Line, OptionChosen
from xostory.program.code import Choose, Say, SayText
from xostory.program.model import Place, Program


@attrs.frozen
class Part:
    """One thing that can be seen: a line, an option or an ending; its id, its words for people, its place."""

    kind: str
    id: str
    words: str
    place: Place | None


@attrs.frozen
class Coverage:
    """All parts of one kind, and those that were not seen."""

    kind: str
    total: int
    unseen: tuple[Part, ...]

    @property
    def seen(self) -> int:
        """How many were seen."""
        return self.total - len(self.unseen)


def coverage(program: Program, events: Iterable[Event]) -> tuple[Coverage, ...]:
    """What was seen in these events, of the lines, options and endings of a story."""
    seen = {key for event in events for key in _seen(event)}
    parts = tuple(_parts(program))
    found = []
    for kind in ("line", "option", "ending"):
        all_of_kind = {part.id: part for part in parts if part.kind == kind}
        unseen = tuple(part for part in all_of_kind.values() if (kind, part.id) not in seen)
        found.append(Coverage(kind, len(all_of_kind), unseen))
    return tuple(found)


def _seen(event: Event) -> Iterator[tuple[str, str]]:
    if isinstance(event, Line):
        yield "line", event.id
    elif isinstance(event, OptionChosen):
        yield "option", event.option.partition("~")[0]
    elif isinstance(event, EndingReached):
        yield "ending", event.ending


def _parts(program: Program) -> Iterator[Part]:
    for at, instruction in enumerate(program.code):
        place = program.sources[at]
        if isinstance(instruction, (Say, SayText)):
            yield Part("line", instruction.line.id, instruction.line.text, place)
        elif isinstance(instruction, Choose):
            for option in instruction.options:
                words = "".join(getattr(piece, "text", "…") for piece in option.text)
                yield Part("option", option.id, words, place)
    for ending in program.endings:
        yield Part("ending", ending.id, ending.title, None)
