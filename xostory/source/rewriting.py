"""A YAML file written again with its lines where they should begin. Nothing but blanks and empty lines changes."""

from __future__ import annotations

from bisect import bisect_left

from xostory.source.margins import Level, Margins, Passage, indent_of, margins_of


def rewritten(text: str) -> str:
    """The text with canonical margins; it has to be one that YAML can read and that ends its last line."""
    lines = text.split("\n")
    return _Writer(lines, margins_of(text)).write()


class _Writer:
    """The lines of one file on their way out."""

    def __init__(self, lines: list[str], margins: Margins) -> None:
        self.lines = lines
        self.margins = margins
        self.known = sorted(margins.levels)
        self.out: list[str] = []

    def write(self) -> str:
        number, end = 0, len(self.lines)
        kept = 0  # lines up to here stay, empty or not
        while number < end:
            if passage := self.margins.passages.get(number):
                self._passage(passage)
                number, kept = passage.end, len(self.out)
            else:
                self._line(number)
                number += 1
        while len(self.out) > kept and not self.out[-1]:
            self.out.pop()
        return "".join(f"{line}\n" for line in self.out)

    def _passage(self, passage: Passage) -> None:
        for row in self.lines[passage.first : passage.end]:
            words = row[passage.old :]
            self.out.append(" " * passage.new + words if words else "")

    def _line(self, number: int) -> None:
        line = self._without_trailing_blanks(number)
        if not line.strip(" \t"):
            if number in self.margins.texts or (self.out and self.out[-1]):
                self.out.append("")
            return
        column = self.margins.columns.get(number)
        if column is None:
            column = self._comment_column(number)
        for start, end, blank in reversed(self.margins.gaps.get(number, ())):
            line = line[:start] + blank + line[end:]
        self.out.append(" " * column + line[indent_of(line) :])

    def _without_trailing_blanks(self, number: int) -> str:
        line = self.lines[number]
        bare = line.rstrip(" \t")
        slashes = len(bare) - len(bare.rstrip("\\"))
        # In double quotes `\ ` is a blank that stays; what comes behind it goes.
        guarded = number in self.margins.unclosed and slashes % 2 == 1
        return line[: len(bare) + 1] if guarded else bare

    def _comment_column(self, number: int) -> int:
        """A comment stands with the line below it, or with whatever is open around it at its own column."""
        old = indent_of(self.lines[number])
        above, below = self._neighbours(number)
        if below is not None and indent_of(self.lines[below]) == old:
            return self.margins.columns[below]
        # The first of the nearest: exact ones before those further left, what is above before what is below.
        levels = [level for level in self._levels(above, below) if level.old <= old]
        nearest = max(levels, key=lambda level: level.old, default=None)
        return nearest.new if nearest else 0

    def _neighbours(self, number: int) -> tuple[int | None, int | None]:
        """The nearest lines around it that hold a token."""
        at = bisect_left(self.known, number)
        return self.known[at - 1] if at else None, self.known[at] if at < len(self.known) else None

    def _levels(self, above: int | None, below: int | None) -> list[Level]:
        """What is open there, deepest first; nothing as far right as a passage above, which would swallow it."""
        levels = [*reversed(self.margins.levels[above])] if above is not None else []
        levels += [*reversed(self.margins.levels[below])] if below is not None else []
        passage = self.margins.passages.get(above + 1) if above is not None else None
        return [level for level in levels if passage is None or level.new < passage.new]
