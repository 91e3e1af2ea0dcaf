"""How loud a volume is."""

from __future__ import annotations


def loudness(share: float) -> float:
    """Ears hear in ratios: half the slider sounds half as loud."""
    return float(share**1.6)
