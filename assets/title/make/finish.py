"""The last touches that turn layers into one painting: brush texture, bloom, colour, vignette and grain."""

from __future__ import annotations

import cv2
import numpy as np

from .canvas import HEIGHT, WIDTH, Picture, blurred, grid


def brushed(picture: Picture, radius: int) -> Picture:
    """Flatten small detail into dabs: each pixel takes the calmest of eight places around it (Kuwahara)."""
    mean = blurred(picture, radius / 2.6)
    spread = blurred((blurred(picture * picture, radius / 2.6) - mean * mean).sum(axis=2), 0.8)
    best, least = mean, np.full((HEIGHT, WIDTH), np.inf, np.float32)
    for angle in np.arange(8) * np.pi / 4:
        move = np.float32([[1, 0, radius * np.cos(angle) * 0.7], [0, 1, radius * np.sin(angle) * 0.7]])
        options = {"borderMode": cv2.BORDER_REPLICATE}
        dab = cv2.warpAffine(mean, move, (WIDTH, HEIGHT), **options)
        rough = cv2.warpAffine(spread, move, (WIDTH, HEIGHT), **options)
        calmer = rough < least
        best = np.where(calmer[..., None], dab, best)
        least = np.where(calmer, rough, least)
    return best


def bloom(picture: Picture) -> Picture:
    """Let bright places glow into their surroundings."""
    bright = picture * np.clip((picture.max(axis=2, keepdims=True) - 0.7) / 0.3, 0, 1)
    for radius, amount in ((6, 0.22), (22, 0.24), (80, 0.26)):
        picture = 1 - (1 - picture) * (1 - amount * blurred(bright, radius))
    return picture


def graded(picture: Picture) -> Picture:
    """Deepen the shadows towards violet and keep the lights warm."""
    light = picture.mean(axis=2, keepdims=True)
    cool, warm = np.float32([0.97, 0.95, 1.06]), np.float32([1.03, 1.0, 0.96])
    picture = picture * (cool * (1 - light) + warm * light)
    curve = picture + 0.09 * np.sin(2 * np.pi * (picture - 0.5)) * 0.6
    grey = curve.mean(axis=2, keepdims=True)
    return np.clip(grey + (curve - grey) * 1.08, 0, 1)


def framed(picture: Picture) -> Picture:
    """Darken the corners a little and add fine grain, which also hides banding."""
    x, y = grid()
    away = ((x / WIDTH - 0.5) / 0.62) ** 2 + ((y / HEIGHT - 0.47) / 0.66) ** 2
    picture = picture * (1 - 0.2 * np.clip(away - 0.45, 0, 1))[..., None]
    grain = np.random.default_rng(0).normal(0, 0.008, (HEIGHT, WIDTH, 1))
    return np.clip(picture + grain, 0, 1)


def finish(picture: Picture) -> Picture:
    """Apply all of it."""
    return framed(graded(bloom(np.clip(picture, 0, 1).astype(np.float32))))
