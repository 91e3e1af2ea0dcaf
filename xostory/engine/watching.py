"""A turn that is watched: where it comes by is noted, and chance is decided from outside.

For whoever explores a story. A turn that needs a decision nobody has made yet ends with `UndecidedError`; it is then
played again once for each way it can fall.
"""

from __future__ import annotations

import attrs


class UndecidedError(Exception):
    """Chance has to fall one of `ways` ways."""

    def __init__(self, ways: int) -> None:
        self.ways = ways


@attrs.define
class Watch:
    """What is decided before a turn, and what was come by in it.

    `arms` holds pieces of texts (by identity: two may read the same) with the number of the arm that was said,
    `outcomes` the addresses of conditions with whether they held.
    """

    fate: tuple[int, ...] = ()
    decided: int = 0
    addresses: set[int] = attrs.Factory(set)
    arms: set[tuple[int, int]] = attrs.Factory(set)
    outcomes: set[tuple[int, bool]] = attrs.Factory(set)

    def decide(self, ways: int) -> int:
        """Which of so many equally possible ways, from 0."""
        if ways == 1:
            return 0
        if self.decided == len(self.fate):
            raise UndecidedError(ways)
        self.decided += 1
        return self.fate[self.decided - 1]
