"""Rebuild the music: ``cd assets/music && python -m make [song ...]``."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from . import first_day, lantern_night, longing
from .measure import report
from .mixing import loudness, mix
from .perform import RATE, loop_samples, play
from .score import Song

SONGS = {"first_day": first_day.song, "longing": longing.song, "lantern_night": lantern_night.song}


def write_ogg(path: Path, sound: np.ndarray, folder: Path) -> None:
    """Encode a loop; a fixed serial number keeps rebuilds identical."""
    source = folder / "loop.wav"
    with wave.open(str(source), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).round().astype("<i2").tobytes())
    subprocess.run(["oggenc", "--quiet", "-q", "2", "--serial", "1", str(source), "-o", str(path)], check=True)


def build(song: Song, target: Path) -> None:
    """Play, mix, write and measure one song."""
    loop = loop_samples(song)
    with TemporaryDirectory() as name:
        folder = Path(name)
        tracks = {part.name: play(song, part, folder) for part in song.parts}
        sound = mix(song, tracks, loop)
        path = target / f"{song.name}.ogg"
        write_ogg(path, sound, folder)
    print(report(song.name, sound), f" {path.stat().st_size // 1024} KB")
    quiet = [name for name, track in tracks.items() if not np.isfinite(loudness(track[loop : 2 * loop]))]
    if quiet:
        print("  silent parts:", ", ".join(quiet))


def main(wanted: list[str]) -> None:
    """Build the named songs, or all of them."""
    target = Path(__file__).resolve().parent.parent
    for name in wanted or SONGS:
        build(SONGS[name](), target)


main(sys.argv[1:])
