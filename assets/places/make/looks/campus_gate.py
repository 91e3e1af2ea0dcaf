"""The gate: a gold autumn noon, the walk home at sunset, lamps up the hill at night."""

import numpy as np

from .. import city, sky
from ..lettering import Panel
from ..passes import Picture
from ..relight import Look

HORIZON = 600


def _hills(image: Picture, air: city.Air, far: str, mid: str, fade: str) -> Picture:
    """Bukhansan's teeth on the left, Namsan over the roofs on the right."""
    image = sky.ridge(image, 548, 210, 31, far, fade, 3)
    image = sky.ridge(image, 556, 110, 14, mid, fade, 5)
    hill = city.Town(air, 5)
    hill.namsan(1690, 565, 62, 210, 84)
    image = hill.over(image)
    town = city.Town(air, 9)
    town.row(585, (20, 70), (30, 60), 0.5, span=(1150, 1920), cell=7)
    town.row(590, (20, 60), (30, 60), 0.45, span=(0, 700), cell=7)
    return town.over(image)


def day() -> Picture:
    """High autumn sky."""
    image = sky.gradient([(0, "#2f86dc"), (0.5, "#62aeea"), (0.85, "#aad8f3"), (1, "#d8edf5")], HORIZON)
    image = sky.heap(image, 520, 480, 760, 250, 4, "#ffffff", "#a9cbe8", -0.6)
    image = sky.heap(image, 1330, 330, 520, 150, 9, "#ffffff", "#b2d2ec", -0.6)
    image = sky.streaks(image, 5, "#ffffff", "#d6e8f6", 0.0, 0.26, 0.5)
    return _hills(image, city.DAY, "#9dbdd6", "#86abbd", "#d3e6ee")


def dusk() -> Picture:
    """Sun gone behind the hill on the right."""
    stops = [(0, "#45479a"), (0.35, "#8a5fae"), (0.62, "#ee7f8a"), (0.84, "#ffb47c"), (1, "#ffe0a2")]
    image = sky.streaks(sky.gradient(stops, HORIZON), 8, "#ffc3a0", "#9a5c9c", 0.02, 0.46)
    image = sky.disc(sky.halo(image, 1330, 470, "#ffdf9e", 420, 0.85), 1330, 470, 40, "#fff4d2")
    return _hills(image, city.DUSK, "#a56f98", "#8f5f88", "#f0a583")


def night() -> Picture:
    """Stars, a moon, and the tower."""
    image = sky.gradient([(0, "#0a1242"), (0.5, "#182468"), (0.85, "#34408c"), (1, "#5a5aa0")], HORIZON)
    image = sky.streaks(sky.stars(image, 1.0, 520), 8, "#3c4a92", "#1c2664", 0.05, 0.5, 0.6)
    image = sky.disc(sky.halo(image, 1290, 210, "#dfe6ff", 220, 0.5), 1290, 210, 34, "#fbf7e6")
    return _hills(image, city.NIGHT, "#22306e", "#1a2558", "#3d4a8c")


LOOKS = {
    "day": Look(
        mix={"sun": (1.05, 1.0, 0.9), "sky": (0.5, 0.54, 0.6), "lamps": (0.06, 0.06, 0.06)},
        backdrop=day, gamma=0.95, saturation=1.12, haze=("#b9d9ef", 0.4, 25, 140), bloom=0.22, signs=0.0,
    ),
    "dusk": Look(
        mix={"low": (1.7, 1.2, 0.95), "sky": (0.62, 0.42, 0.58), "lamps": (0.5, 0.42, 0.34)},
        backdrop=dusk, gamma=0.86, haze=("#f7a98a", 0.5, 20, 130), shadows=(0.04, 0.0, 0.09),
        lights=(0.03, 0.0, -0.03), signs=0.75, rays=(0.69, 0.43, "#ffb070", 0.3), bloom=0.42,
    ),
    "night": Look(
        mix={"sky": (0.12, 0.19, 0.44), "sun": (0.02, 0.035, 0.09), "lamps": (1.3, 1.12, 0.9)},
        backdrop=night, exposure=1.1, gamma=0.8, haze=("#34408c", 0.4, 25, 140), shadows=(0.0, 0.01, 0.09),
        signs=0.9, bloom=0.5,
    ),
}  # fmt: skip


def _name() -> Panel:
    panel = Panel(1880, 520)
    panel.text(470, 330, "KISS", 330, "#2d3a66", "bold", "m")
    panel.box(880, 90, 6, 340, "#b08a4a")
    panel.text(1370, 235, "서울 한국독립학교", 128, "#2d3a66", "bold", "m")
    panel.text(1370, 345, "Korean Independent", 84, "#4a5470", "plain", "m")
    panel.text(1370, 435, "School of Seoul", 84, "#4a5470", "plain", "m")
    return panel


def _plaque() -> Panel:
    panel = Panel(240, 1050)
    for k, letter in enumerate("한국독립학교"):
        panel.text(120, 175 + k * 160, letter, 150, "#4a3518", "bold", "m")
    return panel


def _number() -> Panel:
    panel = Panel(520, 660, "#24407c")
    panel.text(260, 190, "독립문길", 112, "#ffffff", "bold", "m")
    panel.text(260, 460, "14", 270, "#ffffff", "bold", "m")
    panel.text(260, 590, "Dongnimmun-gil", 62, "#cfdcf4", "plain", "m")
    return panel


def _crest() -> Panel:
    panel = Panel(950, 1050)
    shield = [(60, 60), (890, 60), (890, 560), (475, 1010), (60, 560)]
    panel.shape(shield, "#c9a24e")
    panel.shape([(110, 110), (840, 110), (840, 545), (475, 940), (110, 545)], "#b03048")
    panel.text(475, 640, "K", 620, "#fff6e0", "bold", "m")
    return panel


def _bus_panel() -> Panel:
    panel = Panel(620, 1400, "#f4f9fa")
    panel.box(0, 0, 620, 250, "#2f8f86")
    panel.text(310, 115, "국제학교 앞", 92, "#ffffff", "bold", "m")
    panel.text(310, 205, "KISS Main Gate", 62, "#d9f2ee", "plain", "m")
    for k, (line, tone) in enumerate((("405", "#2f6fc0"), ("0014", "#4aa05a"), ("N7", "#d9485f"))):
        y = 330 + k * 190
        panel.box(60, y, 230, 130, tone, 26)
        panel.text(175, y + 100, line, 96, "#ffffff", "bold", "m")
        panel.text(340, y + 95, ("3분", "8분", "막차")[k], 84, "#3a4250", "bold")
    panel.box(60, 920, 500, 420, "#dcebe4", 12)
    panel.pen.line([(90, 1250), (250, 1100), (400, 1180), (540, 980)], fill="#2f6fc0", width=16)
    panel.oval(400, 1180, 24, "#d9485f")
    return panel


def _bus() -> Panel:
    panel = Panel(700, 700, "#2f7fc0")
    panel.box(130, 120, 440, 330, "#ffffff", 50)
    panel.box(170, 170, 360, 130, "#2f7fc0", 16)
    for x in (220, 480):
        panel.oval(x, 450, 50, "#ffffff")
        panel.oval(x, 380, 24, "#2f7fc0")
    panel.text(350, 640, "버스", 150, "#ffffff", "bold", "m")
    return panel


def _clock(time: str) -> Panel:
    panel = Panel(800, 800)
    panel.oval(400, 400, 395, "#4a4038")
    panel.oval(400, 400, 360, "#fff8e4")
    for k in range(12):
        a = np.pi * k / 6
        panel.oval(400 + 300 * np.sin(a), 400 - 300 * np.cos(a), 22, "#4a4038")
    hour = {"day": 8.3, "dusk": 18.2, "night": 20.7}[time]
    for turn, reach, width in ((hour / 12, 190, 46), (hour % 1, 280, 32)):
        a = 2 * np.pi * turn
        panel.pen.line([(400, 400), (400 + reach * np.sin(a), 400 - reach * np.cos(a))], fill="#2f2a26", width=width)
    return panel


def signs(time: str) -> dict[str, np.ndarray]:
    """Artwork by panel name."""
    made = {
        "name": _name,
        "plaque": _plaque,
        "number": _number,
        "crest": _crest,
        "bus_panel": _bus_panel,
        "bus": _bus,
    }
    return {name: draw().pixels() for name, draw in made.items()} | {"clock": _clock(time).pixels()}
