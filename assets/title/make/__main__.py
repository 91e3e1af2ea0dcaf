"""Rebuild the title art: ``cd assets/title && python -m make [background] [place] [logo] [icon]``."""

from __future__ import annotations

import sys
from pathlib import Path

from . import background, icon, logo

PIECES = {"background": background.build, "place": background.build_place, "logo": logo.build, "icon": icon.build}


def main(wanted: list[str]) -> None:
    """Build the named pieces, or all of them."""
    target = Path(__file__).resolve().parent.parent
    for name in wanted or PIECES:
        path = PIECES[name](target)
        print(f"{path.name}: {path.stat().st_size // 1024} KB")


main(sys.argv[1:])
