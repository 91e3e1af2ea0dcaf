"""Rebuild the effects and the sounds of places: ``cd assets/sounds && python -m make [name ...]``.

The sounds of places go to the folder ``ambience`` beside this one; all of them are ``python -m make ambience``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyloudnorm

from . import interface, story
from .ambience import AMBIENCE
from .output import finish, write_ogg
from .synth import RATE, Sound

SOUNDS = interface.SOUNDS | story.SOUNDS
LOOPED = {"crickets"}
UNDER_MUSIC = -27.0
"""Loudness of the sounds of places, in LUFS: some way below the music."""


def loudness(sound: Sound) -> float:
    """Return integrated loudness in LUFS; short sounds are padded to the meter's window."""
    padding = max(0, int(0.45 * RATE) - len(sound))
    padded = np.concatenate([sound, np.zeros((padding, *sound.shape[1:]))])
    return pyloudnorm.Meter(RATE).integrated_loudness(padded)


def build_ambience(name: str, target: Path) -> None:
    """Write one loop at the loudness of all, and print its measures; its seam is no larger than any other step."""
    sound = AMBIENCE[name]()
    sound = sound * 10 ** ((UNDER_MUSIC - loudness(sound)) / 20)
    path = target / f"{name}.ogg"
    target.mkdir(exist_ok=True)
    write_ogg(path, np.clip(sound, -0.99, 0.99), quality=0)
    seam, usual = np.abs(sound[0] - sound[-1]).max(), np.quantile(np.abs(np.diff(sound, axis=0)), 0.999)
    measures = f"{len(sound) / RATE:5.2f} s  peak {np.abs(sound).max():.2f}  seam {seam:.4f} (usual to {usual:.4f})"
    print(f"{name:13} {measures}  {loudness(sound):6.1f} LUFS  {path.stat().st_size / 1024:5.1f} KB")


def main(wanted: list[str]) -> None:
    """Build the named sounds, or all of them, and print their measures."""
    target = Path(__file__).resolve().parent.parent
    for name in AMBIENCE:
        if not wanted or name in wanted or "ambience" in wanted:
            build_ambience(name, target.parent / "ambience")
    for name in [one for one in wanted if one in SOUNDS] if wanted else SOUNDS:
        make, peak = SOUNDS[name]
        sound = finish(make(), peak, name in LOOPED)
        path = target / f"{name}.ogg"
        write_ogg(path, sound)
        measures = f"{len(sound) / RATE:5.2f} s  peak {peak} dBFS  {loudness(sound):6.1f} LUFS"
        print(f"{name:13} {measures}  {path.stat().st_size / 1024:5.1f} KB")


main(sys.argv[1:])
