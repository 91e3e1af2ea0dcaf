"""`xostory transcript`: play a story from standard input."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from xostory.cli.host import add_host, playable_or_report
from xostory.cli.keeping import keeping
from xostory.cli.reporting import add_packs
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, Event, InputAsked
from xostory.engine.inputs import refusal
from xostory.engine.state import Step
from xostory.play.kept import Kept
from xostory.play.transcript import as_data, as_text
from xostory.program.model import Program

TIME_UP = "time up"
"""The line that lets the time of a timed choice run out."""


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("transcript", help="play a story from standard input, option numbers one a line")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder or a single .yaml file")
    parser.add_argument("--seed", type=int, default=0, help="decides all chance (default 0)")
    parser.add_argument("--scene", help="start at this scene instead of the story's own start")
    parser.add_argument("--json", action="store_true", help="print one event a line, as JSON")
    add_packs(parser)
    add_host(parser)
    parser.add_argument("--kept", type=Path, metavar="FILE", help="begin with what FILE keeps of other playthroughs")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Play to the end of the story or of the input."""
    program = playable_or_report(given)
    if program is None:
        return 1
    if given.scene is not None and program.scene_index(given.scene) is None:
        print(f"There is no scene {given.scene!r} in this story.", file=sys.stderr)
        return 2
    show = _print_json if given.json else print_words
    with keeping(program, given.kept, show) as (kept, note):
        return play_through(program, given.seed, given.scene, sys.stdin, note, kept)


def play_through(
    program: Program,
    seed: int,
    scene: str | None,
    answers: Iterable[str],
    show: Callable[[Event], None],
    kept: Kept | None = None,
) -> int:
    """Play with one option number a line; returns the exit status."""
    lines = iter(answers)
    step = begin(program, seed, scene, kept)
    while True:
        for event in step.events:
            show(event)
        if step.error is not None:
            sys.stdout.flush()
            print(step.error, file=sys.stderr)
            return 1
        command = _answer(program, step, lines)
        if command is None:
            return 0
        step = advance(program, step.state, command)


def _answer(program: Program, step: Step, lines: Iterable[str]) -> Command | None:
    """What the next good line says; None when the story or the input has ended."""
    pending = step.state.pending
    if not isinstance(pending, ChoiceOffered | InputAsked):
        return None
    sys.stdout.flush()
    for line in lines:
        text = line.strip()
        if isinstance(pending, InputAsked):
            command = _entered(program, step, text or pending.suggestion)
        else:
            command = _chosen(pending, text) if text else None
        if command is not None:
            return command
    return None


def _entered(program: Program, step: Step, text: str) -> Command | None:
    """The line as an answer; why it is not taken is told."""
    reason = refusal(program, step.state, text)
    if not reason:
        return Enter(text)
    print(reason, file=sys.stderr)
    return None


def _chosen(choice: ChoiceOffered, text: str) -> Command | None:
    """The option of that number, or that the time is up; what is neither is told."""
    options = [one for one in choice.options if one.open]
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= len(options):
        return Choose(options[int(text) - 1].id)
    if text == TIME_UP and choice.seconds is not None:
        return TimeUp()
    print(f"There is no option {text[:40]!r} here; there are 1 to {len(options)}.", file=sys.stderr)
    return None


def print_words(event: Event) -> None:
    """The lines that an event adds to a transcript."""
    for line in as_text(event):
        print(line)


def _print_json(event: Event) -> None:
    print(json.dumps(as_data(event), ensure_ascii=False))
