"""`xostory play`: the game, in a window or, where there is none, in the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from xostory.cli.host import add_host, playable_or_report
from xostory.cli.places import asset_folders, bundled_story, data_folder
from xostory.cli.reporting import add_packs
from xostory.cli.terminal import play_in_terminal
from xostory.program.model import Program


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("play", help="play a story in a window (in the terminal if there is no display)")
    parser.add_argument("story", type=Path, nargs="?", metavar="STORY", help="default: the bundled game")
    parser.add_argument("--terminal", action="store_true", help="play in the terminal even if there is a display")
    parser.add_argument("--data", type=Path, help="folder for saves and settings (default: the system's own)")
    add_packs(parser)
    add_host(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Play; exit status 1 if the story has errors."""
    given.story = given.story or bundled_story()
    program = playable_or_report(given)
    if program is None:
        return 1
    data = given.data or data_folder()
    if given.terminal:
        return play_in_terminal(program, sys.stdin, data)
    reason = _play_in_window(program, asset_folders(given.story, given.packs), data)
    if reason is None:
        return 0
    print(f"No window ({reason}): playing in the terminal.", file=sys.stderr)
    return play_in_terminal(program, sys.stdin, data)


def _play_in_window(program: Program, assets: tuple[Path, ...], data: Path) -> str | None:
    """None when the game was played; else why there is no window."""
    try:
        # Only here: every other command works, and starts faster, without pygame.
        from xostory.app.window import NoDisplay, run_game
    except ImportError as error:
        return f"pygame cannot be loaded: {error}"
    try:
        run_game(program, assets, data)
    except NoDisplay as error:
        return str(error)
    return None
