"""`xostory test`: play a story's walkthroughs and compare."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from xostory.check.walkthroughs.coverage import Coverage, coverage
from xostory.check.walkthroughs.play import Outcome
from xostory.check.walkthroughs.run import TestRun, run_walkthroughs
from xostory.cli.host import add_host, answered_or_report
from xostory.cli.reporting import add_packs, print_text
from xostory.compiler.load import load
from xostory.engine.events import OptionChosen
from xostory.play.transcript import as_text as line_of
from xostory.source.diagnostics import Severity, as_data, as_text, has_errors
from xostory.source.files import COMPILED_SUFFIX, TESTS_FOLDER, StoryFiles, read_tests


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
    if loaded.story is None or loaded.program is None or has_errors(loaded.diagnostics):
        print_text([one for one in loaded.diagnostics if one.severity is Severity.ERROR], sys.stderr)
        return 1
    program = answered_or_report(loaded.program, given.host)
    if program is None:
        return 1
    texts, recorded = read_tests(given.story)
    if not texts.texts and not texts.diagnostics:
        folder = given.story / TESTS_FOLDER
        print(f"There are no walkthroughs: no .yaml file in {folder}. docs/testing.md shows one.", file=sys.stderr)
        return 1
    found = run_walkthroughs(loaded.story, program, texts.texts, recorded.texts, line_of)
    if given.record:
        found = _recorded(given.story, found, loaded.story, texts, recorded)
    diagnostics = (*texts.diagnostics, *recorded.diagnostics, *found.diagnostics)
    if given.format == "json":
        _print_json(found, diagnostics)
    else:
        _print_outcomes(found, diagnostics, given.coverage)
    return int(bool(diagnostics) or any(one.problems for one in found.outcomes))


def _recorded(folder: Path, found: TestRun, story: Any, texts: StoryFiles, recorded: StoryFiles) -> TestRun:
    """Write the transcripts that changed, say which, and compare again."""
    before = {text.path: text.text for text in recorded.texts}
    for path, text in found.transcripts.items():
        if before.get(path) != text:
            _write(folder / path, path, text)
    again = read_tests(folder)[1]
    return run_walkthroughs(story, found.program, texts.texts, again.texts, line_of)


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
    print(f"{len(found.outcomes)} walkthroughs: {len(found.outcomes) - failed} pass, {failed} fail")
    seen = coverage(found.program, [event for one in found.outcomes for event in one.events])
    print("They see " + ", ".join(map(_share, seen)) + ".")
    if listed:
        _print_unseen(seen)


def _row(outcome: Outcome) -> str:
    chosen = sum(isinstance(event, OptionChosen) and not event.by_itself for event in outcome.events)
    word = "FAIL" if outcome.problems else "pass"
    return f"{word}  {outcome.walkthrough.name} ({chosen} choice{'' if chosen == 1 else 's'})"


def _share(one: Coverage) -> str:
    return f"{one.seen} of {one.total} {one.kind}{'' if one.total == 1 else 's'}"


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
