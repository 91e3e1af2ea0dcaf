"""Sleeves by pose, and the little of a hand that each pose shows."""

from __future__ import annotations

from collections.abc import Callable

from .colour import light, line, shade, skin_shade
from .figure import Dress
from .geometry import Point, sided
from .spec import Build


def arm(build: Build, pose: str) -> list[Point]:
    """Closed silhouette of one sleeve, drawn for the right side."""
    reach, chest = build.shoulder, build.chest
    top: list[Point] = [(reach * 0.62, 96, 1), (reach - 18, 97), (reach + 4, 114), (reach + 17, 160)]
    pit: list[Point] = [(chest + 4, 262), (chest - 2, 208), (chest - 20, 150)]
    return [*top, (reach + 24, 230), *POSES[pose](reach, chest, build.hip), *pit]


def _behind(reach: float, _chest: float, hip: float) -> list[Point]:
    """Hands behind the back."""
    return [
        (reach + 31, 310), (reach + 39, 378), (reach + 38, 404), (reach + 22, 452), (reach - 8, 512),
        (hip - 20, 566), (hip - 44, 540), (reach - 42, 466), (reach - 16, 416), (reach - 13, 398),
        (reach - 18, 330),
    ]  # fmt: skip


def _pocket(reach: float, _chest: float, hip: float) -> list[Point]:
    """Hand in the jacket's pocket."""
    return [
        (reach + 36, 310), (reach + 52, 392), (reach + 47, 416), (reach + 26, 456), (hip + 4, 530, 1),
        (hip - 34, 494, 1), (hip + 10, 444), (reach - 2, 408), (reach - 4, 390), (reach - 14, 330),
    ]  # fmt: skip


def _front(reach: float, chest: float, _hip: float) -> list[Point]:
    """Hands laid together, low in front."""
    return [
        (reach + 30, 310), (reach + 38, 384), (reach + 34, 412), (reach + 12, 452), (reach - 32, 510),
        (62, 580), (34, 612, 1), (14, 578, 1), (50, 530), (chest - 20, 462), (reach - 16, 408),
        (reach - 16, 330),
    ]  # fmt: skip


def _strap(reach: float, _chest: float, _hip: float) -> list[Point]:
    """Fist raised to a strap in front of the shoulder."""
    return [
        (reach + 31, 310), (reach + 40, 376), (reach + 31, 412), (reach - 2, 416), (reach - 42, 370),
        (66, 273, 1), (104, 251, 1), (reach - 20, 318), (reach - 18, 300),
    ]  # fmt: skip


def _book(reach: float, _chest: float, _hip: float) -> list[Point]:
    """Forearm raised to hold a book against the waist."""
    return [
        (reach + 32, 310), (reach + 42, 376), (reach + 39, 406), (reach + 20, 444), (reach - 18, 486),
        (92, 520, 1), (64, 478, 1), (reach - 38, 436), (reach - 16, 404), (reach - 14, 390),
        (reach - 18, 330),
    ]  # fmt: skip


POSES: dict[str, Callable[[float, float, float], list[Point]]] = {
    "behind": _behind,
    "pocket": _pocket,
    "front": _front,
    "strap": _strap,
    "book": _book,
}


def draw_arm(dress: Dress, side: int, cloth: str) -> None:
    """One sleeve: silhouette, shadow towards the body, light along the top, folds at the elbow."""
    canvas, build = dress.canvas, dress.build
    pose = dress.outfit.arms[(side + 1) // 2]
    outline = sided(arm(build, pose), side)
    reach, shadow = build.shoulder, shade(cloth, 0.4)
    canvas.fused([outline], cloth, 2.9, line(cloth))
    with canvas.clip(outline):
        inner = [
            (build.chest - 60, 100), (reach - 30, 120), (reach - 12, 230), (reach - 6, 330),
            (reach + 8, 402), (reach - 18, 480), (build.hip - 14, 640), (-40, 640),
        ]  # fmt: skip
        canvas.fill(sided(inner, side), shadow, 0.85)
        if side > 0:
            edge = [
                (reach + 12, 90), (reach + 26, 240), (reach + 34, 330), (reach + 30, 400),
                (reach + 10, 520), (reach + 90, 520), (reach + 90, 90),
            ]  # fmt: skip
            canvas.fill(sided(edge, side), shadow, 0.45)
        shine = [(reach - 26, 104), (reach + 2, 120), (reach + 14, 200), (reach + 6, 240), (reach - 6, 160)]
        canvas.fill(sided(shine, side), light(cloth, 0.35), 0.55 if side < 0 else 0.25, 7)
        for wedge in (
            [
                (reach - 24, 404, 1),
                (reach + 12, 380),
                (reach + 50, 372, 1),
                (reach + 44, 396),
                (reach + 8, 402),
            ],
            [(reach - 20, 420, 1), (reach + 10, 410), (reach + 44, 424, 1), (reach + 6, 424)],
            [(reach - 22, 338, 1), (reach, 352), (reach + 26, 346, 1), (reach, 364)],
        ):
            canvas.fill(sided(wedge, side), shadow, 0.5)
        _draw_sleeve_folds(dress, side, cloth)
    _draw_hand(dress, side, pose)


def _draw_sleeve_folds(dress: Dress, side: int, cloth: str) -> None:
    reach = dress.build.shoulder
    creases = [
        [(reach - 14, 392), (reach + 12, 382), (reach + 40, 386)],
        [(reach - 8, 414), (reach + 16, 412), (reach + 34, 424)],
        [(reach - 14, 350), (reach + 6, 362), (reach + 18, 360)],
        [(dress.build.chest + 4, 228), (reach - 2, 250), (reach + 10, 286)],
        [(reach - 24, 470), (reach - 2, 464), (reach + 14, 470)],
    ]
    dress.folds(cloth, [sided(crease, side) for crease in creases], 2.8, 0.55)


def _draw_hand(dress: Dress, side: int, pose: str) -> None:
    """Hands stay simple: most poses hide them, a pocket shows a wrist."""
    if pose == "strap":
        _draw_fist(dress, side)
    elif pose == "book":
        _draw_fingers(dress, side)
    if pose != "pocket":
        return
    canvas, hip, skin = dress.canvas, dress.build.hip, dress.character.face.skin
    cuff = [(hip + 7, 526, 1), (hip - 33, 488, 1), (hip - 42, 498, 1), (hip - 3, 538, 1)]
    wrist = [
        (hip - 6, 534, 1),
        (hip - 38, 502, 1),
        (hip - 58, 520),
        (hip - 66, 545, 1),
        (hip - 20, 552, 1),
        (hip - 10, 544),
    ]
    canvas.shape(sided(wrist, side), skin, 2.6, line(skin, 0.3))
    canvas.stroke(sided([(hip - 30, 516), (hip - 44, 528), (hip - 48, 544)], side), 2.2, line(skin, 0.3), 0.6)
    canvas.shape(sided(cuff, side), dress.outfit.shirt, 2.4, line("#8a90b8"))
    cloth = dress.cloth
    flap = [(hip * 0.36, 540, 1), (hip * 0.9, 530, 1), (hip * 0.92, 552, 1), (hip * 0.37, 562, 1)]
    canvas.shape(sided(flap, side), light(cloth, 0.05), 2.5, line(cloth))


def _draw_fist(dress: Dress, side: int) -> None:
    """A hand closed round a strap in front of the shoulder."""
    canvas, skin, cloth = dress.canvas, dress.character.face.skin, dress.cloth
    pen = line(skin, 0.3)
    fist: list[Point] = [
        (68, 268), (50, 246), (43, 224), (50, 205), (66, 194), (86, 190), (103, 203), (107, 226),
        (102, 248),
    ]  # fmt: skip
    canvas.shape(sided(fist, side), skin, 2.8, pen)
    with canvas.clip(sided(fist, side)):
        canvas.fill(
            sided([(40, 236), (60, 244), (84, 262), (120, 236), (120, 290), (40, 290)], side),
            skin_shade(skin),
            0.8,
        )
    for knuckle in (
        [(45, 236), (62, 230), (70, 222)],
        [(44, 221), (62, 216), (72, 208)],
        [(50, 206), (66, 202), (76, 196)],
    ):
        canvas.stroke(sided(knuckle, side), 2.4, pen, 0.9)
    canvas.stroke(sided([(104, 206), (92, 214), (80, 226), (72, 238)], side), 2.4, pen, 0.85)
    cuff: list[Point] = [(60, 270, 1), (102, 244, 1), (112, 262, 1), (70, 288, 1)]
    canvas.shape(sided(cuff, side), light(cloth, 0.12), 2.7, line(cloth))


def _draw_fingers(dress: Dress, side: int) -> None:
    """Four fingers over the edge of a book; the thumb is behind it."""
    canvas, skin = dress.canvas, dress.character.face.skin
    pen = line(skin, 0.3)
    back: list[Point] = [(96, 512), (70, 472), (56, 474), (50, 500), (60, 528), (84, 530)]
    canvas.shape(sided(back, side), skin, 2.6, pen)
    for x, y in ((54, 530), (48, 518), (46, 505), (48, 492)):
        finger: list[Point] = [
            (x + 24, y - 8), (x - 2, y - 9), (x - 11, y - 3), (x - 10, y + 4), (x + 2, y + 6),
            (x + 24, y + 6),
        ]  # fmt: skip
        canvas.shape(sided(finger, side), skin, 2.3, pen)
    canvas.fill(sided([(96, 512), (70, 472), (62, 474), (60, 532), (84, 532)], side), skin)
    canvas.fill(sided([(66, 534), (70, 516), (90, 514), (86, 532)], side), skin_shade(skin), 0.8)
    canvas.stroke(sided([(60, 474), (70, 472), (84, 490)], side), 2.4, pen)
    canvas.stroke(sided([(58, 535), (76, 535), (92, 520)], side), 2.6, pen)
    cuff: list[Point] = [(97, 524, 1), (62, 476, 1), (70, 469, 1), (106, 516, 1)]
    canvas.shape(sided(cuff, side), dress.outfit.shirt, 2.4, "#4d5689")
