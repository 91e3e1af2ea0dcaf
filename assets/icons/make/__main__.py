"""Rebuild the icons: ``cd assets/icons && python -m make``.

The source is one npm package (``npm install --ignore-scripts @phosphor-icons/core``).
``XOSTORY_NODE_MODULES`` names the ``node_modules`` folder that holds it.
"""

from __future__ import annotations

import os
from pathlib import Path

from .icons import ICONS, build

PACKAGE = Path("@phosphor-icons") / "core"


def main() -> None:
    """Write every icon and the licence."""
    package = Path(os.environ.get("XOSTORY_NODE_MODULES", "node_modules")) / PACKAGE
    target = Path(__file__).resolve().parent.parent
    for name in ICONS:
        build(name, package, target)
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    (target / "LICENSE-phosphor.txt").write_text(licence, encoding="utf-8")
    print(f"{len(ICONS)} icons")


main()
