"""Courtyard: lunch break, the hour the lights come on, and the welcome party."""

import cv2
import numpy as np

from .. import sky
from ..lettering import Panel
from ..passes import Passes, Picture
from ..relight import Look, rgb

HORIZON = 617


def day() -> Picture:
    """Autumn noon."""
    image = sky.gradient([(0, "#2f86dc"), (0.5, "#62aeea"), (0.85, "#aad8f3"), (1, "#d8edf5")], HORIZON)
    image = sky.heap(image, 420, 330, 700, 230, 4, "#ffffff", "#a9cbe8", -0.6)
    return sky.heap(image, 1500, 260, 620, 180, 9, "#ffffff", "#b2d2ec", -0.6)


def dusk() -> Picture:
    """Rose above, amber below."""
    stops = [(0, "#4b4aa0"), (0.22, "#8a63b4"), (0.42, "#ea8296"), (0.6, "#ffb784"), (1, "#ffe0a2")]
    image = sky.streaks(sky.gradient(stops, HORIZON), 8, "#ffc3a8", "#9a5ca0", 0.0, 0.3, 0.9)
    return sky.halo(image, 1500, 330, "#ffdf9e", 420, 0.6)


def night() -> Picture:
    """More stars than Seoul really has."""
    image = sky.gradient([(0, "#080f3c"), (0.3, "#141f62"), (0.55, "#2a3585"), (1, "#4f529c")], HORIZON)
    image = sky.streaks(sky.stars(image, 1.3, 420), 8, "#37458e", "#1a2462", 0.0, 0.34, 0.6)
    return sky.disc(sky.halo(image, 1420, 130, "#dfe6ff", 240, 0.5), 1420, 130, 36, "#fbf7e6")


def fireflies(image: Picture, _passes: Passes) -> Picture:
    """Warm motes drifting over the lawn: the evening is meant to feel enchanted."""
    rng, light = np.random.default_rng(11), np.zeros(image.shape[:2], np.float32)
    for _ in range(70):
        spot = (int(rng.integers(0, 1920)), int(rng.integers(330, 1000)))
        cv2.circle(light, spot, int(rng.integers(2, 5)), float(rng.uniform(0.35, 1.0)), -1, cv2.LINE_AA)
    soft = light * 0.8 + cv2.GaussianBlur(light, (0, 0), 9) * 5
    return 1 - (1 - image) * (1 - soft.clip(0, 0.95)[..., None] * rgb("#ffdf94"))


LOOKS = {
    "day": Look(
        mix={"sun": (1.05, 1.0, 0.9), "sky": (0.55, 0.59, 0.64), "lamps": (0.04,) * 3, "fairy": (0.5,) * 3},
        backdrop=day, gamma=0.93, saturation=1.12, haze=("#bcdcf0", 0.3, 15, 90), bloom=0.24,
    ),
    "dusk": Look(
        mix={"low": (1.6, 1.15, 0.95), "sky": (0.6, 0.42, 0.6), "lamps": (0.75, 0.52, 0.3)}
        | {"fairy": (0.9, 0.75, 0.6)},
        backdrop=dusk, gamma=0.86, haze=("#f7a98a", 0.3, 15, 90), shadows=(0.04, 0.0, 0.09),
        lights=(0.03, 0.0, -0.03), signs=0.4, bloom=0.45,
    ),
    "night": Look(
        mix={"sky": (0.09, 0.14, 0.36), "sun": (0.02, 0.035, 0.09), "lamps": (0.88, 0.62, 0.36)}
        | {"fairy": (1.15, 0.92, 0.7)},
        backdrop=night, exposure=1.1, gamma=0.85, haze=("#2f3a86", 0.25, 20, 100), shadows=(0.0, 0.01, 0.1),
        signs=0.75, bloom=0.6, touches=(fireflies,),
    ),
}  # fmt: skip


def _banner() -> Panel:
    panel = Panel(1980, 375, "#fff6e4")
    panel.box(0, 0, 1980, 26, "#d9485f")
    panel.box(0, 349, 1980, 26, "#d9485f")
    panel.text(990, 222, "등불의 밤 Lantern Night", 146, "#c23a55", "title", "m")
    panel.text(990, 322, "KISS 가을 축제 · new friends, old tree, free tteok", 74, "#6a5a52", "plain", "m")
    for x, tone in ((120, "#ff9fb2"), (1860, "#ffc95c")):
        panel.heart(x, 185, 60, tone)
    return panel


def _flag(top: str, bottom: str, word: str) -> Panel:
    panel = Panel(460, 1160)
    panel.fade(top, bottom)
    panel.shape([(80, 170), (380, 170), (380, 400), (230, 560), (80, 400)], "#fff6e0")
    panel.text(230, 440, "K", 300, bottom, "bold", "m")
    for k, letter in enumerate(word):
        panel.text(230, 760 + k * 170, letter, 150, "#fff6e0", "title", "m")
    return panel


def signs(_time: str) -> dict[str, np.ndarray]:
    """Artwork by panel name."""
    made = {"banner": _banner(), "flag0": _flag("#3f5fa8", "#2b3f7c", "배움")}
    made["flag1"] = _flag("#c9485f", "#9a2f48", "우정")
    return {name: panel.pixels() for name, panel in made.items()}
