"""Diagnostics on the terminal, the same for every command."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from xostory.compiler.host import with_host
from xostory.compiler.load import load
from xostory.program.model import Program
from xostory.source.diagnostics import Diagnostic, Severity, as_data, as_text, has_errors


def playable_or_report(story: Path) -> Program | None:
    """A program that can be played here; None after its errors were printed to standard error."""
    program = program_or_report(story)
    bound = with_host(program, {}) if program is not None else ()
    if isinstance(bound, Program):
        return bound
    if bound:
        print_text(bound, sys.stderr)
    return None


def program_or_report(story: Path) -> Program | None:
    """A story's program; None after its errors were printed to standard error."""
    loaded = load(story)
    if loaded.program is None or has_errors(loaded.diagnostics):
        errors = [one for one in loaded.diagnostics if one.severity is Severity.ERROR]
        print_text(errors, sys.stderr)
        return None
    return loaded.program


def print_text(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """For people: each with its excerpt and hint, then a line that counts."""
    for one in diagnostics:
        print(as_text(one), file=stream)
        print(file=stream)
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    print(f"{_counted(errors, 'error')}, {_counted(len(diagnostics) - errors, 'warning')}", file=stream)


def print_json(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """For programs: one JSON list."""
    json.dump([as_data(one) for one in diagnostics], stream, ensure_ascii=False, indent=2)
    print(file=stream)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
