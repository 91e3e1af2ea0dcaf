"""`xostory test`: play a story's walkthroughs and compare."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import attrs

from xostory.check.walkthroughs.coverage import Coverage, coverage
from xostory.check.walkthroughs.play import Outcome
from xostory.check.walkthroughs.run import TestRun, run_walkthroughs
from xostory.cli.host import add_host, answered_or_report
from xostory.cli.reporting import add_packs, counted, report_errors
from xostory.compiler.load import load
from xostory.engine.events import OptionChosen
from xostory.play.transcript import as_text as line_of
from xostory.program.model import Program
from xostory.source.diagnostics import Diagnostic, as_data, as_text
from xostory.source.files import COMPILED_SUFFIX, TESTS_FOLDER, StoryText, read_pack_tests, read_tests
from xostory.story.model import Story


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("test", help="play a story's walkthroughs and compare what happens")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder")
    parser.add_argument("--record", action="store_true", help="keep the transcripts as they are played now")
    parser.add_argument("--coverage", action="store_true", help="list what no walkthrough has seen")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_packs(parser)
    add_host(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1 if a walkthrough fails, or if the story or the walkthroughs cannot be read."""
    if given.story.suffix == COMPILED_SUFFIX:
        print("This story is compiled: test its source.", file=sys.stderr)
        return 2
    loaded = load(given.story, given.packs)
    if report_errors(loaded.diagnostics) or loaded.story is None or loaded.program is None:
        return 1
    program = answered_or_report(loaded.program, given.host)
    if program is None:
        return 1
    tests = _read(given.story, given.packs)
    if not tests.texts and not tests.problems:
        folder = given.story / TESTS_FOLDER
        print(f"There are no walkthroughs: no .yaml file in {folder}. docs/testing.md shows one.", file=sys.stderr)
        return 1
    found = _played(loaded.story, program, tests)
    if given.record:
        _record(found, tests)
        tests = _read(given.story, given.packs)
        found = _played(loaded.story, program, tests)
    diagnostics = (*tests.problems, *found.diagnostics)
    if given.format == "json":
        _print_json(found, diagnostics)
    else:
        _print_outcomes(found, diagnostics, given.coverage)
    return int(bool(diagnostics) or any(one.problems for one in found.outcomes))


@attrs.frozen
class _Tests:
    """Walkthroughs, the transcripts recorded for them, and the folder that the paths of those begin in.

    With packs a story plays otherwise than it was recorded, so its own walkthroughs are `aside` then.
    """

    texts: tuple[StoryText, ...]
    recorded: tuple[StoryText, ...]
    problems: tuple[Diagnostic, ...]
    folder: Path
    aside: frozenset[str] = frozenset()


def _read(story: Path, packs: list[Path]) -> _Tests:
    own = read_tests(story)
    brought = [read_pack_tests(pack) for pack in {pack.absolute(): pack for pack in packs}.values()]
    texts, recorded = zip(own, *brought, strict=True)
    return _Tests(
        tuple(text for one in texts for text in one.texts),
        tuple(text for one in recorded for text in one.texts),
        tuple(problem for one in (*texts, *recorded) for problem in one.diagnostics),
        Path() if packs else story,
        frozenset(text.path for text in own[0].texts) if packs else frozenset(),
    )


def _played(story: Story, program: Program, tests: _Tests) -> TestRun:
    return run_walkthroughs(story, program, tests.texts, tests.recorded, line_of, tests.aside)


def _record(found: TestRun, tests: _Tests) -> None:
    """Write the transcripts that changed, and say which."""
    before = {text.path: text.text for text in tests.recorded}
    for path, text in found.transcripts.items():
        if before.get(path) != text:
            _write(tests.folder / path, path, text)


def _write(file: Path, shown: str, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as problem:
        print(f"{shown} could not be written: {problem.strerror or problem}", file=sys.stderr)
    else:
        print(f"recorded {shown}")


def _print_outcomes(found: TestRun, diagnostics: tuple[Any, ...], listed: bool) -> None:
    for one in diagnostics:
        print(as_text(one), end="\n\n")
    for outcome in found.outcomes:
        print(_row(outcome))
        for one in outcome.problems:
            print("\n" + as_text(one))
        if outcome.problems:
            print()
    failed = sum(bool(one.problems) for one in found.outcomes)
    print(f"{counted(len(found.outcomes), 'walkthrough')}: {len(found.outcomes) - failed} pass, {failed} fail")
    seen = coverage(found.program, [event for one in found.outcomes for event in one.events])
    print("They see " + ", ".join(map(_share, seen)) + ".")
    if listed:
        _print_unseen(seen)


def _row(outcome: Outcome) -> str:
    chosen = sum(isinstance(event, OptionChosen) and not event.by_itself for event in outcome.events)
    word = "FAIL" if outcome.problems else "pass"
    return f"{word}  {outcome.walkthrough.name} ({counted(chosen, 'choice')})"


def _share(one: Coverage) -> str:
    return f"{one.seen} of {counted(one.total, one.kind)}"


def _print_unseen(seen: tuple[Coverage, ...]) -> None:
    for one in seen:
        for part in one.unseen:
            where = f"{part.place.file}:{part.place.line}" if part.place else "story.yaml"
            print(f"  {one.kind} not seen: {where}: {part.words[:70] or part.id}")


def _print_json(found: TestRun, diagnostics: tuple[Any, ...]) -> None:
    seen = coverage(found.program, [event for one in found.outcomes for event in one.events])
    data = {
        "problems": [as_data(one) for one in diagnostics],
        "walkthroughs": [
            {"name": one.walkthrough.name, "problems": [as_data(item) for item in one.problems]}
            for one in found.outcomes
        ],
        "coverage": {
            one.kind: {"total": one.total, "seen": one.seen, "unseen": [part.id for part in one.unseen]} for one in seen
        },
    }
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    print()
