"""What outlives a playthrough, for playthroughs of the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from xostory.engine.events import Event
from xostory.play.kept import Kept, kept_after, read_kept, write_kept
from xostory.program.model import Program

Show = Callable[[Event], None]


@contextmanager
def keeping(program: Program, file: Path | None, show: Show) -> Iterator[tuple[Kept, Show]]:
    """What is kept in a file, and how to show an event so that it is noted; the file is written in the end.

    Without a file nothing is known, and nothing is kept.
    """
    kept, problem = read_kept(file) if file else ({}, None)
    if problem:
        print(problem, file=sys.stderr)
    happened: list[Event] = []

    def show_and_note(event: Event) -> None:
        happened.append(event)
        show(event)

    try:
        yield kept, show_and_note
    finally:
        after = kept_after(program, kept, happened)
        if file and after is not kept:
            _write(file, after)


def _write(file: Path, kept: Kept) -> None:
    try:
        write_kept(file, kept)
    except OSError as problem:
        print(f"Not kept for other playthroughs: {problem}", file=sys.stderr)
