"""`python -m make [place ...]`: render and paint all places, or those named.

XOSTORY_BLENDER names the Python with bpy, XOSTORY_FONTS the folder of @fontsource packages; XOSTORY_PASSES
keeps the raw renders so that `--repaint` can work from them. Options: --repaint, --scale=67, --samples=28.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from PIL import Image

from . import brush, passes

HERE = Path(__file__).parent
OUT = HERE.parent
PLACES = tuple(sorted(p.stem for p in (HERE / "scenes").glob("[a-z]*.py")))


def render(place: str, folder: Path, scale: str, samples: str) -> None:
    """Run the Blender interpreter on one place."""
    command = [*shlex.split(os.environ.get("XOSTORY_BLENDER", "python")), "-m", "make.render"]
    subprocess.run([*command, place, str(folder), scale, samples], cwd=OUT, check=True, stdout=subprocess.DEVNULL)


def develop(place: str, folder: Path) -> None:
    """Paint every time of day from one render."""
    looks = import_module(f"make.looks.{place}")
    raw = passes.load(folder)
    for time, look in looks.LOOKS.items():
        picture = brush.paint(raw, look, looks.signs(time))
        target = OUT / place / f"{time}.jpg"
        target.parent.mkdir(exist_ok=True)
        Image.fromarray(picture).save(target, quality=90, subsampling=0, optimize=True)


def contact_sheet() -> None:
    """All places by all times on one sheet."""
    rows = [sorted((OUT / p).glob("*.jpg")) for p in PLACES]
    sheet = Image.new("RGB", (1920, 360 * len(rows)))
    for y, row in enumerate(rows):
        for x, path in enumerate(row):
            sheet.paste(Image.open(path).resize((640, 360), Image.LANCZOS), (x * 640, y * 360))
    sheet.save(OUT / "contact-sheet.jpg", quality=85)


def main(arguments: list[str]) -> None:
    """Build what was asked for, then the contact sheet."""
    options = dict(a.lstrip("-").partition("=")[::2] for a in arguments if a.startswith("--"))
    wanted = [a for a in arguments if not a.startswith("--")] or PLACES
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(os.environ.get("XOSTORY_PASSES", scratch)).resolve()
        for place in wanted:
            if "repaint" not in options:
                render(place, store / place, options.get("scale", "67"), options.get("samples", "28"))
            develop(place, store / place)
    contact_sheet()


if __name__ == "__main__":
    main(sys.argv[1:])
