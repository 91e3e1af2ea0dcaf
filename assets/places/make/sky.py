"""Painted skies: gradients, heaped clouds with a lit side, streaks, stars, a moon."""

from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np

from .passes import SIZE, Picture
from .relight import rgb

W, H = SIZE


@lru_cache(8)
def _axes() -> tuple[np.ndarray, np.ndarray]:
    y, x = np.mgrid[0:H, 0:W].astype(np.float32)
    return x, y


def noise(fx: float, fy: float, seed: int, octaves: int = 5, size=SIZE) -> np.ndarray:
    """Soft fractal noise between 0 and 1."""
    rng, w, h = np.random.default_rng(seed), *size
    total, amount, weight = np.zeros((h, w), np.float32), 1.0, 0.0
    for k in range(octaves):
        cells = rng.random((max(2, int(fy * 2**k)) + 3, max(2, int(fx * 2**k)) + 3)).astype(np.float32)
        grown = cv2.resize(cells, (w + w // 4, h + h // 4), interpolation=cv2.INTER_CUBIC)
        total += amount * grown[h // 8 : h // 8 + h, w // 8 : w // 8 + w]
        weight, amount = weight + amount, amount * 0.5
    return total / weight


def gradient(stops: Sequence[tuple[float, str]], horizon: int) -> Picture:
    """Top of the picture to the horizon, then level."""
    t = np.clip(np.arange(H, dtype=np.float32) / horizon, 0, 1)
    at, colours = [s[0] for s in stops], np.stack([rgb(s[1]) for s in stops])
    column = np.stack([np.interp(t, at, colours[:, k]) for k in range(3)], 1).astype(np.float32)
    return np.repeat(column[:, None], W, 1)


def halo(image: Picture, x: float, y: float, colour: str, reach: float, strength: float) -> Picture:
    """A glow around the sun or a town."""
    px, py = _axes()
    far = np.hypot(px - x, (py - y) * 1.15)
    light = np.exp(-((far / reach) ** 1.1)) * strength
    return 1 - (1 - image.clip(0, 1)) * (1 - light[..., None] * rgb(colour))


def disc(image: Picture, x: float, y: float, radius: float, colour: str) -> Picture:
    """Sun or moon."""
    px, py = _axes()
    inside = np.clip(radius - np.hypot(px - x, py - y) + 0.5, 0, 1)[..., None]
    return image * (1 - inside) + rgb(colour) * inside


def stars(image: Picture, amount: float, below: int) -> Picture:
    """More of them near the zenith."""
    rng = np.random.default_rng(3)
    field = np.zeros((H, W), np.float32)
    count = 520
    rows = (rng.random(count) ** 1.5 * below).astype(int)
    field[rows, (rng.random(count) * W).astype(int)] = rng.random(count) ** 2
    return image + (cv2.GaussianBlur(field, (0, 0), 0.9) * 5 * amount)[..., None]


def heap(
    image: Picture,
    x: float,
    base: float,
    width: float,
    height: float,
    seed: int,
    light: str,
    shade: str,
    sun: float,
) -> Picture:
    """One cumulus: a pile of balls on a flat base, lit from `sun` (-1 left, 1 right)."""
    rng = np.random.default_rng(seed)
    px, py = _axes()
    warp = (noise(28, 16, seed, 4) - 0.5) * height * 0.34
    wx, wy = px + warp, py + np.roll(warp, 90, 0) * 0.8
    depth, lit = np.zeros((H, W), np.float32), np.zeros((H, W), np.float32)
    for k in range(26):
        u = rng.uniform(-1, 1)
        room = (1 - abs(u) ** 1.5) * height
        r = height * rng.uniform(0.13, 0.3) * (1.1 - 0.5 * abs(u))
        cx, cy = x + u * width / 2, base - rng.random() ** 0.8 * max(room - r, 0) - r * 0.3
        inside = r * r - (wx - cx) ** 2 - (wy - cy) ** 2
        z = np.sqrt(np.clip(inside, 0, None)) + 0.001 * k
        shine = (sun * (wx - cx) * 0.75 - (wy - cy) * 0.8) / r * 0.5 + 0.5
        lit, depth = np.where(z > depth, shine, lit), np.maximum(depth, z)
    foot = np.clip((base - wy) / (height * 0.12), 0, 1)
    cover = np.clip(depth / (height * 0.05), 0, 1) * foot
    rise = np.clip((base - py) / height, 0, 1)
    tone = np.clip(cv2.GaussianBlur(lit, (0, 0), 2.2) * 0.75 + rise * 0.45 - 0.12, 0, 1)[..., None]
    tone = tone * tone * (3 - 2 * tone)
    cloud = rgb(shade) * (1 - tone) + rgb(light) * tone
    cover = cv2.GaussianBlur(cover, (0, 0), 1.6)[..., None] * 0.95
    return image * (1 - cover) + cloud * cover


def streaks(image: Picture, seed: int, light: str, shade: str, top: float, bottom: float, amount=0.8) -> Picture:
    """Thin level clouds between two heights, given as fractions of the picture."""
    field = noise(3, 11, seed, 6)
    y = np.linspace(0, 1, H, dtype=np.float32)[:, None]
    window = np.clip((y - top) / 0.12, 0, 1) * np.clip((bottom - y) / 0.12, 0, 1)
    cover = (np.clip((field - 0.52) / 0.15, 0, 1) ** 1.2 * window * amount)[..., None]
    tone = np.clip(0.5 + (field - np.roll(field, (-9, 10), (0, 1))) * 7, 0, 1)[..., None]
    return image * (1 - cover) + (rgb(shade) * (1 - tone) + rgb(light) * tone) * cover


def ridge(image: Picture, base: float, amount: float, seed: int, near: str, far: str, bumps: float = 5) -> Picture:
    """A line of hills fading into the haze at its foot."""
    line = noise(bumps, 1, seed, 6)[4]
    crest = base - amount * (1 - np.abs(line * 2 - 1)) ** 1.8
    _, py = _axes()
    cover = np.clip(py - crest[None] + 0.5, 0, 1)[..., None]
    fade = np.clip((py - crest.min()) / max(1.0, base - crest.min() + 40), 0, 1)[..., None]
    return image * (1 - cover) + (rgb(near) * (1 - fade) + rgb(far) * fade) * cover
