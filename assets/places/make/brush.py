"""Turns a developed render into a painting: brush, ink, signs, light, grade."""

import cv2
import numpy as np

from .passes import SIZE, Passes, Picture, enlarge
from .relight import Look, combine, develop, rgb

NO_INK = 1


def kuwahara(image: Picture, radius: int, sharp: float = 4.0, sectors: int = 8) -> Picture:
    """Each pixel takes the mean of its calmest sectors: flat dabs, crisp edges, no blocks."""
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1]
    gauss, angle = np.exp(-(x * x + y * y) / (2 * (radius * 0.55) ** 2)), np.arctan2(y, x)
    total = weight = 0.0
    for k in range(sectors):
        away = np.abs((angle - 2 * np.pi * k / sectors + np.pi) % (2 * np.pi) - np.pi)
        kernel = gauss * np.clip(1 - away / (1.9 * np.pi / sectors), 0, 1)
        kernel[radius, radius] = gauss[radius, radius] / sectors
        kernel = (kernel / kernel.sum()).astype(np.float32)
        mean = cv2.filter2D(image, -1, kernel, borderType=cv2.BORDER_REFLECT)
        spread = cv2.filter2D(image * image, -1, kernel, borderType=cv2.BORDER_REFLECT) - mean * mean
        deviation = np.sqrt(np.clip(spread, 0, None)).sum(2) * 255
        share = (1 / (1 + deviation**sharp * 0.02))[..., None] + 1e-6
        total, weight = total + mean * share, weight + share
    return (total / weight).astype(np.float32)


def _steepness(plane: np.ndarray) -> np.ndarray:
    across = np.abs(np.roll(plane, -1, 1) - np.roll(plane, 1, 1))
    return across + np.abs(np.roll(plane, -1, 0) - np.roll(plane, 1, 0))


def contours(passes: Passes) -> np.ndarray:
    """Ink where the surface turns or jumps in depth; thinner with distance, none on foliage."""
    folds = np.clip((_steepness(passes.normal).sum(2) - 0.35) / 1.1, 0, 1)
    near = np.clip(passes.depth, 0.1, 400)
    jumps = np.clip((_steepness(np.log(near)) - 0.04) / 0.12, 0, 1)
    ink = np.maximum(folds * 0.75, jumps)
    ink[[0, 1, -2, -1], :] = ink[:, [0, 1, -2, -1]] = 0
    soft = cv2.dilate((np.abs(passes.index - NO_INK) < 0.5).astype(np.float32), np.ones((3, 3)))
    ink = ink * (1 - soft) * np.clip(1.2 - near / 34, 0.15, 1)
    return enlarge(cv2.GaussianBlur(ink, (0, 0), 0.6), cv2.INTER_CUBIC).clip(0, 1)[..., None]


def inked(image: Picture, lines: np.ndarray, strength: float) -> Picture:
    """Lines in a dark of their own colour: black ones would look like a diagram."""
    dark = image * np.array([0.42, 0.32, 0.42], np.float32) + np.array([0.03, 0.01, 0.04], np.float32)
    return image + (dark - image) * lines * strength


def glowing(image: Picture, strength: float) -> Picture:
    """Light spills from whatever is bright, near and far."""
    peak = image.max(2, keepdims=True)
    bright = image * np.clip((peak - 0.74) / 0.26, 0, 1)
    small = cv2.resize(bright, (480, 270), interpolation=cv2.INTER_AREA)
    near, far = (cv2.resize(cv2.GaussianBlur(small, (0, 0), s), SIZE) for s in (5, 20))
    return 1 - (1 - image) * (1 - strength * near) * (1 - strength * 0.7 * far)


def rays(image: Picture, sky: np.ndarray, spec: tuple[float, float, str, float]) -> Picture:
    """Shafts fanning out from the sun: the open sky smeared away from it."""
    x, y, colour, strength = spec
    size = (480, 270)
    shine = cv2.resize(sky, size) * cv2.resize(image.mean(2), size) ** 2
    total = np.zeros_like(shine)
    for k in range(40):
        zoom = 1 + 0.03 * k
        shift = np.float32([[zoom, 0, x * size[0] * (1 - zoom)], [0, zoom, y * size[1] * (1 - zoom)]])
        total += cv2.warpAffine(shine, shift, size) * 0.94**k
    beam = cv2.resize(cv2.GaussianBlur(total / 14, (0, 0), 3), SIZE)[..., None].clip(0, 1)
    return 1 - (1 - image) * (1 - beam * strength * rgb(colour))


def graded(image: Picture, look: Look) -> Picture:
    """Saturation, contrast and the tint of shadows and lights."""
    grey = image.mean(2, keepdims=True)
    image = grey + (image - grey) * look.saturation
    image = (image - 0.5) * look.contrast + 0.5
    return np.clip(image + np.array(look.shadows) * (1 - grey) + np.array(look.lights) * grey, 0, 1)


def _hazed(image: Picture, alpha: np.ndarray, passes: Passes, look: Look) -> Picture:
    """Distance fades into the air; the painted sky has its own."""
    if not look.haze:
        return image
    colour, most, start, full = look.haze
    depth = enlarge(passes.depth.clip(0, 1000), cv2.INTER_LINEAR)
    fog = (np.clip((depth - start) / (full - start), 0, 1) ** 0.8 * most)[..., None]
    return image * (1 - fog) + rgb(colour) * fog * alpha


def _letter(image: Picture, passes: Passes, look: Look, art: dict[str, np.ndarray]) -> Picture:
    """Lay sign artwork on its panels, lit by the light the panels caught."""
    for name, mark in passes.marks.items():
        if name not in art:
            continue
        picture = art[name].astype(np.float32) / 255
        h, w = picture.shape[:2]
        goal = np.float32(mark["corners"]) * np.float32(SIZE)
        warp = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), goal)
        picture[..., :3] *= picture[..., 3:]
        laid = cv2.warpPerspective(_prefilter(picture, goal), warp, SIZE, flags=cv2.INTER_AREA)
        seen = (np.abs(passes.index - mark["index"]) < 0.5).astype(np.float32)
        cover = laid[..., 3:] * enlarge(cv2.dilate(seen, np.ones((3, 3))), cv2.INTER_LINEAR)[..., None].clip(0, 1)
        if cover.max() <= 0:
            continue
        where = cover[..., 0] > 0.5
        lit = image[where].mean(0) / PANEL
        colour = laid[..., :3] / np.maximum(laid[..., 3:], 1e-3)
        shine = look.signs if name in LIT else 0.0
        shown = colour * np.clip(np.maximum(lit, shine), 0, 1.1)
        image = image * (1 - cover) + shown * cover
    return image


LIT = {"arrivals", "exit_b", "board", "cafe", "bus_panel", "clock", "banner"}
"""Signs with a lamp inside; the rest only catch what light there is."""


PANEL = 0.85
"""Tone of a white panel in full light."""


def _prefilter(picture: np.ndarray, goal: np.ndarray) -> np.ndarray:
    """Blur large artwork a little before it shrinks, so that lettering does not shimmer into crumbs."""
    across = np.linalg.norm(goal[1] - goal[0])
    ratio = picture.shape[1] / max(across, 1)
    return cv2.GaussianBlur(picture, (0, 0), max(0.01, ratio * 0.35)) if ratio > 1.3 else picture


def _finish(image: Picture) -> Picture:
    """Brush mottling, vignette and grain."""
    rng = np.random.default_rng(7)
    w, h = SIZE
    mottle = sum(cv2.resize(rng.normal(0, 1, (h // s, w // s)).astype(np.float32), SIZE) for s in (6, 18, 60))
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    corner = np.clip(((x / w - 0.5) / 0.62) ** 2 + ((y / h - 0.5) / 0.62) ** 2 - 0.4, 0, 1)
    image = image * (1 - 0.15 * corner + mottle * 0.006)[..., None]
    return image + rng.normal(0, 0.007, (h, w, 1)).astype(np.float32)


def paint(passes: Passes, look: Look, art: dict[str, np.ndarray], radius: int = 4) -> Picture:
    """The whole picture, as 8-bit red-first pixels."""
    alpha = enlarge(passes.alpha, cv2.INTER_LINEAR)[..., None].clip(0, 1)
    front = enlarge(develop(combine(passes, look), look.gamma)).clip(0, 1)
    front = _hazed(front, alpha, passes, look)
    image = front * 1.0 + look.backdrop() * (1 - alpha)
    image = kuwahara(image.clip(0, 1).astype(np.float32), radius)
    image = inked(image, contours(passes), look.ink)
    image = _letter(image, passes, look, art)
    image = graded(image, look)
    for touch in look.touches:
        image = touch(image, passes)
    if look.rays:
        image = rays(image, 1 - alpha[..., 0], look.rays)
    image = _finish(glowing(image.clip(0, 1).astype(np.float32), look.bloom))
    return (image.clip(0, 1) * 255 + 0.5).astype(np.uint8)
