"""Measures a finished loop, so that its balance is a matter of numbers and not only of taste."""

from __future__ import annotations

import numpy as np
from scipy import signal

from .mixing import loudness, true_peak
from .perform import RATE

BANDS = (("<150", 0, 150), ("150-2k", 150, 2000), (">2k", 2000, 22050))


def balance(sound: np.ndarray) -> dict[str, float]:
    """Return each band's share of the energy."""
    frequencies, power = signal.welch(sound.mean(axis=1), RATE, nperseg=8192)
    total = power.sum()
    return {name: power[(frequencies >= low) & (frequencies < high)].sum() / total for name, low, high in BANDS}


def seam(sound: np.ndarray) -> tuple[float, float]:
    """Return the jump from the last sample to the first, and the 99.9th percentile of all jumps within."""
    steps = np.abs(np.diff(sound, axis=0)).max(axis=1)
    return float(np.abs(sound[0] - sound[-1]).max()), float(np.quantile(steps, 0.999))


def report(name: str, sound: np.ndarray) -> str:
    """Describe a loop in a line."""
    jump, usual = seam(sound)
    shares = "  ".join(f"{band} {share:5.1%}" for band, share in balance(sound).items())
    return (
        f"{name:14} {len(sound) / RATE:5.1f} s  {loudness(sound):6.2f} LUFS  "
        f"peak {true_peak(sound):5.2f} dBTP  "
        f"seam {jump:.4f} (usual steps to {usual:.4f})  {shares}"
    )
