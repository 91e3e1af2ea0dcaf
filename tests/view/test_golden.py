"""Each screen as it was last looked at. After a change that was meant: XOSTORY_GOLDEN=write pytest tests/view."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.view.sample import all_screens, shown
from xostory.view.frame import (
    Clip,
    Frame,
    Icon,
    Item,
    Logo,
    Panel,
    Particles,
    Picture,
    Portrait,
    Shade,
    Shot,
    Sprite,
    TextRun,
    Thumbnail,
)
from xostory.view.geometry import Rect

GOLDEN = Path(__file__).with_name("golden")
CASES = [(name, size) for size in (100, 200) for name in all_screens(size)]


def dump(frame: Frame) -> str:
    """The frame, an item or region a line, in whole units."""
    lines = [*_items(frame.items, "")]
    for region in frame.regions:
        marks = "" if region.focusable else " (not in focus)"
        lines.append(f"> {_rect(region.rect)} {type(region.message).__name__}: {region.label}{marks}")
    return "\n".join(lines) + "\n"


def _items(items: tuple[Item, ...], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Clip):
            yield f"{indent}clip {_rect(item.rect)}"
            yield from _items(item.items, indent + "  ")
        elif isinstance(item, Shot):
            yield f"{indent}shot {_rect(item.rect)} of {_rect(item.part)}"
            yield from _items(item.items, indent + "  ")
        else:
            yield indent + _line(item)


def _line(item: Item) -> str:  # noqa: C901 - one case for each kind of item
    match item:
        case TextRun():
            face = f"{item.face.role} {item.face.size:g}{item.face.style.value}"
            return f"text {item.x:.0f},{item.baseline:.0f} {face} #{_hex(item.colour)} {item.text!r}"
        case Panel():
            return f"panel {_rect(item.rect)} r{item.radius:.0f} #{_hex(item.fill)}"
        case Icon():
            return f"icon {_rect(item.rect)} {item.name} #{_hex(item.colour)}"
        case Picture():
            return f"picture {_rect(item.rect)} {item.asset} blur {item.blur:g}"
        case Sprite():
            return f"sprite {_rect(item.rect)} {item.character} {item.outfit} {item.mood} {item.opacity:.2f}"
        case Portrait():
            return f"portrait {_rect(item.rect)} {item.character} {item.mood}"
        case Thumbnail():
            return f"thumbnail {_rect(item.rect)} {item.slot}"
        case Particles():
            return f"particles {_rect(item.rect)} {item.kind} {item.strength:.2f}"
        case Logo():
            return f"logo {_rect(item.rect)} {item.caption!r}"
        case Shade():
            return f"shade {_rect(item.rect)} #{_hex(item.first)} #{_hex(item.last)}"
    raise TypeError(item)


def _rect(rect: Rect) -> str:
    return f"{rect.x:.0f},{rect.y:.0f} {rect.w:.0f}x{rect.h:.0f}"


def _hex(colour: tuple[int, ...]) -> str:
    return "".join(f"{channel:02x}" for channel in colour)


@pytest.mark.parametrize(("name", "size"), CASES)
def test_a_screen_is_drawn_as_it_was_last_looked_at(name: str, size: int) -> None:
    file = GOLDEN / f"{name.replace(' ', '_').replace(',', '')}_{size}.txt"
    now = dump(shown(all_screens(size)[name]))
    if os.environ.get("XOSTORY_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")


def test_every_golden_frame_is_of_a_screen() -> None:
    names = {f"{name.replace(' ', '_').replace(',', '')}_{size}.txt" for name, size in CASES}
    assert {file.name for file in GOLDEN.iterdir()} == names
