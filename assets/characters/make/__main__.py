"""``python -m make [character ...]`` inside assets/characters rebuilds everyone, or those named."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from .cast import CAST
from .contact import contact_sheet
from .render import save_outfit

ROOT = Path(__file__).resolve().parents[1]


def main(names: list[str]) -> int:
    """Draws the wanted characters; the contact sheet is made only when all are drawn."""
    unknown = sorted(set(names) - set(CAST))
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(CAST)}", file=sys.stderr)
        return 2
    drawn: dict[str, dict[str, Image.Image]] = {}
    for name in names or list(CAST):
        for outfit in CAST[name].outfits:
            drawn[f"{name}/{outfit}"] = save_outfit(CAST[name], outfit, ROOT)
            print(f"{name}/{outfit}", flush=True)
    if not names:
        contact_sheet(drawn).save(ROOT / "contact-sheet.jpg", quality=85)
    return 0


sys.exit(main(sys.argv[1:]))
