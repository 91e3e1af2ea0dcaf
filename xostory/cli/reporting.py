"""Diagnostics on the terminal, the same for every command."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from xostory.compiler.load import load
from xostory.program.model import Program
from xostory.source.diagnostics import Diagnostic, Severity, as_data, as_text


def add_packs(parser: argparse.ArgumentParser) -> None:
    """The argument that adds packs to a story."""
    words = "a folder with pack.yaml that adds to the story; may be given several times"
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FOLDER", dest="packs", help=words)


def program_or_report(story: Path, packs: Sequence[Path] = ()) -> Program | None:
    """A story's program; None after its errors were printed to standard error."""
    loaded = load(story, packs)
    return None if report_errors(loaded.diagnostics) else loaded.program


def report_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether there are errors; they are printed to standard error then."""
    errors = [one for one in diagnostics if one.severity is Severity.ERROR]
    if errors:
        print_text(errors, sys.stderr)
    return bool(errors)


def print_text(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """For people: each with its excerpt and hint, then a line that counts."""
    for one in diagnostics:
        print(as_text(one), file=stream)
        print(file=stream)
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    print(f"{counted(errors, 'error')}, {counted(len(diagnostics) - errors, 'warning')}", file=stream)


def print_json(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """For programs: one JSON list."""
    json.dump([as_data(one) for one in diagnostics], stream, ensure_ascii=False, indent=2)
    print(file=stream)


def counted(number: int, what: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
