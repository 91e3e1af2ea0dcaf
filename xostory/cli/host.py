"""Answers for a story that asks its host, given on the command line: one value for each function."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence

from xostory.cli.reporting import print_text, program_or_report
from xostory.compiler.host import with_host
from xostory.program.model import Program
from xostory.story.types import FLAGS

_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?\Z")


def add_host(parser: argparse.ArgumentParser) -> None:
    """The argument that answers for the host."""
    words = "answer so whenever the story asks its host for NAME; may be given several times"
    parser.add_argument("--host", action="append", default=[], metavar="NAME=VALUE", help=words)


def playable_or_report(given: argparse.Namespace) -> Program | None:
    """The story with its packs and answers, ready to be played; None after what is wrong was printed."""
    program = program_or_report(given.story, given.packs)
    return answered_or_report(program, given.host) if program is not None else None


def answered_or_report(program: Program, given: Sequence[str]) -> Program | None:
    """A program whose host answers with these values; None after what is wrong was printed."""
    kinds = {function.name: function.gives for function in program.host}
    host: dict[str, Callable[..., object]] = {}
    for one in given:
        name, _, text = one.partition("=")
        value = _value(text.strip(), kinds.get(name.strip(), "text"))
        if value is None:
            print(f"--host {one}: `{name.strip()}` gives a {kinds[name.strip()]}.", file=sys.stderr)
            return None
        host[name.strip()] = _always(value)
    bound = with_host(program, host)
    if isinstance(bound, Program):
        return bound
    print_text(bound, sys.stderr)
    return None


def _value(text: str, kind: str) -> object:
    """What was typed as a value of that kind, or None."""
    if kind == "flag":
        return FLAGS.get(text.lower())
    if kind == "text":
        return text
    if not _NUMBER.match(text):
        return None
    return float(text) if "." in text else int(text)


def _always(value: object) -> Callable[..., object]:
    return lambda *_arguments: value
