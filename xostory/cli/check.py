"""`xostory check`: everything that is wrong with a story, in one run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xostory.check.checks import check_program
from xostory.cli.places import asset_folders
from xostory.cli.reporting import add_packs, print_json, print_text
from xostory.compiler.load import load
from xostory.source.assets import read_catalogue
from xostory.source.diagnostics import Diagnostic, has_errors, sorted_for_reading
from xostory.source.files import COMPILED_SUFFIX


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("check", help="report everything that is wrong with a story")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder or a single .yaml file")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    add_packs(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1 on errors (or, with --strict, on anything)."""
    diagnostics = all_diagnostics(given.story, given.packs)
    if given.story.suffix == COMPILED_SUFFIX:
        print("This story is compiled: only the file was looked at. Check its source.", file=sys.stderr)
    (print_json if given.format == "json" else print_text)(diagnostics, sys.stdout)
    return int(bool(diagnostics) if given.strict else has_errors(diagnostics))


def all_diagnostics(story: Path, packs: Sequence[Path] = ()) -> tuple[Diagnostic, ...]:
    """From reading to the static checks; the checks run on a story that compiles."""
    loaded = load(story, packs)
    if loaded.program is None or loaded.story is None:
        return loaded.diagnostics
    catalogue = read_catalogue(asset_folders(story, packs))
    return sorted_for_reading((*loaded.diagnostics, *check_program(loaded.story, loaded.program, catalogue)))
