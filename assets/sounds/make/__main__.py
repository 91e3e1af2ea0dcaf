"""Rebuild the effects: ``cd assets/sounds && python -m make [name ...]``."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyloudnorm

from . import interface, story
from .output import finish, write_ogg
from .synth import RATE, Sound

SOUNDS = interface.SOUNDS | story.SOUNDS
LOOPED = {"crickets"}


def loudness(sound: Sound) -> float:
    """Return integrated loudness in LUFS; short sounds are padded to the meter's window."""
    padding = max(0, int(0.45 * RATE) - len(sound))
    padded = np.concatenate([sound, np.zeros((padding, *sound.shape[1:]))])
    return pyloudnorm.Meter(RATE).integrated_loudness(padded)


def main(wanted: list[str]) -> None:
    """Build the named sounds, or all of them, and print their measures."""
    target = Path(__file__).resolve().parent.parent
    for name in wanted or SOUNDS:
        make, peak = SOUNDS[name]
        sound = finish(make(), peak, name in LOOPED)
        path = target / f"{name}.ogg"
        write_ogg(path, sound)
        measures = f"{len(sound) / RATE:5.2f} s  peak {peak} dBFS  {loudness(sound):6.1f} LUFS"
        print(f"{name:13} {measures}  {path.stat().st_size / 1024:5.1f} KB")


main(sys.argv[1:])
