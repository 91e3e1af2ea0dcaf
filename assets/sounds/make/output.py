"""Levels a sound and writes it as Ogg Vorbis."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from .synth import RATE, Sound, above

FADE = 0.004
SILENCE = 10 ** (-62 / 20)


def trim(sound: Sound) -> Sound:
    """Cut the silence after a tail."""
    loud = np.abs(sound if sound.ndim == 1 else np.abs(sound).max(axis=1)) > SILENCE * np.abs(sound).max()
    return sound[: int(np.flatnonzero(loud)[-1]) + 1]


def fade(sound: Sound) -> Sound:
    """Ramp both ends for a few milliseconds so that neither clicks."""
    length = int(FADE * RATE)
    ramp = np.ones(len(sound))
    ramp[: length // 4] = np.linspace(0, 1, length // 4)
    ramp[-length:] = np.linspace(1, 0, length)
    return sound * (ramp if sound.ndim == 1 else ramp[:, None])


def level(sound: Sound, peak: float) -> Sound:
    """Scale a sound so that its peak lies at a level in dBFS."""
    return sound / np.abs(sound).max() * 10 ** (peak / 20)


def finish(sound: Sound, peak: float, looped: bool) -> Sound:
    """Clean, trim, fade and level a sound; a loop must keep its ends, which already meet."""
    if looped:
        return level(sound, peak)
    return level(fade(trim(above(sound, 45, 1))), peak)


def write_wave(path: Path, sound: Sound) -> None:
    """Write 16-bit samples."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if sound.ndim == 1 else sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).round().astype("<i2").tobytes())


def write_ogg(path: Path, sound: Sound, quality: int = 2) -> None:
    """Encode a sound; a fixed serial number keeps rebuilds identical."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "sound.wav"
        write_wave(source, sound)
        command = ["oggenc", "--quiet", "-q", str(quality), "--serial", "1", str(source), "-o", str(path)]
        subprocess.run(command, check=True)
