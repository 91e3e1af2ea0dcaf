"""Mixes the tracks of a song: levels by measured loudness, filters, a hall, and the cut into a loop."""

from __future__ import annotations

import numpy as np
import pyloudnorm
from scipy import signal
from scipy.ndimage import maximum_filter1d

from .perform import RATE
from .score import Song, Strip

TARGET = -18.0
CEILING = -1.2
SEAM = 0.04  # seconds of cross-fade where the loop closes


def loudness(sound: np.ndarray) -> float:
    """Return integrated loudness in LUFS."""
    return pyloudnorm.Meter(RATE).integrated_loudness(sound)


def decibels(value: float) -> float:
    """Return the factor of a gain in decibels."""
    return 10 ** (value / 20)


def filtered(sound: np.ndarray, low: float, high: float) -> np.ndarray:
    """Keep what lies between two frequencies."""
    sections = np.vstack(
        [
            signal.butter(2, low, "high", fs=RATE, output="sos"),
            signal.butter(2, min(high, RATE * 0.45), "low", fs=RATE, output="sos"),
        ]
    )
    return signal.sosfilt(sections, sound, axis=0)


def levelled(sound: np.ndarray, strip: Strip, loop: int) -> np.ndarray:
    """Filter a track and bring it to its strip's loudness, measured over one pass."""
    clean = filtered(sound, strip.low, strip.high)
    measured = loudness(clean[loop : 2 * loop])
    return clean * decibels(strip.loudness - measured) if np.isfinite(measured) else clean


def shelf(sound: np.ndarray, corner: float, gain: float) -> np.ndarray:
    """Lift everything above a corner by some decibels, gently: the air that a synthesiser's samples lack."""
    high = signal.sosfilt(signal.butter(1, corner, "high", fs=RATE, output="sos"), sound, axis=0)
    return sound + high * (decibels(gain) - 1)


def hall_reply(seconds: float) -> np.ndarray:
    """Build the echo of a hall: noise that fades, its highs sooner than its lows, after a short silence."""
    chance = np.random.default_rng(77)
    length = int(seconds * 1.3 * RATE)
    t = np.arange(length) / RATE
    raw = chance.normal(0, 1, (length, 2))
    reply = np.zeros_like(raw)
    for low, high, share in ((150, 900, 1.0), (900, 3000, 0.75), (3000, 9000, 0.4)):
        part = signal.sosfilt(signal.butter(2, [low, high], "band", fs=RATE, output="sos"), raw, axis=0)
        reply += part * np.exp(-6.9 * t / (seconds * share))[:, None]
    reply *= np.minimum(1, t / 0.03)[:, None]
    reply = np.vstack([np.zeros((int(0.018 * RATE), 2)), reply])
    return reply / np.sqrt((reply**2).sum(axis=0))


def crackle(length: int, amount: float) -> np.ndarray:
    """Make the dust of an old record on a ring as long as the loop, so that it has no seam either."""
    chance = np.random.default_rng(78)
    dust = np.zeros((length, 2))
    places = chance.integers(0, length, length // 3600)
    dust[places] = chance.normal(0, 1, (len(places), 2)) * chance.random((len(places), 1)) ** 3
    ring = signal.butter(2, [900, 5500], "band", fs=RATE, output="sos")
    return signal.sosfilt(ring, np.vstack([dust, dust]), axis=0)[length:] * amount


def looped(sound: np.ndarray, loop: int) -> np.ndarray:
    """Keep the second pass, its first instants blended with what followed it: the loop's own continuation."""
    kept = sound[loop : 2 * loop].copy()
    length = int(SEAM * RATE)
    ramp = (0.5 - 0.5 * np.cos(np.linspace(0, np.pi, length)))[:, None]
    kept[:length] = kept[:length] * ramp + sound[2 * loop : 2 * loop + length] * (1 - ramp)
    return kept


def true_peak(sound: np.ndarray) -> float:
    """Return the peak between the samples, in dBFS, by four-fold oversampling."""
    return 20 * np.log10(np.abs(signal.resample_poly(sound, 4, 1, axis=0)).max())


def limited(sound: np.ndarray) -> np.ndarray:
    """Turn down the few peaks above the ceiling, smoothly, on a ring so that the loop stays whole."""
    ceiling = decibels(CEILING - 0.3)
    envelope = np.abs(sound).max(axis=1)
    need = np.minimum(1, ceiling / np.maximum(envelope, 1e-9))
    reach = int(0.006 * RATE)
    ring = np.concatenate([need[-3 * reach :], need, need[: 3 * reach]])
    lowest = -maximum_filter1d(-ring, 2 * reach + 1)
    window = np.hanning(2 * reach + 1)
    smooth = signal.fftconvolve(lowest, window / window.sum(), "same")[3 * reach : -3 * reach]
    return sound * smooth[:, None]


def mix(song: Song, tracks: dict[str, np.ndarray], loop: int) -> np.ndarray:
    """Mix the tracks into a loop at the game's loudness."""
    dry = np.zeros_like(next(iter(tracks.values())))
    sent = np.zeros_like(dry)
    for part in song.parts:
        track = levelled(tracks[part.name], part.strip, loop)
        dry += track
        sent += track * part.strip.room
    wet = signal.fftconvolve(sent, hall_reply(song.hall), axes=0)[: len(dry)]
    whole = looped(shelf(dry + filtered(wet, 180, 8000), 2600, song.air), loop)
    if song.crackle:
        whole += crackle(loop, song.crackle)
    for _ in range(2):
        whole = limited(whole * decibels(TARGET - loudness(whole)))
    return whole
