"""What a player set up once for all stories, kept in one JSON file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs

from xostory.play.files import read_json, write_atomically

AS_WRITTEN, DOUBLE, NO_LIMIT = 1, 2, 3
"""The values of `choice_time`."""


@attrs.frozen
class Settings:
    """All settings; the ranges are in `RANGES`.

    `text_speed` goes from slow (1) to all at once (10); volumes and `text_size` are in percent. `choice_time` is for
    timed choices: as written, double, no limit.
    """

    text_speed: int = 6
    music_volume: int = 60
    sound_volume: int = 70
    ambience_volume: int = 70
    text_size: int = 100
    choice_time: int = 1
    fullscreen: bool = False
    reduce_motion: bool = False


@attrs.frozen
class Range:
    """Whole numbers from low to high, both included, in steps."""

    low: int
    high: int
    step: int

    def nearest(self, value: float) -> int:
        """The allowed number closest to any number."""
        stepped = self.low + round((value - self.low) / self.step) * self.step
        return max(self.low, min(self.high, stepped))


RANGES = {
    "text_speed": Range(1, 10, 1),
    "music_volume": Range(0, 100, 5),
    "sound_volume": Range(0, 100, 5),
    "ambience_volume": Range(0, 100, 5),
    "text_size": Range(100, 200, 10),
    "choice_time": Range(1, 3, 1),
}

SWITCHES = ("fullscreen", "reduce_motion")


def with_setting(settings: Settings, name: str, value: float) -> Settings:
    """The settings with one of them changed, kept within its range. Raises KeyError for an unknown name."""
    changed: dict[str, Any] = {name: bool(value) if name in SWITCHES else RANGES[name].nearest(value)}
    return attrs.evolve(settings, **changed)


def read_settings(path: Path) -> tuple[Settings, str | None]:
    """The settings in that file and, if it could not be used, why; a missing file is simply the defaults."""
    try:
        data = read_json(path)
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError) as problem:
        return Settings(), f"The settings in {path} could not be read ({problem}); the usual ones are used."
    if not isinstance(data, dict):
        return Settings(), f"{path} does not hold settings; the usual ones are used."
    return _settings(data), None


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings. Raises OSError if the file cannot be written."""
    text = json.dumps(attrs.asdict(settings), indent=2) + "\n"
    write_atomically(path, text.encode("utf-8"))


def _settings(data: dict[str, object]) -> Settings:
    """What is usable of a settings file; everything else stays as usual."""
    settings = Settings()
    for field in attrs.fields(Settings):
        value = data.get(field.name)
        is_flag = field.name in SWITCHES
        if isinstance(value, int | float) and isinstance(value, bool) == is_flag and _is_sensible(value):
            settings = with_setting(settings, field.name, value)
    return settings


def _is_sensible(value: float) -> bool:
    """Neither nan nor beyond reason."""
    return -1e6 < value < 1e6
