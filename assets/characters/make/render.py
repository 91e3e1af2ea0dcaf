"""From SVG to finished pixels, and from pixels to files."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import resvg_py
from PIL import Image
from scipy.ndimage import gaussian_filter

from .moods import EXTRAS, MOODS, Mood
from .portrait import HEIGHT, PAGE, WIDTH, Window, head_window, portrait
from .spec import Character

QUALITY = 90
PADDING = 10
RIM_COLOUR = np.array([1.0, 0.93, 0.8])
FLOOR_TINT = np.array([0.9, 0.8, 0.45])

Box = tuple[int, int, int, int]


def rasterise(svg: str) -> np.ndarray:
    """RGBA as numbers from 0 to 1."""
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))))
    return np.asarray(image.convert("RGBA"), dtype=np.float32) / 255


def finish(pixels: np.ndarray, top: int) -> Image.Image:
    """A warm rim on the lit edge and a cool fall-off to the floor; both depend on outline and place alone."""
    colour, alpha = pixels[..., :3], pixels[..., 3]
    rim = gaussian_filter(np.clip(alpha - np.roll(alpha, (7, 5), (0, 1)), 0, 1), 1.3) * alpha
    colour = colour + (RIM_COLOUR - colour) * (rim * 0.17)[..., None]
    rows = (top + np.arange(pixels.shape[0], dtype=np.float32)[:, None]) / (HEIGHT - 1)
    floor = np.clip((rows - 0.55) / 0.45, 0, 1) * 0.13
    colour = colour * (1 - floor[..., None] * FLOOR_TINT)
    stacked = np.dstack([np.clip(colour, 0, 1), alpha])
    return Image.fromarray((stacked * 255).round().astype(np.uint8), "RGBA")


def draw(character: Character, outfit: str, mood: Mood, window: Window = PAGE) -> Image.Image:
    """One finished figure, or the part of it inside ``window``."""
    return finish(rasterise(portrait(character, outfit, mood, window)), window[1])


def changed_box(images: list[Image.Image]) -> Box:
    """The rectangle, as left, top, right, bottom, that holds every difference from the first image."""
    first = np.asarray(images[0], dtype=np.int16)
    differs = np.zeros(first.shape[:2], dtype=bool)
    for image in images[1:]:
        differs |= (np.abs(np.asarray(image, dtype=np.int16) - first) > 0).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    box = (
        int(columns[0]) - PADDING,
        int(rows[0]) - PADDING,
        int(columns[-1]) + PADDING + 1,
        int(rows[-1]) + PADDING + 1,
    )
    if min(box) < 0 or box[2] > images[0].width or box[3] > images[0].height:
        raise ValueError(f"a mood reaches the edge of the head's window: {box}")
    return box


def save_outfit(character: Character, outfit: str, root: Path) -> dict[str, Image.Image]:
    """Writes base, patches and sheet of one outfit; returns the figures as a player will put them together.

    Patches are cut from drawings of the head's part of the page: the same pixels as the whole figure's,
    in a third of the time.
    """
    wanted = MOODS | EXTRAS
    window = head_window(character)
    heads = {name: draw(character, outfit, mood, window) for name, mood in wanted.items()}
    box = changed_box(list(heads.values()))
    place = (window[0] + box[0], window[1] + box[1])
    folder = root / character.name / outfit
    folder.mkdir(parents=True, exist_ok=True)
    base = _save(draw(character, outfit, MOODS["neutral"]), folder / "base.webp")
    figures = {"neutral": base}
    for name, head in heads.items():
        if name != "neutral":
            patch = _save(head.crop(box), folder / f"{name}.webp")
            figures[name] = base.copy()
            figures[name].paste(patch, place)
    face = [*place, box[2] - box[0], box[3] - box[1]]
    sheet = {"size": [WIDTH, HEIGHT], "face": face, "moods": list(MOODS), "extras": list(EXTRAS)}
    (folder / "sheet.json").write_text(json.dumps(sheet) + "\n", encoding="utf-8")
    return figures


def _save(image: Image.Image, path: Path) -> Image.Image:
    """Writes the picture and reads it back as players will see it."""
    image.save(path, "WEBP", quality=QUALITY, method=6)
    with Image.open(path) as written:
        return written.convert("RGBA")


def figure_box(figure: Image.Image) -> Box:
    """A square round the head, for contact sheets: left, top, right, bottom."""
    bounds = figure.getbbox() or (0, 0, WIDTH, HEIGHT)
    top = max(0, bounds[1] - 12)
    half = 190
    return WIDTH // 2 - half, top, WIDTH // 2 + half, top + 2 * half
