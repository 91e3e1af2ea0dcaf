"""Chance that is no chance: the same seed and the same number of draws give the same value, everywhere.

The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014), used as a
function of its counter. It needs no state besides that counter.
"""

from __future__ import annotations

_MASK = (1 << 64) - 1


def draw(seed: int, number: int) -> int:
    """The `number`-th draw of that seed: 64 bits."""
    mixed = (seed * 0xD1342543DE82EF95 + number * 0x9E3779B97F4A7C15) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return mixed ^ (mixed >> 31)


def shuffled(count: int, seed: int, number: int) -> tuple[int, ...]:
    """The numbers below `count` in an order that depends on one draw (Fisher and Yates)."""
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        other = draw(draw(seed, number), last) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return tuple(order)
