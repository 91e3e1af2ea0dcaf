"""`xostory compile`: one file that plays without the YAML."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from xostory.cli.reporting import add_packs, program_or_report
from xostory.program.codec import program_to_text
from xostory.source.files import COMPILED_SUFFIX


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("compile", help="write a story as one file that plays without its YAML")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder or a single .yaml file")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=f"default: the story's id{COMPILED_SUFFIX}")
    add_packs(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1 if the story has errors or the file cannot be written."""
    program = program_or_report(given.story, given.packs)
    if program is None:
        return 1
    output: Path = given.output or Path(program.id + COMPILED_SUFFIX)
    if output.suffix != COMPILED_SUFFIX:
        print(f"A compiled story ends in {COMPILED_SUFFIX}; this does not: {output}", file=sys.stderr)
        return 2
    try:
        output.write_text(program_to_text(program), encoding="utf-8")
    except OSError as error:
        print(f"{output} cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    print(f"{output}: {output.stat().st_size // 1000} kB")
    return 0
