"""Playing in the terminal: line by line for a person, straight through for a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from xostory.cli.keeping import keeping
from xostory.cli.transcript import play_through, print_words
from xostory.engine.events import ChapterShown, ChoiceOffered, Event, InputAsked, Line
from xostory.play.kept import KEPT_FILE
from xostory.program.model import Program


def play_in_terminal(program: Program, source: TextIO, data: Path) -> int:
    """Play with option numbers from `source`; returns the exit status (0 also when the input ends).

    A person's playthroughs know of each other; what comes through a pipe is always the same.
    """
    if not source.isatty():
        return play_through(program, 0, None, source, print_words)
    print(f"{program.title}\n\nEnter reads on; a number chooses, words answer; Ctrl-D leaves.\n")
    with keeping(program, data / "saves" / program.id / KEPT_FILE, _print_and_wait) as (kept, show):
        return play_through(program, 0, None, _asked(source), show, kept)


def _asked(source: TextIO) -> Iterator[str]:
    while True:
        print("> ", end="", flush=True)
        line = source.readline()
        if not line:
            print()
            return
        yield line


def _print_and_wait(event: Event) -> None:
    """A person reads one line at a time, and sees a gap before a choice."""
    if isinstance(event, ChoiceOffered | InputAsked):
        print()
    print_words(event)
    if isinstance(event, Line | ChapterShown):
        sys.stdin.readline()
