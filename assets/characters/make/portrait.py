"""Puts a whole person together, from the hair behind to the brows in front."""

from __future__ import annotations

from .accessories import draw_accessories
from .brows import draw_brow, draw_tears
from .canvas import Canvas
from .cast import CUTS
from .eyes import draw_eye
from .face import contour, draw_blush, draw_ears, draw_nose, draw_skin, draw_sweat, jaw_turned, turned
from .figure import Dress, stance, torso
from .geometry import Points, sampled, sided
from .hair import (
    Cut,
    Palette,
    draw_back,
    draw_cap,
    draw_curls,
    draw_fade,
    draw_locks,
    palette,
    shadow_outlines,
)
from .moods import Mood
from .mouth import draw_mouth
from .sleeves import arm
from .spec import Character, Outfit
from .wardrobe import GARMENTS

WIDTH, HEIGHT = 960, 1440
Window = tuple[int, int, int, int]
PAGE: Window = (0, 0, WIDTH, HEIGHT)
# Bodies are drawn a little too long: it is easier to place folds, and a head looks young on a shorter one.
SHORTER = 0.95


def head_window(character: Character) -> Window:
    """The part of the page where a mood can change anything, with room to spare."""
    top = max(0, round(character.chin) - 350)
    return WIDTH // 2 - 200, top, 400, round(character.chin) + 50 - top


def portrait(character: Character, outfit_name: str, mood: Mood, window: Window = PAGE) -> str:
    """The SVG of one person in one outfit and mood, or of the part inside ``window``."""
    canvas = Canvas()
    cut = CUTS[character.hair.cut]()
    colours = palette(character.hair)
    outfit = character.outfits[outfit_name]
    with canvas.group(_head_place(character)), canvas.warped(turned(character.turn * 0.5)):
        draw_back(canvas, cut, colours)
    with canvas.group(_body_place(character)), canvas.warped(stance(character)):
        GARMENTS[outfit.garment](Dress(canvas, character, outfit))
    _draw_hair_shadow(canvas, character, outfit, cut)
    with canvas.group(_head_place(character)):
        _draw_head(canvas, character, mood, cut, colours)
    return canvas.svg(window)


def _body_place(character: Character) -> str:
    size = character.build.scale
    return f"translate({WIDTH / 2} {character.chin - 14}) scale({size} {size * SHORTER:.3f})"


def _head_place(character: Character) -> str:
    size = character.head
    top = character.chin - character.face.length * size + 3
    return f"translate({WIDTH / 2} {top:.1f}) scale({size}) rotate({character.tilt} 0 120)"


def _draw_hair_shadow(canvas: Canvas, character: Character, outfit: Outfit, cut: Cut) -> None:
    """Long hair darkens the shoulders that it falls on, and nothing beyond them."""
    build = character.build
    sleeves = [sided(arm(build, outfit.arms[(side + 1) // 2]), side) for side in (-1, 1)]
    back = f"scale({1 / build.scale} {1 / (build.scale * SHORTER)}) "
    back += f"translate({-WIDTH / 2} {14 - character.chin}) " + _head_place(character)
    with canvas.warped(stance(character)):
        cloth = [canvas.bent(outline) for outline in (torso(build, 600), *sleeves)]
    with canvas.group(_body_place(character)), canvas.clip(*cloth), canvas.group(back):
        for item in cut.sides:
            outline = [(x + 13, y + 15) for x, y in item.outline()]
            canvas.facet(outline, "#120c2a", 0.34, 4)


def _under_fringe(character: Character, cut: Cut) -> list[Points]:
    """Skin and skull, where the shadow of the fringe may fall."""
    return [sampled(outline, closed=True) for outline in (contour(character.face), cut.cap) if outline]


def _draw_head(canvas: Canvas, character: Character, mood: Mood, cut: Cut, colours: Palette) -> None:
    turn = character.turn
    with canvas.warped(turned(turn * 0.5)):
        fringe = [canvas.bent(points) for points in shadow_outlines(cut)]
    draw_ears(canvas, character)
    draw_skin(canvas, character, fringe)
    with canvas.warped(jaw_turned(turn)), canvas.clip(contour(character.face)):
        draw_fade(canvas, cut, colours)
        with canvas.warped(turned(turn)):
            draw_blush(canvas, character, mood)
    with canvas.warped(jaw_turned(turn)), canvas.warped(turned(turn)):
        draw_nose(canvas, character)
        draw_mouth(canvas, character, mood.mouth)
    with canvas.warped(turned(turn)):
        for side in (-1, 1):
            draw_eye(canvas, character, mood, side)
        if mood.tears:
            draw_tears(canvas, character, mood)
    with canvas.warped(turned(turn * 0.5)):
        draw_locks(canvas, cut.sides, colours, cut.gloss)
        draw_cap(canvas, cut, colours)
        draw_curls(canvas, cut, colours)
        draw_locks(canvas, cut.fringe, colours, cut.gloss, _under_fringe(character, cut))
    with canvas.warped(turned(turn)):
        for side in (-1, 1):
            draw_brow(canvas, character, mood, side)
        draw_accessories(canvas, character)
        if mood.sweat:
            draw_sweat(canvas, character)
