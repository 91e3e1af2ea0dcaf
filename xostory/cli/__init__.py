"""The command line: one module a command, each with `add` (its arguments) and `run` (its work)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import StringIO, TextIOWrapper

from xostory.cli import check, compile, errors, explore, fmt, new, play, schema, test, transcript

COMMANDS = (play, new, check, test, explore, fmt, transcript, compile, schema, errors)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status. Without one, the game is played."""
    parser = argparse.ArgumentParser(prog="xostory", description="Play, check and test branching stories.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add(commands)
    given = parser.parse_args((sys.argv[1:] if arguments is None else list(arguments)) or ["play"])
    _make_streams_forgiving()
    try:
        status: int = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    return status


def _make_streams_forgiving() -> None:
    """Bytes that are no text, letters a terminal does not have, a closed stream: none of them ends a game."""
    sys.stdin, sys.stdout, sys.stderr = sys.stdin or StringIO(), sys.stdout or StringIO(), sys.stderr or StringIO()
    for stream, way in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=way)
