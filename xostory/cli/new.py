"""`xostory new`: a small story to change, instead of an empty page."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import unicodedata
from pathlib import Path
from typing import Any

from xostory.cli.reporting import print_text
from xostory.compiler.load import load_texts
from xostory.source.files import STORY_FILE, TESTS_FOLDER, StoryText

TEMPLATE = Path(__file__).resolve().parent / "template"

# Control characters, line breaks, and halves of characters (a terminal's bytes that were no text).
_NOT_SHOWN = ("Cc", "Cs", "Zl", "Zp")


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("new", help="make a small story that plays, to be changed into yours")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to; it must be new or empty")
    parser.add_argument("--title", help="the story's name (default: that of the example)")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1, and nothing written, if the folder is taken or the title cannot be one."""
    texts = template(given.title)
    story = tuple(one for one in texts if not one.path.startswith(TESTS_FOLDER))
    if found := load_texts(story).diagnostics:  # only a title can be at fault
        print_text(found, sys.stderr)
        return 1
    try:
        if given.folder.exists() and (not given.folder.is_dir() or any(given.folder.iterdir())):
            print(f"{given.folder} exists and is not an empty folder: nothing was written.", file=sys.stderr)
            return 1
        _write(given.folder, texts)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it has no proper name"
        print(f"{given.folder} cannot be written: {reason}", file=sys.stderr)
        return 1
    print(_next_steps(given.folder))
    return 0


def template(title: str | None) -> tuple[StoryText, ...]:
    """The files of the new story, with that title."""
    files = sorted(TEMPLATE.rglob("*.yaml"))
    texts = [StoryText(one.relative_to(TEMPLATE).as_posix(), one.read_text(encoding="utf-8")) for one in files]
    if title is None:
        return tuple(texts)
    return tuple(StoryText(one.path, _titled(one.text, title)) if one.path == STORY_FILE else one for one in texts)


def _titled(text: str, title: str) -> str:
    """The line of the title replaced. In JSON's quotes, any text of one line is the same text to YAML."""
    lines = text.split("\n")
    shown = "".join(" " if unicodedata.category(char) in _NOT_SHOWN else char for char in title)
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {json.dumps(shown.strip(), ensure_ascii=False)}"
    return "\n".join(lines)


def _write(folder: Path, texts: tuple[StoryText, ...]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in texts:
        (folder / one.path).parent.mkdir(exist_ok=True)
        (folder / one.path).write_bytes(one.text.encode())


def _next_steps(folder: Path) -> str:
    name = shlex.quote(str(folder))
    return (
        f"{folder} is a story now. Next:\n\n"
        f"  xostory check {name}         # is anything wrong with it?\n"
        f"  xostory transcript {name}    # play it as text, a number and Enter for each choice\n"
        f"  xostory play {name}          # play it in the window\n"
        f"  xostory test {name}          # play its walkthroughs and compare\n\n"
        f"Then open {folder / STORY_FILE} and make it yours."
    )
