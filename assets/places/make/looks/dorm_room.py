"""Dorm room: noon through the curtains, a tangerine evening, lamps and fairy lights at night."""

import numpy as np

from .. import city, sky
from ..lettering import Panel
from ..passes import Picture
from ..relight import Look

HORIZON = 500


def _seoul(image: Picture, air: city.Air) -> Picture:
    """The town below the hill, as seen from a fourth floor."""
    far = city.Town(air, 4)
    far.row(HORIZON + 6, (14, 44), (14, 30), 0.7, span=(380, 1300), cell=0)
    image = far.over(image)
    hill = city.Town(air, 5)
    hill.namsan(800, HORIZON + 14, 62, 150, 150)
    image = hill.over(image)
    for k, (foot, tall, wide, away) in enumerate(((545, (24, 60), (20, 38), 0.45), (600, (34, 84), (34, 60), 0.2))):
        front = city.Town(air, 20 + k)
        front.row(foot, tall, wide, away, span=(380, 1300), cell=6.5 + 2 * k)
        image = front.over(image)
    return image


def day() -> Picture:
    """Clear, with heaped clouds behind the tower."""
    image = sky.gradient([(0, "#3f92df"), (0.55, "#7fc0f0"), (0.9, "#cfeaf8"), (1, "#eef7f4")], HORIZON)
    image = sky.heap(image, 640, 470, 420, 130, 4, "#ffffff", "#b0d0ea", 0.6)
    image = sky.heap(image, 1010, 440, 300, 100, 9, "#ffffff", "#b0d0ea", 0.6)
    return _seoul(sky.ridge(image, 505, 55, 12, "#9dbdd2", "#d3e6ee", 9), city.DAY)


def dusk() -> Picture:
    """The sun going down behind the town."""
    stops = [(0, "#4a4796"), (0.5, "#8a5fa6"), (0.72, "#f0808a"), (0.9, "#ffb981"), (1, "#ffe2a6")]
    image = sky.streaks(sky.gradient(stops, HORIZON), 8, "#ffc2a0", "#9c5f98", 0.2, 0.46)
    image = sky.disc(sky.halo(image, 660, 452, "#ffe0a0", 240, 0.9), 660, 452, 22, "#fff4d0")
    return _seoul(sky.ridge(image, 505, 55, 12, "#a2688c", "#f0a583", 9), city.DUSK)


def night() -> Picture:
    """Ten thousand windows and the tower lit blue."""
    image = sky.gradient([(0, "#0a1140"), (0.6, "#1b2664"), (0.9, "#3b3f86"), (1, "#6a5c9c")], HORIZON)
    image = sky.stars(image, 1.0, 480)
    image = sky.disc(sky.halo(image, 665, 365, "#dfe6ff", 90, 0.5), 665, 365, 15, "#f6f3e4")
    return _seoul(sky.ridge(image, 505, 55, 12, "#1d2556", "#39407c", 9), city.NIGHT)


LOOKS = {
    "day": Look(
        mix={"sun": (1.2, 1.15, 1.05), "sky": (1.0, 1.0, 1.0), "lamps": (0.1,) * 3, "fairy": (0.12,) * 3},
        backdrop=day, exposure=1.08, gamma=0.85, saturation=1.26, bloom=0.34,
    ),
    "dusk": Look(
        mix={"low": (1.5, 1.1, 0.85), "sky": (0.5, 0.32, 0.4), "lamps": (0.3, 0.24, 0.18)}
        | {"fairy": (0.5, 0.4, 0.3)},
        backdrop=dusk, gamma=0.8, shadows=(0.04, 0.0, 0.08), lights=(0.03, 0.0, -0.03), bloom=0.42,
    ),
    "night": Look(
        mix={"sky": (0.05, 0.08, 0.2), "lamps": (0.9, 0.78, 0.62), "fairy": (1.0, 0.9, 0.75)},
        backdrop=night, exposure=1.25, gamma=0.86, shadows=(0.0, 0.01, 0.08), bloom=0.45,
    ),
}  # fmt: skip


def _moon() -> Panel:
    panel = Panel(720, 1000)
    panel.fade("#27306e", "#7a4f9a")
    panel.oval(360, 400, 230, "#ffeeb5")
    for s in (-1, 1):
        panel.oval(360 + s * 48, 300, 36, "#7a4f9a", 3.0)
        panel.oval(360 + s * 48, 300, 18, "#f2a8c0", 3.6)
    panel.oval(360, 450, 120, "#7a4f9a", 0.9)
    for s in (-1, 1):
        panel.oval(360 + s * 44, 440, 12, "#fff6dc")
    panel.text(360, 790, "달토끼", 170, "#ffe7a8", "title", "m")
    panel.text(360, 900, "MOON RABBITS", 82, "#ffc2d4", "bold", "m")
    panel.text(360, 960, "live in Hongdae", 46, "#ffffff", "plain", "m")
    return panel


def _rain() -> Panel:
    panel = Panel(620, 880)
    panel.fade("#bfe3e6", "#5fa3b8")
    for k in range(26):
        x, y = (k * 97) % 620, (k * 211) % 700
        panel.box(x, y, 5, 46, "#e9f8f8", 2)
    panel.shape([(120, 420), (310, 250), (500, 420)], "#f2c14e")
    panel.box(304, 420, 12, 150, "#3c5f70")
    panel.text(310, 720, "비 오는 날", 120, "#ffffff", "title", "m")
    panel.text(310, 810, "rainy day songs", 76, "#244a5c", "hand", "m")
    return panel


def _film() -> Panel:
    panel = Panel(800, 1100)
    panel.fade("#ffcf8a", "#e8605f")
    panel.oval(400, 470, 210, "#fff1c4")
    panel.shape([(0, 760), (220, 620), (430, 740), (640, 600), (800, 700), (800, 1100), (0, 1100)], "#7c3358")
    for x, tall in ((330, 150), (450, 180)):
        panel.box(x, 700 - tall + 90, 50, tall, "#3f1f3f", 22)
        panel.oval(x + 25, 700 - tall + 64, 30, "#3f1f3f")
    panel.text(400, 930, "막차", 170, "#ffe9c0", "title", "m")
    panel.text(400, 1025, "The Last Train Home", 62, "#ffd1a8", "plain", "m")
    return panel


def _map() -> Panel:
    panel = Panel(800, 720, "#f8f2e4")
    lines = (("#4aa86a", 180, 40), ("#2f6fc0", 380, -60), ("#e8833a", 540, 30))
    for colour, y, tilt in lines:
        panel.pen.line([(40, y), (300, y + tilt), (560, y - tilt), (760, y)], fill=colour, width=20, joint="curve")
        for x, dy in ((40, 0), (300, tilt), (560, -tilt), (760, 0)):
            panel.oval(x, y + dy, 20, "#ffffff")
            panel.oval(x, y + dy, 12, colour)
    panel.text(400, 90, "서울 지하철", 80, "#3a4250", "bold", "m")
    panel.heart(300, 320, 44, "#e8476b")
    panel.text(345, 300, "home!", 84, "#e8476b", "hand")
    panel.text(400, 680, "do not get lost again", 70, "#6a7078", "hand", "m")
    return panel


def _photograph(panel: Panel, x: int, y: int, w: int, h: int) -> None:
    """Somebody's mother at seventeen, under the ginkgo by the gate."""
    u = w / 300
    panel.box(x, y, w, h, "#fffaf0", 4)
    panel.box(x + 14 * u, y + 14 * u, w - 28 * u, h - 66 * u, "#9fc6dd")
    panel.oval(x + w * 0.68, y + h * 0.28, w * 0.24, "#e9b93a")
    panel.oval(x + w * 0.76, y + h * 0.36, w * 0.15, "#d9a12c")
    panel.box(x + w * 0.66, y + h * 0.4, 10 * u, h * 0.3, "#7a5a45")
    panel.box(x + 14 * u, y + h * 0.62, w - 28 * u, h * 0.38 - 52 * u, "#c9b08a")
    panel.box(x + 30 * u, y + h * 0.3, 26 * u, h * 0.36, "#b5654a")
    cx, cy = x + w * 0.38, y + h * 0.42
    panel.oval(cx, cy, 33 * u, "#3a2622", 1.15)
    panel.shape(
        [
            (cx - 36 * u, cy + 110 * u),
            (cx - 24 * u, cy + 30 * u),
            (cx + 24 * u, cy + 30 * u),
            (cx + 36 * u, cy + 110 * u),
        ],
        "#33477c",
    )
    panel.oval(cx, cy + 6 * u, 22 * u, "#f3cfae")
    panel.shape([(cx - 8 * u, cy + 30 * u), (cx + 8 * u, cy + 30 * u), (cx, cy + 56 * u)], "#fdf6ea")
    panel.text(x + w / 2, y + h - 16 * u, "KISS, 가을", int(40 * u), "#7a6a62", "hand", "m")


def _corkboard() -> Panel:
    panel = Panel(1150, 800, "#d2a06a")
    rng = np.random.default_rng(2)
    for _ in range(900):
        panel.oval(
            rng.integers(0, 1150),
            rng.integers(0, 800),
            int(rng.integers(2, 5)),
            ("#c18f58", "#deb07c")[rng.integers(2)],
        )
    _photograph(panel, 355, 50, 400, 560)
    panel.oval(555, 58, 20, "#e8476b")
    panel.box(40, 90, 280, 260, "#fff1a8")
    for k, line in enumerate(("떡볶이 5시!", "room 402", "bring socks")):
        panel.text(62, 160 + k * 70, line, 66, "#5a5040", "hand")
    panel.box(785, 80, 330, 210, "#bfe0f0")
    panel.text(950, 160, "KISS 축제", 74, "#2f5f8a", "title", "m")
    panel.text(950, 240, "Lantern Night", 48, "#2f5f8a", "bold", "m")
    panel.box(80, 430, 250, 300, "#ffffff")
    panel.box(98, 448, 214, 200, "#f5a78c")
    panel.oval(205, 560, 70, "#fff0c2")
    panel.box(785, 360, 330, 370, "#fdf6ea")
    for k, line in enumerate(("Mon 수학", "Tue 한국어", "Wed 음악", "Thu 역사", "Fri 체육")):
        panel.text(815, 430 + k * 66, line, 58, "#4a4a55", "plain")
    panel.box(410, 640, 290, 120, "#ffd0da")
    panel.text(555, 728, "화이팅!", 84, "#d9486b", "title", "m")
    for x, y in ((190, 92), (950, 84), (205, 434), (950, 364), (555, 644)):
        panel.oval(x, y, 14, "#4d7fa6")
    return panel


def _calendar() -> Panel:
    panel = Panel(520, 660, "#fffaf0")
    panel.box(0, 0, 520, 150, "#6fb0a4")
    panel.text(260, 108, "9월 September", 70, "#ffffff", "title", "m")
    for k in range(30):
        x, y = 55 + (k + 2) % 7 * 68, 220 + (k + 2) // 7 * 84
        panel.text(x, y, str(k + 1), 42, "#d9486b" if (k + 2) % 7 == 0 else "#4a4a55", "plain", "m")
    panel.heart(55 + 3 * 68, 206, 40, "#e8476b")
    panel.text(55 + 3 * 68, 220, "2", 42, "#ffffff", "bold", "m")
    return panel


def signs(_time: str) -> dict[str, np.ndarray]:
    """Artwork by panel name."""
    made = {"poster_moon": _moon, "poster_rain": _rain, "poster_film": _film, "poster_map": _map}
    made |= {"corkboard": _corkboard, "calendar": _calendar}
    return {name: draw().pixels() for name, draw in made.items()}
