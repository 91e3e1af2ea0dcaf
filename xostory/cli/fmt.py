"""`xostory fmt`: every file of a story with its margins in order."""

from __future__ import annotations

import argparse
import stat
import sys
from pathlib import Path
from typing import Any

from xostory.cli.reporting import print_text
from xostory.play.files import write_atomically
from xostory.source.diagnostics import Diagnostic
from xostory.source.files import COMPILED_SUFFIX, StoryFiles, StoryText, read_any_files, read_tests
from xostory.source.formatting import format_yaml


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("fmt", help="put the indentation of a story's (or pack's) files in order")
    parser.add_argument("story", type=Path, metavar="STORY", help="a story folder or a single .yaml file")
    parser.add_argument("--check", action="store_true", help="only list the files that would change; fail on any")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1 if a file could not be formatted; with --check also if one would change."""
    if given.story.suffix == COMPILED_SUFFIX:
        print("This story is compiled: format its source.", file=sys.stderr)
        return 2
    files = _files_of(given.story)
    folder: Path = given.story if files.texts and given.story.is_dir() else given.story.parent
    diagnostics = list(files.diagnostics)
    changed = failed = 0
    for file in files.texts:
        try:
            changed += _format(folder / file.path, file, given.check, diagnostics)
        except _LeftAloneError as error:
            failed += 1
            print(f"{file.path} is left as it is: {error}", file=sys.stderr)
    if diagnostics:
        print_text(diagnostics, sys.stderr)
    print(f"{changed} of {len(files.texts)} files {'would change' if given.check else 'changed'}", file=sys.stderr)
    return int(bool(diagnostics or failed or (given.check and changed)))


def _files_of(story: Path) -> StoryFiles:
    """The story's files, its walkthroughs among them."""
    files, tests = read_any_files(story), read_tests(story)[0]
    return StoryFiles((*files.texts, *tests.texts), (*files.diagnostics, *tests.diagnostics))


class _LeftAloneError(Exception):
    """Why a file cannot be formatted; never leaves this module."""


def _format(path: Path, file: StoryText, check: bool, diagnostics: list[Diagnostic]) -> bool:
    """Whether the file changed, or would; its path is printed then."""
    formatting = format_yaml(file.path, file.text)
    if formatting.text is None:
        diagnostics += formatting.diagnostics
        if not formatting.diagnostics:
            raise _LeftAloneError("its meaning would change.")
        return False
    try:
        changed = _write(path.resolve(), formatting.text.encode(), check)
    except OSError as error:
        raise _LeftAloneError(error.strerror or type(error).__name__) from None
    if changed:
        print(file.path)
    return changed


def _write(path: Path, content: bytes, check: bool) -> bool:
    """Bytes are compared, so that a byte order mark or the line ends of Windows are a change too."""
    if path.read_bytes() == content:
        return False
    if not check:
        mode = stat.S_IMODE(path.stat().st_mode)
        write_atomically(path, content)
        path.chmod(mode)
    return True
