"""One page with everybody: whole figures above, faces in every mood below."""

from __future__ import annotations

from PIL import Image

from .moods import EXTRAS, MOODS
from .render import figure_box

PAGE = 1920
PAPER = (214, 222, 236)
Figures = dict[str, dict[str, Image.Image]]


def contact_sheet(drawn: Figures) -> Image.Image:
    """The page, as high as it needs to be."""
    top = _figures_row(drawn)
    grid = _moods_grid(drawn)
    page = Image.new("RGB", (PAGE, top.height + grid.height), PAPER)
    page.paste(top, (0, 0))
    page.paste(grid, (0, top.height))
    return page


def _figures_row(drawn: Figures) -> Image.Image:
    """Neutral figures side by side, at one scale so that heights can be compared."""
    cell = PAGE // len(drawn)
    crop = 560
    height = round(1440 * cell / crop)
    row = Image.new("RGB", (PAGE, height), PAPER)
    for number, figures in enumerate(drawn.values()):
        figure = figures["neutral"]
        middle = (figure.width - crop) // 2
        small = figure.crop((middle, 0, middle + crop, figure.height)).resize((cell, height), Image.Resampling.LANCZOS)
        row.paste(small, (number * cell, 0), small)
    return row


def _moods_grid(drawn: Figures) -> Image.Image:
    """One row for each person: moods do not change with the clothes."""
    names = [*MOODS, *EXTRAS]
    cell = PAGE // len(names)
    people = {key.split("/")[0]: figures for key, figures in reversed(drawn.items())}
    grid = Image.new("RGB", (PAGE, cell * len(people)), PAPER)
    for row, figures in enumerate(reversed(people.values())):
        box = figure_box(figures["neutral"])
        for column, name in enumerate(names):
            face = figures[name].crop(box).resize((cell, cell), Image.Resampling.LANCZOS)
            grid.paste(face, (column * cell, row * cell), face)
    return grid
