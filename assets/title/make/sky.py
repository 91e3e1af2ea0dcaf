"""The dusk sky: a wash of colour, the glow where the sun went down, first stars, and lit clouds.

Clouds are noise on a flat ceiling seen in perspective, so that they shrink towards the horizon and nowhere
show the edge of a texture.
"""

from __future__ import annotations

import random

import cv2
import numpy as np
import skia

from .canvas import (
    HEIGHT,
    WIDTH,
    Layer,
    Picture,
    add_light,
    blend,
    blurred,
    clouds_of_noise,
    grid,
    over,
    rgb,
    sample,
    smooth,
)

HORIZON = 690
SUN = (820.0, 664.0)
WASH = (
    (0, "#1d1b4f"),
    (0.16, "#3a2f78"),
    (0.32, "#6d4797"),
    (0.45, "#b65f98"),
    (0.54, "#ea8190"),
    (0.61, "#ffb183"),
    (0.68, "#ffdf9f"),
)


def gradient() -> Picture:
    """Paint the wash from indigo down to gold."""
    heights = np.linspace(0, 1, HEIGHT, dtype=np.float32)
    stops = [stop for stop, _ in WASH]
    columns = np.stack([rgb(code) for _, code in WASH])
    column = np.stack([np.interp(heights, stops, columns[:, channel]) for channel in range(3)], axis=1)
    return np.repeat(column[:, None, :].astype(np.float32), WIDTH, axis=1)


def sun_distance() -> np.ndarray:
    """Return how far every pixel lies from the sun, the sky being wider than high."""
    x, y = grid()
    return np.hypot((x - SUN[0]) * 0.72, (y - SUN[1]) * 1.2)


def glow(picture: Picture) -> Picture:
    """Add the light around the sun."""
    far = sun_distance()
    picture = add_light(picture, "#ff9468", 0.62 * np.exp(-((far / 470) ** 1.2)))
    return add_light(picture, "#ffe3a6", 0.75 * np.exp(-((far / 150) ** 1.3)))


def stars(picture: Picture) -> Picture:
    """Add the first stars, thinning out downwards."""
    chance = np.random.default_rng(3)
    field = np.zeros((HEIGHT, WIDTH), np.float32)
    count = 520
    rows = (chance.random(count) ** 1.7 * HEIGHT * 0.42).astype(int)
    field[rows, (chance.random(count) * WIDTH).astype(int)] = chance.random(count) ** 2.5
    light = blurred(field, 0.9) * 5 + blurred(field * (field > 0.55), 3) * 9
    return add_light(picture, "#fff2e0", np.clip(light, 0, 0.9))


def ceiling(seed: int, scale: float, wind: float) -> np.ndarray:
    """Return the thickness of a cloud ceiling at every pixel."""
    x, y = grid()
    height = np.clip((HORIZON + 26 - y) / HORIZON, 0.035, None)
    field = clouds_of_noise(1024, 1.35, seed)
    bend = clouds_of_noise(1024, 1.6, seed + 1)
    u, v = (x - WIDTH * 0.62) / height * scale, 300 * scale / height
    u, v = u + wind * v, v * 1.6
    shift = (sample(bend, u * 0.6, v * 0.6) - 0.5) * 90
    return 0.84 * sample(field, u + shift, v + shift) + 0.16 * sample(field, u * 2.7 + 90, v * 2.7 - shift)


def lit(thickness: np.ndarray, reach: float) -> np.ndarray:
    """Return how much light each bit of cloud gets: the less cloud between it and the sun, the more."""
    x, y = grid()
    dx, dy = SUN[0] - x, SUN[1] + 40 - y
    length = np.maximum(np.hypot(dx, dy), 1)
    light = np.zeros_like(thickness)
    for step in (0.4, 0.8, 1.3, 2.0):
        ahead = (
            (x + dx / length * reach * step).astype(np.float32),
            (y + dy / length * reach * step).astype(np.float32),
        )
        light += cv2.remap(thickness, *ahead, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.exp(-1.1 * light)


def cloud_layer(picture: Picture, seed: int, scale: float, cover: float, strength: float, wind: float) -> Picture:
    """Paint one ceiling of clouds."""
    _, y = grid()
    thickness = smooth(cover, cover + 0.3, ceiling(seed, scale, wind))
    light = lit(thickness, 26)[..., None]
    near = np.exp(-((sun_distance() / 520) ** 1.1))[..., None]
    bright = rgb("#ff9fa0") * (1 - near) + rgb("#ffe6b0") * near
    shade = rgb("#5c4690") * (1 - near) + rgb("#d9788c") * near
    colour = shade * (1 - light) + bright * light
    fade = smooth(HORIZON - 8, HORIZON - 150, y) * (0.55 + 0.45 * smooth(-80, 260, y))
    alpha = (thickness * fade * strength)[..., None]
    picture = picture * (1 - alpha) + colour * alpha
    rim = np.clip(light[..., 0] - 0.45, 0, 1) * thickness * (1 - thickness) * fade
    return add_light(picture, "#ffcf9a", rim * (0.35 + 0.9 * near[..., 0]))


def puff(canvas: skia.Canvas, x: float, y: float, radius: float, colours: tuple[str, str]) -> None:
    """Draw one ball of cloud, bright where it faces the sun and clear at its far side."""
    away = max(np.hypot(SUN[0] - x, (SUN[1] - 260) - y), 1)
    face = x + (SUN[0] - x) / away * radius * 0.45, y + (SUN[1] - 260 - y) / away * radius * 0.55
    near = float(np.exp(-abs(SUN[0] - x) / 620))
    bright = blend(colours[1], "#ffeebf", near * 0.8)
    shade = blend(colours[0], "#ff9f86", near * 0.7)
    steps = [
        skia.Color(*(round(float(v) * 255) for v in rgb(code))) for code in (bright, blend(bright, shade, 0.7), shade)
    ]
    shader = skia.GradientShader.MakeRadial(skia.Point(*face), radius * 1.35, steps, [0, 0.6, 1])
    canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Shader=shader))


def heap(chance: random.Random, base: float, size: float) -> list[tuple[float, float, float]]:
    """Return the balls of one cumulus: great ones in the middle, small ones at the crown, high ones first."""
    x = chance.uniform(-60, WIDTH + 60)
    balls = []
    for _ in range(30):
        across = chance.gauss(0, 0.5)
        lift = chance.uniform(0, 1) * max(0.0, 1 - abs(across)) * size * 0.9
        radius = size * chance.uniform(0.1, 0.3) * (1.15 - 0.55 * lift / size)
        balls.append((x + across * size * 1.7, base - lift, radius))
    return sorted(balls, key=lambda ball: ball[1])


def bank(picture: Picture, base: float, size: float, count: int, seed: int, colours: tuple[str, str]) -> Picture:
    """Paint a bank of cumulus along the horizon, dissolved at its foot."""
    layer, chance = Layer(), random.Random(seed)
    for _ in range(count):
        for x, y, radius in heap(chance, base, size * chance.uniform(0.5, 1.15)):
            puff(layer.canvas, x, y, radius, colours)
    x, y = grid()
    ragged = sample(clouds_of_noise(512, 1.2, seed), x * 0.7, y * 1.1) - 0.5
    waves = sample(clouds_of_noise(512, 1.2, seed + 1), x * 0.7, y * 1.1) - 0.5
    where = (x + waves * 26).astype(np.float32), (y + ragged * 26).astype(np.float32)
    sheet = cv2.remap(layer.picture(), *where, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return over(picture, blurred(sheet, 1.6) * (0.88 * smooth(base + 24, base - size * 0.55, y))[..., None])


def paint() -> Picture:
    """Paint the whole sky."""
    picture = stars(glow(gradient()))
    picture = cloud_layer(picture, 21, 0.3, 0.58, 0.55, 0.35)
    picture = cloud_layer(picture, 5, 0.5, 0.53, 0.88, -0.25)
    picture = bank(picture, 652, 190, 9, 31, ("#9a5c9c", "#ff9fa2"))
    picture = bank(picture, 676, 110, 15, 52, ("#d0708f", "#ffb79a"))
    return np.clip(glow_haze(picture), 0, 1)


def glow_haze(picture: Picture) -> Picture:
    """Let the sun's light spill over the clouds in front of it."""
    far = sun_distance()
    picture = add_light(picture, "#ff8f63", 0.34 * np.exp(-((far / 300) ** 1.3)))
    return add_light(picture, "#ffe2a0", 0.6 * np.exp(-((far / 110) ** 1.4)))
