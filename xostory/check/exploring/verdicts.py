"""What exploring proves of each part of a story, and what of it a writer should know."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from xostory.check.exploring.explored import Explored, Key, Road
from xostory.check.roads import reached_from
from xostory.engine.words import together
from xostory.program.code import Branch, Choose, End, Option, Say, SayText
from xostory.program.expressions import Constant
from xostory.program.model import Place, Program
from xostory.program.text import Span, Text


class Verdict(Enum):
    """Never a word stronger than what was done."""

    REACHED = "reached"
    UNREACHABLE = "proved unreachable"
    NOT_FOUND = "not found"


@attrs.frozen
class Part:
    """One thing of a story that can be come by, or not; `road` leads to it.

    `kind` is scene, line, option, ending, or, of a condition, "condition true" and "condition false".
    """

    kind: str
    id: str
    words: str
    place: Place | None
    verdict: Verdict
    road: Road | None


@attrs.frozen
class Finding:
    """Something that is certain and most likely not meant; `road` shows it where there is one to show."""

    kind: str
    message: str
    place: Place | None
    road: Road | None


def verdicts(explored: Explored) -> tuple[Part, ...]:
    """A verdict on every scene, line, option, ending and condition."""
    return tuple(_Judge(explored).parts())


def findings(explored: Explored, parts: tuple[Part, ...]) -> tuple[Finding, ...]:
    """What a writer should know; errors first."""
    found = [*_faults(explored), *_missing(parts), *_locked(explored, parts), *_one_way(parts)]
    if explored.stuck is not None:
        words = "From here no ending is left, whatever is chosen."
        found.append(Finding("no ending left", words, None, explored.stuck))
    return tuple(found)


class _Judge:
    """Verdicts, one after the other."""

    def __init__(self, explored: Explored) -> None:
        self.explored = explored
        self.program = explored.program
        # Conditions are taken to go either way here: what is not on any road cannot be come by, cuts or not.
        self.on_roads = reached_from(self.program, [self.program.scenes[self.program.start].entry])

    def parts(self) -> Iterator[Part]:
        program = self.program
        for scene in program.scenes:
            yield self.at(scene.entry, "scene", scene.id, scene.title)
        for at, instruction in enumerate(program.code):
            if isinstance(instruction, (Say, SayText)):
                text = instruction.text if isinstance(instruction, SayText) else instruction.line.spans
                yield self.at(at, "line", instruction.line.id, words_of(text))
            elif isinstance(instruction, Choose):
                for option in instruction.options:
                    if not option.fallback:  # never offered; the lines behind it have their own verdicts
                        yield self.part("option", option.id, words_of(option.text), at, ("offer", option.id, True))
            elif isinstance(instruction, Branch) and not isinstance(instruction.condition, Constant):
                yield self.part("condition true", str(at), "", at, ("outcome", at, True))
                yield self.part("condition false", str(at), "", at, ("outcome", at, False))
        yield from self.endings()

    def at(self, at: int, kind: str, part_id: str, words: str) -> Part:
        return self.part(kind, part_id, words, at, ("address", at, True))

    def part(self, kind: str, part_id: str, words: str, at: int, key: Key) -> Part:
        road = self.explored.reached.get(key)
        verdict = self.verdict(road, at in self.on_roads)
        return Part(kind, part_id, words, self.program.sources[at], verdict, road)

    def verdict(self, road: Road | None, on_roads: bool) -> Verdict:
        if road is not None:
            return Verdict.REACHED
        return Verdict.UNREACHABLE if self.explored.whole or not on_roads else Verdict.NOT_FOUND

    def endings(self) -> Iterator[Part]:
        for number, ending in enumerate(self.program.endings):
            there = [at for at, one in enumerate(self.program.code) if isinstance(one, End) and one.ending == number]
            roads = [self.explored.reached.get(("address", at, True)) for at in there]
            road = min((one for one in roads if one is not None), key=len, default=None)
            verdict = self.verdict(road, any(at in self.on_roads for at in there))
            place = self.program.sources[there[0]] if there else None
            yield Part("ending", ending.id, ending.title, place, verdict, road)


def words_of(text: Text) -> str:
    """The words of a text, with … for what is worked out."""
    spans = together(Span(getattr(piece, "text", "…")) for piece in text)
    return "".join(span.text for span in spans)


def _faults(explored: Explored) -> Iterator[Finding]:
    kinds = {"E701": "nothing to choose", "E700": "turn without end"}
    for road, step in explored.faults:
        if step.error is not None:
            kind = kinds.get(step.error.code, "error in play")
            yield Finding(kind, f"{step.error.code} {step.error.message}", step.error.stack[0].place, road)


def _missing(parts: tuple[Part, ...]) -> Iterator[Finding]:
    for part in parts:
        if part.verdict is Verdict.UNREACHABLE and part.kind in ("ending", "scene"):
            yield Finding(f"{part.kind} unreachable", f"No road leads to {part.kind} {part.id!r}.", part.place, None)


def _locked(explored: Explored, parts: tuple[Part, ...]) -> Iterator[Finding]:
    """Options nobody can choose, of choices somebody comes to."""
    offered = {option.id for at, option in _options(explored.program) if ("address", at, True) in explored.reached}
    for part in parts:
        if part.kind != "option" or part.verdict is not Verdict.UNREACHABLE or part.id not in offered:
            continue
        locked = explored.reached.get(("offer", part.id, False))
        if locked is None:
            yield Finding("never offered", f"The option “{part.words}” is never offered.", part.place, None)
        else:
            words = f"The option “{part.words}” is always locked."
            yield Finding("always locked", words, part.place, locked)


def _options(program: Program) -> Iterator[tuple[int, Option]]:
    for at, instruction in enumerate(program.code):
        if isinstance(instruction, Choose):
            yield from ((at, option) for option in instruction.options)


def _one_way(parts: tuple[Part, ...]) -> Iterator[Finding]:
    """Conditions that are looked at, and only ever come out one way."""
    outcomes = {(part.id, part.kind): part for part in parts if part.kind.startswith("condition")}
    for (at, kind), part in outcomes.items():
        other = outcomes[at, "condition false" if kind == "condition true" else "condition true"]
        if part.verdict is Verdict.UNREACHABLE and other.verdict is Verdict.REACHED:
            never = kind == "condition true"
            word = "never" if never else "always"
            yield Finding(f"{word} true", f"This condition is {word} true.", part.place, other.road)
