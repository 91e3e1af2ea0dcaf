"""The command line: one module a command, each with `add` (its arguments) and `run` (its work)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from xostory.cli import check, errors, play, transcript

COMMANDS = (play, check, transcript, errors)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status. Without one, the game is played."""
    parser = argparse.ArgumentParser(prog="xostory", description="Play, check and test branching stories.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in COMMANDS:
        module.add(commands)
    given = parser.parse_args(arguments)
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
