"""Which icons the interface uses, and how one is prepared.

All come from the duotone cut of Phosphor: a line and a soft fill, two weights of one colour, which suits the
game's rounded lettering.
"""

from __future__ import annotations

from pathlib import Path

# The name in the game, and the name in the icon family.
ICONS = {
    "airplane": "airplane-tilt",
    "arrow-u-up-left": "arrow-u-up-left",
    "auto": "play-circle",
    "back": "arrow-bend-up-left",
    "book": "book-open",
    "bookmark": "bookmark-simple",
    "camera": "camera",
    "caret-down": "caret-down",
    "caret-left": "caret-left",
    "caret-right": "caret-right",
    "caret-up": "caret-up",
    "chat": "chat-circle-dots",
    "check": "check",
    "clock": "clock",
    "close": "x",
    "envelope": "envelope-simple",
    "envelope-open": "envelope-simple-open",
    "eye": "eye",
    "eye-slash": "eye-slash",
    "forward": "arrow-bend-up-right",
    "fullscreen": "arrows-out",
    "fullscreen-exit": "arrows-in",
    "globe": "globe-simple",
    "heart": "heart",
    "heart-break": "heart-break",
    "heart-half": "heart-half",
    "history": "clock-counter-clockwise",
    "house": "house",
    "image": "image",
    "info": "info",
    "key": "key",
    "keyboard": "keyboard",
    "list": "list",
    "load": "folder-open",
    "lock": "lock-simple",
    "magnifying-glass": "magnifying-glass",
    "map": "map-trifold",
    "map-pin": "map-pin",
    "minus": "minus",
    "monitor": "monitor",
    "moon": "moon-stars",
    "mouse": "mouse-simple",
    "music-note": "music-notes",
    "pause": "pause",
    "pencil": "pencil-simple",
    "phone": "device-mobile",
    "play": "play",
    "plus": "plus",
    "quit": "sign-out",
    "question": "question",
    "save": "floppy-disk",
    "scroll": "scroll",
    "settings": "gear-six",
    "skip": "fast-forward",
    "sparkle": "sparkle",
    "speaker-high": "speaker-high",
    "speaker-low": "speaker-low",
    "speaker-slash": "speaker-slash",
    "star": "star",
    "sun": "sun",
    "text-aa": "text-aa",
    "trash": "trash",
    "unlock": "lock-simple-open",
    "user": "user",
    "users": "users",
    "warning": "warning",
}

# Signs made of bare strokes: their duotone cut only adds a square behind them, so they use the plain cut.
PLAIN = {"check", "close", "fullscreen", "fullscreen-exit", "list", "minus", "plus"}


def origin(name: str) -> str:
    """Return the path of an icon inside the package's assets."""
    return f"regular/{ICONS[name]}.svg" if name in PLAIN else f"duotone/{ICONS[name]}-duotone.svg"


def tintable(svg: str) -> str:
    """Paint an icon white, which a renderer can multiply by any colour; its soft fill keeps its opacity."""
    sized = svg.replace('viewBox="0 0 256 256"', 'width="256" height="256" viewBox="0 0 256 256"', 1)
    return sized.replace("currentColor", "#ffffff").strip() + "\n"


def build(name: str, package: Path, target: Path) -> None:
    """Write one icon under its plain name."""
    source = package / "assets" / origin(name)
    (target / f"{name}.svg").write_text(tintable(source.read_text(encoding="utf-8")), encoding="utf-8")
