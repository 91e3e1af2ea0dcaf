"""Rebuild the fonts: ``cd assets/fonts && python -m make [stem ...]``.

The sources are npm packages (``npm install --ignore-scripts
@fontsource/{gowun-dodum,jua,ibm-plex-sans-kr,nanum-pen-script,opendyslexic}``).
``XOSTORY_NODE_MODULES`` names the ``node_modules`` folder that holds them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .build import SOURCES, build, copy_licence


def main(wanted: list[str]) -> None:
    """Build the named fonts, or all of them."""
    packages = Path(os.environ.get("XOSTORY_NODE_MODULES", "node_modules")) / "@fontsource"
    target = Path(__file__).resolve().parent.parent
    for source in SOURCES:
        if wanted and source.stem not in wanted:
            continue
        path = build(source, packages, target)
        copy_licence(source, packages, target)
        print(f"{path.name}: {path.stat().st_size // 1024} KB")


main(sys.argv[1:])
