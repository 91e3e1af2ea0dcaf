"""Arrivals hall: clear morning, amber evening, quiet bright night."""

from functools import partial

import cv2
import numpy as np

from .. import sky
from ..lettering import Panel
from ..passes import Picture
from ..relight import Look, rgb

HORIZON = 655


def _plane(image: Picture, x: int, y: int, size: float, body: str, fin: str) -> None:
    """A parked aeroplane seen from the side, in the livery of no airline."""
    s = size
    hull = np.array([[0, 0], [8, -4], [70, -4], [92, -16], [100, -16], [94, 2], [70, 7], [8, 7], [-3, 4]])
    tail = np.array([[80, -5], [91, -17], [101, -17], [95, -4]])
    wing = np.array([[38, 4], [58, 4], [72, 11], [66, 11]])
    for points, colour in ((hull, body), (tail, fin), (wing, fin)):
        cv2.fillPoly(image, [(points * s + (x, y)).astype(np.int32)], rgb(colour).tolist(), cv2.LINE_AA)
    for k in range(14):
        spot = (int(x + (14 + k * 4) * s), int(y - 0.5 * s))
        cv2.circle(image, spot, max(1, int(0.8 * s)), rgb("#6d87a0").tolist(), -1, cv2.LINE_AA)


def _tower(image: Picture, x: int, base: int, colour: str, lamp: str) -> None:
    """The control tower."""
    shaft = np.array([[x - 9, base], [x - 6, base - 150], [x + 6, base - 150], [x + 9, base]])
    head = np.array([[x - 10, base - 148], [x - 24, base - 172], [x + 24, base - 172], [x + 10, base - 148]])
    glass = np.array([[x - 22, base - 174], [x - 18, base - 194], [x + 18, base - 194], [x + 22, base - 174]])
    for points, tone in ((shaft, colour), (head, colour), (glass, lamp)):
        cv2.fillPoly(image, [points.astype(np.int32)], rgb(tone).tolist(), cv2.LINE_AA)


def _climbing(image: Picture, x: int, y: int, colour: str) -> None:
    """An aeroplane just off the runway, with its trail."""
    trail = image.copy()
    far = np.array([[x - 330, y + 112], [x, y + 1], [x, y + 4], [x - 330, y + 126]], np.int32)
    cv2.fillPoly(trail, [far], (1, 1, 1), cv2.LINE_AA)
    image += (cv2.GaussianBlur(trail, (0, 0), 2) - image) * np.linspace(0, 0.5, 1920, dtype=np.float32)[None, :, None]
    for points in (
        [[0, 0], [60, -22], [66, -18], [8, 7]],
        [[28, -9], [22, 14], [30, 12], [42, -13]],
        [[2, 1], [-8, -14], [-2, -15], [12, -3]],
    ):
        cv2.fillPoly(
            image,
            [np.array(points, np.int32) + np.array([x, y], np.int32)],
            rgb(colour).tolist(),
            cv2.LINE_AA,
        )


def _apron(image: Picture, body: str, fin: str, tower: str, lamp: str) -> Picture:
    image = np.ascontiguousarray(image.clip(0, 1), np.float32)
    _tower(image, 452, HORIZON - 34, tower, lamp)
    _climbing(image, 1010, 300, tower)
    _plane(image, 40, HORIZON - 62, 3.5, body, fin)
    return image


def day() -> Picture:
    """Washed morning blue over the Yellow Sea."""
    image = sky.gradient([(0, "#3d8fdc"), (0.5, "#6db7ee"), (0.85, "#a6d6f3"), (1, "#c3e3f2")], HORIZON)
    image = sky.heap(image, 330, 430, 820, 250, 4, "#ffffff", "#a9cbe8", -0.6)
    image = sky.heap(image, 1250, 420, 900, 260, 9, "#ffffff", "#b2d2ec", -0.6)
    image = sky.ridge(image, 655, 90, 12, "#86aec6", "#a9cbdc", 4)
    return _apron(image, "#f7fafc", "#d9506a", "#8fa9bf", "#4d7fa0")


def dusk() -> Picture:
    """Sun low over the runway."""
    stops = [(0, "#5b5aa8"), (0.4, "#b477ae"), (0.7, "#ff9e7d"), (0.92, "#ffd08c"), (1, "#ffe6b0")]
    image = sky.streaks(sky.gradient(stops, HORIZON), 8, "#ffd0a8", "#a8669c", 0.05, 0.5)
    image = sky.halo(image, 250, 560, "#ffdf9e", 420, 0.85)
    image = sky.disc(image, 250, 560, 44, "#fff6d8")
    image = sky.ridge(image, 655, 60, 12, "#a2688c", "#f0a583", 4)
    return _apron(image, "#a98097", "#7d5a80", "#7d5c80", "#ffd58d")


def night() -> Picture:
    """Deep blue with runway lights."""
    image = sky.gradient([(0, "#0b1440"), (0.5, "#1c2a66"), (0.85, "#3b4486"), (1, "#5c5a98")], HORIZON)
    image = sky.streaks(sky.stars(image, 0.9, 520), 8, "#3c4888", "#1d2860", 0.1, 0.55, 0.6)
    image = sky.ridge(image, 655, 60, 12, "#1d2556", "#39407c", 4)
    image = _apron(image, "#8c98bd", "#4c6a96", "#566098", "#ffdf9c")
    rng = np.random.default_rng(5)
    for x in range(0, 1920, 26):
        tone = ("#ffe0a0", "#8fd0ff", "#ff9d8a")[rng.integers(3)]
        cv2.circle(image, (x, HORIZON - 8 + int(rng.integers(-5, 5))), 2, rgb(tone).tolist(), -1, cv2.LINE_AA)
    return image


LOOKS = {
    "day": Look(
        mix={"sun": (1.35, 1.25, 1.05), "sky": (0.52, 0.58, 0.68), "lamps": (0.26, 0.25, 0.23)},
        backdrop=day, gamma=0.95, contrast=1.12, saturation=1.22, signs=0.95, bloom=0.24,
        rays=(0.02, 0.1, "#fff3d0", 0.14),
    ),
    "dusk": Look(
        mix={"low": (2.0, 1.25, 0.8), "sky": (0.4, 0.28, 0.42), "lamps": (0.26, 0.2, 0.16)},
        backdrop=dusk, gamma=0.95, contrast=1.1, saturation=1.2, signs=0.95, shadows=(0.03, 0.0, 0.1),
        lights=(0.03, 0.0, -0.03), rays=(0.1, 0.5, "#ffc27a", 0.35), bloom=0.36,
    ),
    "night": Look(
        mix={"sky": (0.05, 0.08, 0.2), "lamps": (1.0, 0.93, 0.82)},
        backdrop=night, gamma=0.95, contrast=1.12, saturation=1.2, signs=1.0,
        shadows=(0.0, 0.01, 0.1), bloom=0.42,
    ),
}  # fmt: skip


def _arrivals() -> Panel:
    panel = Panel(1680, 345, "#1f3a5c")
    panel.box(40, 45, 255, 255, "#ffc83d", 28)
    panel.shape([(75, 95), (100, 85), (215, 195), (265, 205), (262, 228), (190, 232), (160, 210)], "#1f3a5c")
    panel.shape([(150, 165), (205, 110), (222, 116), (195, 180)], "#1f3a5c")
    panel.box(80, 252, 175, 16, "#1f3a5c", 6)
    end = panel.text(345, 248, "도착", 215, "#ffffff", "bold")
    panel.text(end + 50, 200, "Arrivals", 150, "#ffffff", "plain")
    panel.text(end + 54, 290, "국제선 International", 66, "#ffd873", "plain")
    panel.box(1420, 45, 225, 255, "#ffffff", 28)
    panel.text(1535, 255, "B", 240, "#1f3a5c", "bold", "m")
    return panel


def _exit_b() -> Panel:
    panel = Panel(1200, 300, "#1f3a5c")
    panel.box(40, 40, 220, 220, "#ffffff", 24)
    panel.text(150, 232, "C", 220, "#1f3a5c", "bold", "m")
    panel.text(310, 170, "나가는 곳", 135, "#ffffff", "bold")
    panel.text(312, 262, "Way out", 88, "#ffd873", "plain")
    return panel


def _clock(base: str, minutes: int) -> str:
    now = int(base[:2]) * 60 + int(base[3:]) + minutes
    return f"{now // 60:02d}:{now % 60:02d}"


def _flights(time: str) -> Panel:
    now = {"day": "14:05", "dusk": "18:20", "night": "21:40"}[time]
    panel = Panel(1840, 920, "#0f1724")
    panel.box(0, 0, 1840, 150, "#1d4268")
    panel.text(50, 108, "도착 Arrivals", 96, "#ffffff", "bold")
    panel.text(1790, 108, now, 100, "#ffd873", "bold", "r")
    rows = (
        ("XO 204", "포틀랜드 Portland", -25, "도착 Landed", "#7be0a2"),
        ("HB 017", "도쿄 Tokyo", -10, "도착 Landed", "#7be0a2"),
        ("KT 331", "파리 Paris", 5, "착륙 중 Landing", "#ffd873"),
        ("SN 882", "제주 Jeju", 15, "정시 On time", "#d7e4f2"),
        ("XO 650", "시드니 Sydney", 40, "지연 Delayed", "#ff9a86"),
        ("MR 128", "마닐라 Manila", 60, "정시 On time", "#d7e4f2"),
    )
    for k, (flight, city, wait, state, colour) in enumerate(rows):
        y = 160 + k * 125
        panel.box(0, y, 1840, 120, "#16233a" if k % 2 else "#101b2e")
        panel.text(50, y + 86, flight, 70, "#ffcf6a", "bold")
        panel.text(390, y + 86, city, 72, "#ffffff", "plain")
        panel.text(1090, y + 86, _clock(now, wait), 72, "#ffffff", "plain")
        panel.text(1330, y + 84, state, 62, colour, "bold")
    return panel


def _welcome() -> Panel:
    panel = Panel(1080, 656, "#fff8ea")
    panel.box(22, 22, 1036, 612, "#ffdfe4", 30)
    panel.box(40, 40, 1000, 576, "#fff8ea", 24)
    panel.text(540, 250, "민지야, 어서 와!", 146, "#e8476b", "title", "m")
    panel.text(540, 440, "Welcome, Minji", 175, "#3b5f9e", "hand", "m")
    panel.text(540, 560, "from 6,000 miles away", 92, "#7a6a62", "hand", "m")
    for x, y, s, c in (
        (110, 130, 44, "#ff9fb2"),
        (975, 150, 52, "#ffc95c"),
        (120, 520, 50, "#ffc95c"),
        (970, 510, 46, "#ff9fb2"),
    ):
        panel.heart(x, y, s, c)
    return panel


def _poster() -> Panel:
    panel = Panel(1500, 1100)
    panel.fade("#ffb98a", "#ff7f8f")
    panel.oval(1050, 420, 170, "#fff0c2")
    panel.shape(
        [
            (0, 700),
            (250, 480),
            (480, 640),
            (760, 420),
            (1100, 660),
            (1300, 560),
            (1500, 680),
            (1500, 1100),
            (0, 1100),
        ],
        "#a3557f",
    )
    panel.shape([(0, 860), (400, 700), (700, 800), (1100, 690), (1500, 840), (1500, 1100), (0, 1100)], "#5a3567")
    panel.box(742, 210, 16, 230, "#6b3d70")
    panel.box(716, 300, 68, 44, "#6b3d70", 12)
    panel.text(750, 960, "안녕, 서울", 190, "#fff6e0", "title", "m")
    panel.text(750, 1050, "Hello, Seoul", 92, "#ffd9b8", "plain", "m")
    return panel


def _banner(text: str, latin: str, top: str, bottom: str) -> Panel:
    panel = Panel(380, 1160)
    panel.fade(top, bottom)
    for k, letter in enumerate(text):
        panel.text(190, 250 + k * 185, letter, 165, "#ffffff", "title", "m")
    panel.text(190, 1090, latin, 74, "#ffffff", "bold", "m")
    return panel


def _cafe() -> Panel:
    panel = Panel(1260, 312, "#b84f47")
    panel.text(630, 215, "커피 Coffee", 190, "#fff2dc", "title", "m")
    return panel


def signs(time: str) -> dict[str, np.ndarray]:
    """Artwork by panel name."""
    made = {"arrivals": _arrivals, "exit_b": _exit_b, "board": partial(_flights, time), "welcome": _welcome}
    made |= {"poster_seoul": _poster, "cafe": _cafe}
    made["banner"] = partial(_banner, "어서와요", "Come in", "#f59a8c", "#d9617a")
    return {name: draw().pixels() for name, draw in made.items()}
