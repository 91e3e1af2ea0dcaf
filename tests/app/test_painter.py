"""Painting without a display, and with whatever is missing or broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pygame
import pytest

from tests.app.hand import ASSETS
from tests.view.sample import all_screens, phone_at, playthrough_at, reading
from xostory.app.assets import Assets
from xostory.app.cache import SurfaceCache
from xostory.app.fonts import Fonts
from xostory.app.painter import PICTURES, Painter, fit, paint_picture
from xostory.app.panels import PanelShape, make_panel
from xostory.program.text import Style
from xostory.view.draw import draw
from xostory.view.frame import Face, Frame, Panel, Picture, Shadow
from xostory.view.geometry import CANVAS, Rect
from xostory.view.layout import Metrics
from xostory.view.model import Model

SIZE = (960, 540)


def painter_for(*folders: Path) -> tuple[Painter, list[str]]:
    warnings: list[str] = []
    return Painter(Assets(folders, warnings.append)), warnings


def picture(model: Model, painter: Painter, size: tuple[int, int] = SIZE) -> pygame.Surface:
    return paint_picture(draw(model, painter.metrics(*size)), size, painter)


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return one.get_buffer().raw == other.get_buffer().raw


@pytest.fixture(scope="module")
def painter() -> Painter:
    return painter_for(ASSETS)[0]


@pytest.mark.parametrize("name", all_screens())
@pytest.mark.parametrize("size", [SIZE, (1024, 768), (1680, 720)])
def test_every_screen_is_painted_alike_each_time_with_bars_where_it_is_not_16_9(
    painter: Painter, name: str, size: tuple[int, int]
) -> None:
    model = all_screens()[name]
    first = picture(model, painter, size)
    assert same(first, picture(model, painter, size))
    inside = fit(*size)
    if inside.x:
        assert first.get_at((inside.x - 1, size[1] // 2))[:3] == (0, 0, 0)
    if inside.y:
        assert first.get_at((size[0] // 2, inside.y - 1))[:3] == (0, 0, 0)
    colours = {tuple(first.get_at((x, y))) for x in range(0, size[0], 40) for y in range(0, size[1], 40)}
    assert len(colours) > 5


def test_a_window_without_any_assets_is_still_readable() -> None:
    painter, warnings = painter_for()
    model = reading(playthrough_at(1))
    full = picture(model, painter)
    bare = picture(reading(playthrough_at(0)), painter)
    assert not same(full, bare)
    assert len(warnings) == len(set(warnings)) > 3
    assert any("places/airport_arrivals/dusk.jpg is missing" in warning for warning in warnings)
    count = len(warnings)
    picture(model, painter)
    assert len(warnings) == count


BREAKABLE = [
    "places/airport_arrivals/dusk.jpg",
    "characters/kitty/casual/base.webp",
    "characters/kitty/casual/smile.webp",
    "characters/kitty/casual/sheet.json",
    "fonts/dialogue.woff2",
    "icons/save.svg",
]


@pytest.mark.parametrize("broken", BREAKABLE)
@pytest.mark.parametrize("content", [b"", b"\x00\x01 this is no picture", b'{"face": ["x"]}'])
def test_a_broken_asset_is_warned_of_once_and_stood_in_for(tmp_path: Path, broken: str, content: bytes) -> None:
    (tmp_path / broken).parent.mkdir(parents=True)
    (tmp_path / broken).write_bytes(content)
    painter, warnings = painter_for(tmp_path, ASSETS)
    picture(reading(playthrough_at(1)), painter)
    picture(reading(playthrough_at(1)), painter)
    assert len(warnings) == 1 and "cannot be used" in warnings[0]


def test_a_storys_own_asset_comes_before_the_shared_one(tmp_path: Path) -> None:
    own = tmp_path / "places" / "airport_arrivals"
    own.mkdir(parents=True)
    red = pygame.Surface((32, 18))
    red.fill("red")
    pygame.image.save(red, own / "dusk.png")
    shutil.move(own / "dusk.png", own / "dusk.jpg")  # what it is tells the content, not the name
    painter, _ = painter_for(tmp_path, ASSETS)
    corner = picture(reading(playthrough_at(0)), painter).get_at((5, 5))
    assert corner[0] > 230 and corner[1] < 25


def test_a_letter_that_a_font_lacks_comes_from_another_font() -> None:
    painter, _ = painter_for(ASSETS)
    fonts = painter.fonts
    assert [text for _, text in fonts.runs("Seoul 서울!", "interface-bold")] == ["Seoul ", "서울", "!"]
    assert len(fonts.runs("Seoul 서울!", "dialogue")) == 1
    mixed = fonts.render("Seoul 서울", "interface-bold", 32, Style.PLAIN, (255, 255, 255, 255))
    assert mixed.get_width() >= fonts.width("Seoul 서울", "interface-bold", 32, Style.PLAIN)


@pytest.mark.parametrize("text", ["", " ", "Kitty", "안녕", "🙂 emoji", "a\u0301", "‮abc", "\U0010fffe"])
def test_any_text_can_be_set(text: str) -> None:
    fonts: Fonts = painter_for(ASSETS)[0].fonts
    for role in ("dialogue", "title", "interface", "interface-bold"):
        assert fonts.width(text, role, 30, Style.PLAIN) >= 0
        assert fonts.render(text, role, 30, Style.EMPHASIS, (0, 0, 0, 255)).get_height() > 0


@pytest.mark.parametrize("size", [(1, 1), (40, 40), (700, 30), (30, 700), (900, 500)])
@pytest.mark.parametrize("shadow", [None, (0, 0, 0, 120)])
def test_panels_are_whole_whatever_their_size(size: tuple[int, int], shadow: tuple[int, ...] | None) -> None:
    radius = min(20, size[0] // 2, size[1] // 2)
    shape = PanelShape(*size, radius, (200, 100, 50, 255), (10, 20, 30, 255), 3, shadow, 8, 4)  # type: ignore[arg-type]
    panel = make_panel(shape)
    assert panel.get_size() == (size[0] + 2 * shape.margin, size[1] + 2 * shape.margin)
    if min(size) >= 30:
        left, top = shape.margin, shape.margin
        assert tuple(panel.get_at((left + size[0] // 2, top + size[1] // 2))) == (200, 100, 50, 255)
        assert tuple(panel.get_at((left + size[0] // 2, top + 1))) == (10, 20, 30, 255)
        assert panel.get_at((left, top))[3] < 128


def test_a_large_panel_is_the_small_one_stretched() -> None:
    large = PanelShape(600, 400, 30, (250, 240, 230, 240), (200, 50, 90, 255), 3, (0, 0, 0, 90), 10, 4)
    panel = make_panel(large)
    row = [tuple(panel.get_at((x, panel.get_height() // 2))) for x in range(panel.get_width())]
    assert row == row[::-1]
    assert len(set(row[150:-150])) == 1


def test_a_translucent_panel_is_not_darkened_by_its_own_shadow() -> None:
    with_shadow = make_panel(PanelShape(300, 200, 20, (255, 255, 255, 100), None, 0, (0, 0, 0, 255), 8, 4))
    assert tuple(with_shadow.get_at((with_shadow.get_width() // 2, with_shadow.get_height() // 2)))[3] == 100


def test_the_cache_stays_within_its_share_and_keeps_what_was_used_last() -> None:
    cache = SurfaceCache(3 * 4 * 100)
    for name in "abcd":
        cache.get(name, lambda: pygame.Surface((10, 10), 0, 32))
        cache.get("a", lambda: pygame.Surface((10, 10), 0, 32))
    assert cache.used == 3 * 4 * 100
    assert [name in cache for name in "abcd"] == [True, False, True, True]


def test_the_picture_cache_is_bounded_at_full_size() -> None:
    painter, _ = painter_for(ASSETS)
    for place in range(16):
        item = Picture(f"places/none_{place}/day.jpg", CANVAS)
        paint_picture(Frame((item,)), (1920, 1080), painter)
    assert painter._pictures.used <= PICTURES


def test_panels_meet_without_gaps_at_odd_sizes(painter: Painter) -> None:
    """Edges that meet in units meet in pixels, whatever the scale."""
    left = Panel(Rect(0, 0, 333.3, 1080), 0, (255, 0, 0, 255))
    right = Panel(Rect(333.3, 0, 1920 - 333.3, 1080), 0, (255, 0, 0, 255), None, 0, Shadow(0, 0, (0, 0, 0, 0)))
    for width in (853, 1001, 1366):
        size = width, fit(width, width).h
        made = paint_picture(Frame((left, right)), size, painter)
        assert {made.get_at((x, size[1] // 2))[0] for x in range(width)} == {255}


def test_measures_follow_the_size_on_screen(painter: Painter) -> None:
    face = Face("dialogue", 42)
    small: Metrics = painter.metrics(960, 540)
    large: Metrics = painter.metrics(1920, 1080)
    assert small.width("How are you here?", face) == pytest.approx(large.width("How are you here?", face), rel=0.06)


def test_a_chat_has_faces_and_without_pictures_their_letters() -> None:
    """Whoever is only on the phone needs no picture, and nobody is told of it."""
    painter, _ = painter_for(ASSETS)
    model = reading(phone_at(5))
    with_faces = picture(model, painter)
    bare, warnings = painter_for(ASSETS / "fonts")
    assert not same(with_faces, picture(model, bare))
    assert not any("base.webp" in one for one in warnings)
