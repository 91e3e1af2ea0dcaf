"""The cells of a state that matter at a choice: taken out of all, and put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from xostory.check.exploring.merging import shorteners
from xostory.check.exploring.needs import needs
from xostory.program.model import Program

Pack = Callable[[list[Any]], tuple[Any, ...]]
Unpack = Callable[[tuple[Any, ...]], list[Any]]


class Cells:
    """All variables and counters stand in one list; a stamp as its age in turns, -1 for never.

    What does not matter at a choice has its first value there.
    """

    def __init__(self, program: Program, asked: tuple[int, ...]) -> None:
        self.program = program
        self.needs = needs(program, asked)
        self.limits, self.cycles = shorteners(program)
        self.stamps = frozenset(stamp for stamp in program.stamps if stamp >= 0)
        self.packs: dict[int, Pack] = {}
        self.unpacks: dict[tuple[int, bool], Unpack] = {}

    def first(self) -> list[Any]:
        """The cells at the beginning of a story."""
        counts = [-1 if one in self.stamps else 0 for one in range(len(self.program.counters))]
        return [*(one.start for one in self.program.variables), *counts]

    def pack(self, at: int) -> Pack:
        """What takes out the cells that matter at a choice."""
        if at not in self.packs:
            parts = "".join(f"{self._shortened(cell)}, " for cell in self._live(at))
            # Made of numbers of cells alone; as Python it runs several times as fast as a loop over them.
            self.packs[at] = eval(f"lambda g: ({parts})")
        return self.packs[at]

    def unpack(self, at: int, later: bool = True) -> Unpack:
        """What puts them back: a turn later, or as they were when the choice was offered."""
        if (at, later) not in self.unpacks:
            first = self.first()
            places = {cell: place for place, cell in enumerate(self._live(at))}
            parts = ", ".join(self._put_back(cell, places, later) for cell in range(len(first)))
            self.unpacks[at, later] = eval(f"lambda t: [{parts}]", {"F": first})
        return self.unpacks[at, later]

    def _live(self, at: int) -> list[int]:
        return [cell for cell in range(len(self.first())) if self.needs[at] >> cell & 1]

    def _counter(self, cell: int) -> int:
        return cell - len(self.program.variables)

    def _shortened(self, cell: int) -> str:
        counter = self._counter(cell)
        if counter in self.cycles:
            return f"g[{cell}] % {self.cycles[counter]}"
        if counter in self.limits:
            limit = self.limits[counter]
            return f"(g[{cell}] if g[{cell}] < {limit} else {limit})"
        return f"g[{cell}]"

    def _put_back(self, cell: int, places: dict[int, int], later: bool) -> str:
        if cell not in places:
            return f"F[{cell}]"
        there = f"t[{places[cell]}]"
        older = later and self._counter(cell) in self.stamps
        return f"({there} + 1 if {there} >= 0 else -1)" if older else there
