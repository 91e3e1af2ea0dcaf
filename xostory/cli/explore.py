"""`xostory explore`: walk all that can happen in a story, and tell what that proves."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xostory.check.exploring.explore import STATES, explore
from xostory.check.exploring.explored import Explored, Progress, Road, replayed
from xostory.check.exploring.verdicts import Finding, Part, Verdict, findings, verdicts
from xostory.cli.reporting import add_packs, program_or_report
from xostory.engine.commands import Choose, Enter
from xostory.engine.events import ChanceDrawn, Event, InputGiven, OptionChosen
from xostory.program.model import Place, Program

LISTED = 20
KINDS = ("scene", "line", "option", "ending", "condition")


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("explore", help="walk all that can happen in a story, and tell what that proves")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder or a compiled story")
    words = f"walk at most so many states (usually {STATES:,})"
    parser.add_argument("--states", type=_number, default=STATES, metavar="N", help=words)
    parser.add_argument("--roads", action="store_true", help="show the shortest road to every scene and option, too")
    parser.add_argument("--json", action="store_true", help="all verdicts, with their roads, for programs")
    add_packs(parser)
    parser.set_defaults(run=run)


def _number(text: str) -> int:
    number = int(text.replace(",", ""))
    if number < 1:
        raise ValueError
    return number


def run(given: argparse.Namespace) -> int:
    """Exit status 1 if something is found that is certain, or if the story cannot be read."""
    program = program_or_report(given.story, given.packs)
    if program is None:
        return 1
    with _until_stopped() as progress:
        explored = explore(program, given.states, progress)
    parts = verdicts(explored)
    found = findings(explored, parts)
    if given.json:
        json.dump(_as_data(explored, parts, found), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        _print(explored, parts, found, given.roads)
    return int(bool(found))


@contextmanager
def _until_stopped() -> Iterator[Progress]:
    """Progress on a terminal; Ctrl-C ends the walk, and what was found until then is told. A second one ends all."""
    stopped: list[bool] = []

    def stop(*_: object) -> None:
        if stopped:
            raise KeyboardInterrupt
        stopped.append(True)

    before = signal.signal(signal.SIGINT, stop)
    shown = sys.stderr.isatty()

    def progress(states: int, walked: int, moves: int) -> bool:
        if shown:
            line = f"{_of(states, 'state')}, {states - walked:,} of them to be walked on from, {_of(moves, 'move')}"
            print(f"\r{line}\033[K", end="", file=sys.stderr, flush=True)
        return not stopped

    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        if shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _print(explored: Explored, parts: tuple[Part, ...], found: tuple[Finding, ...], roads: bool) -> None:
    for line in _walked(explored):
        print(line)
    print()
    for kind in KINDS:
        print(f"  {kind + 's':<12}{_counted([part for part in parts if part.kind.split()[0] == kind])}")
    for one in found:
        print(f"\n{_where(one.place)}{one.kind}: {one.message}")
        if one.road is not None:
            print(f"    {_road(explored.program, one.road)}")
    _print_not_found(parts)
    _print_roads(explored.program, parts, ("ending", "scene", "option") if roads else ("ending",))
    print(f"\n{_of(len(found), 'finding')}")


def _of(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _walked(explored: Explored) -> Iterator[str]:
    """How much was done; what was left out comes first."""
    done = f"{_of(explored.states, 'state')}, {_of(explored.moves, 'move')}"
    if explored.whole:
        yield f"Everything that can happen was walked: {done}."
        return
    yield "Not everything was walked; what was not found may still be there. Left out:"
    yield from (f"  - {cut}" for cut in explored.cuts)
    yield f"Walked: {done}."


def _counted(parts: list[Part]) -> str:
    numbers = {verdict: sum(part.verdict is verdict for part in parts) for verdict in Verdict}
    text = f"{numbers[Verdict.REACHED]} of {len(parts)} reached"
    others = [f", {numbers[one]} {one.value}" for one in (Verdict.UNREACHABLE, Verdict.NOT_FOUND) if numbers[one]]
    return text + "".join(others)


def _print_not_found(parts: tuple[Part, ...]) -> None:
    """What may be there, or not; apart from the findings, which are certain."""
    for kind in ("ending", "scene", "option"):
        missing = [part for part in parts if part.kind == kind and part.verdict is Verdict.NOT_FOUND]
        for number, part in enumerate(missing[:LISTED]):
            print(f"{'' if number else chr(10)}not found: {_where(part.place)}{kind} {_name(part)}")
        if len(missing) > LISTED:
            print(f"not found: {len(missing) - LISTED} more {kind}s (--json lists all)")


def _print_roads(program: Program, parts: tuple[Part, ...], kinds: tuple[str, ...]) -> None:
    for kind in kinds:
        for part in parts:
            if part.kind == kind and part.road is not None:
                print(f"\n{kind} {_name(part)}\n    {_road(program, part.road)}")


def _name(part: Part) -> str:
    return f"“{part.words}”" if part.words else part.id


def _where(place: Place | None) -> str:
    return f"{place.file}:{place.line}: " if place else ""


def _road(program: Program, road: Road) -> str:
    """A road as the choices a person makes, and where luck has a part in it."""
    events = [event for step in replayed(program, road) for event in step.events]
    return " → ".join(word for event in events for word in _step(event)) or "(at once)"


def _step(event: Event) -> Iterator[str]:
    if isinstance(event, OptionChosen) and event.time_up:
        yield "(the time is up)"
    elif isinstance(event, OptionChosen) and not event.by_itself:
        yield "".join(span.text for span in event.spans)
    elif isinstance(event, InputGiven):
        yield f"(writing “{event.text}”)"
    elif isinstance(event, ChanceDrawn):
        value = (
            {True: "yes", False: "no"}.get(event.value, event.value) if isinstance(event.value, bool) else event.value
        )
        yield f"({event.function} gives {value})"


def _as_data(explored: Explored, parts: tuple[Part, ...], found: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "whole": explored.whole,
        "cuts": list(explored.cuts),
        "states": explored.states,
        "moves": explored.moves,
        "findings": [
            {"kind": one.kind, "message": one.message, "place": _as_place(one.place), "road": _as_road(one.road)}
            for one in found
        ],
        "parts": [
            {
                "kind": part.kind,
                "id": part.id,
                "words": part.words,
                "place": _as_place(part.place),
                "verdict": part.verdict.value,
                "road": _as_road(part.road),
            }
            for part in parts
        ],
    }


def _as_place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"file": place.file, "line": place.line}


def _as_road(road: Road | None) -> list[dict[str, Any]] | None:
    """Commands one by one; `luck` tells which way chance fell in the turn, each time it was asked."""
    if road is None:
        return None
    return [_as_command(one.command) | ({"luck": list(one.fate)} if one.fate else {}) for one in road]


def _as_command(command: Any) -> dict[str, Any]:
    match command:
        case None:
            return {"do": "begin"}
        case Choose():
            return {"do": "choose", "option": command.option}
        case Enter():
            return {"do": "enter", "text": command.text}
        case _:
            return {"do": "time up"}
