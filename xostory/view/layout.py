"""Setting text: words into rows, rows into pages. How wide words are comes from outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import attrs

from xostory.program.text import Span, Style
from xostory.view.frame import Face
from xostory.view.theme import LINE_HEIGHT

ELLIPSIS = "…"


class Metrics(Protocol):
    """Measures of fonts, in virtual units."""

    def width(self, text: str, face: Face) -> float:
        """How far the words reach."""

    def ascent(self, face: Face) -> float:
        """From the baseline up to the top of tall letters and their marks."""

    def descent(self, face: Face) -> float:
        """From the baseline down, as a positive number."""


@attrs.frozen
class Piece:
    """Part of a row in one look, `x` from the row's left end. Before its letters come, there is its `pause`."""

    x: float
    text: str
    style: Style
    link: str | None = None
    pace: str = ""
    pause: float = 0.0


@attrs.frozen
class Row:
    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


Word = tuple[Span, ...]
"""What stays together: letters between two spaces, whatever their styles."""


def plain(text: str) -> tuple[Span, ...]:
    """Text without styles."""
    return (Span(text),)


def styled(face: Face, style: Style) -> Face:
    """The face for a piece of a text in that face."""
    return attrs.evolve(face, style=style) if style is not face.style else face


def row_height(face: Face) -> float:
    return face.size * LINE_HEIGHT


def baseline(face: Face, metrics: Metrics) -> float:
    """From the top of a row to its baseline."""
    ascent, descent = metrics.ascent(face), metrics.descent(face)
    return (row_height(face) - ascent - descent) / 2 + ascent


def wrap(spans: tuple[Span, ...], face: Face, width: float, metrics: Metrics) -> tuple[Row, ...]:
    """Rows no wider than `width`; a line break in the text begins a new row, an overlong word is cut."""
    rows: list[Row] = []
    for paragraph in _paragraphs(spans):
        line: list[Word] = []
        for word in _fitting(_words(paragraph), face, width, metrics):
            if line and _row((*line, word), face, metrics).width > width:
                rows.append(_row(tuple(line), face, metrics))
                line = []
            line.append(word)
        rows.append(_row(tuple(line), face, metrics))
    return tuple(rows)


def balanced(spans: tuple[Span, ...], face: Face, width: float, metrics: Metrics) -> tuple[Row, ...]:
    """Rows as `wrap` makes them, but evenly filled where the last one would hold only a word or two."""
    rows = wrap(spans, face, width, metrics)
    if len(rows) < 2 or rows[-1].width > width / 2:
        return rows
    low, high = width / 2, width
    for _ in range(6):
        middle = (low + high) / 2
        tried = wrap(spans, face, middle, metrics)
        if len(tried) == len(rows):
            rows, high = tried, middle
        else:
            low = middle
    return rows


def pages(rows: tuple[Row, ...], rows_a_page: int) -> tuple[tuple[Row, ...], ...]:
    """Rows in portions that fit, cut behind the end of a sentence where one is near."""
    result = []
    while len(rows) > rows_a_page:
        cut = _cut(rows, rows_a_page)
        result.append(rows[:cut])
        rows = rows[cut:]
    return (*result, rows)


def fitted(text: str, face: Face, width: float, metrics: Metrics) -> str:
    """The text, or as much of it as fits with an ellipsis behind it."""
    if metrics.width(text, face) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(text[:middle].rstrip() + ELLIPSIS, face) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def first_rows(text: str, face: Face, width: float, count: int, metrics: Metrics) -> tuple[Row, ...]:
    """At most so many rows, the last one ending in an ellipsis if more would follow."""
    rows = wrap(plain(text), face, width, metrics)
    if len(rows) <= count:
        return rows
    last = fitted(rows[count - 1].text + " " + rows[count].text, face, width, metrics)
    return (*rows[: count - 1], Row((Piece(0, last, face.style),), metrics.width(last, face)))


def _cut(rows: tuple[Row, ...], most: int) -> int:
    """Where to end a page of at most `most` rows."""
    for count in range(most, most // 2, -1):
        if rows[count - 1].text.rstrip("\"'”’)* ").endswith((".", "!", "?", ELLIPSIS)):
            return count
    return most


def _paragraphs(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The spans parted at line breaks."""
    current: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        current.append(_saying(span, first))
        for text in others:
            yield tuple(current)
            current = [_saying(span, text)]
    yield tuple(current)


def _words(spans: tuple[Span, ...]) -> Iterator[Word]:
    """The spans parted at spaces; a pause goes with the word behind it."""
    current: list[Span] = []
    for span in spans:
        first, *others = span.text.split(" ")
        current.append(_saying(span, first))
        for text in others:
            if any(one.text for one in current):
                yield tuple(one for one in current if one.text or one.pause)
                current = []
            current = [*(one for one in current if one.pause), _saying(span, text)]
    if any(one.text for one in current):
        yield tuple(one for one in current if one.text or one.pause)


def _saying(span: Span, text: str) -> Span:
    """Other words in the same look."""
    return span if text == span.text else attrs.evolve(span, text=text)


def _fitting(words: Iterator[Word], face: Face, width: float, metrics: Metrics) -> Iterator[Word]:
    """The words, those too long for a row cut up."""
    for word in words:
        if _row((word,), face, metrics).width <= width:
            yield word
        else:
            yield from _chopped(word, face, width, metrics)


def _chopped(word: Word, face: Face, width: float, metrics: Metrics) -> Iterator[Word]:
    """Portions of a word, at least one letter each, no wider than a row."""
    for span in word:
        rest = span.text
        while rest:
            count = len(rest)
            while count > 1 and metrics.width(rest[:count], styled(face, span.style)) > width:
                count -= 1
            yield (attrs.evolve(span, text=rest[:count]),)
            rest = rest[count:]


def _row(words: tuple[Word, ...], face: Face, metrics: Metrics) -> Row:
    """The words side by side, neighbours of one look in one piece."""
    pieces: list[Piece] = []
    x = 0.0
    for span in _merged(words):
        pieces.append(Piece(x, span.text, span.style, span.link, span.pace, span.pause))
        x += metrics.width(span.text, styled(face, span.style))
    return Row(tuple(pieces), x)


def _merged(words: tuple[Word, ...]) -> list[Span]:
    merged: list[Span] = []
    for number, word in enumerate(words):
        for place, span in enumerate(word):
            text = (" " if number and not place else "") + span.text
            if merged and span.is_like(merged[-1]):
                merged[-1] = attrs.evolve(span, text=merged[-1].text + text)
            elif merged and text.startswith(" "):
                merged[-1] = attrs.evolve(merged[-1], text=merged[-1].text + " ")
                merged.append(attrs.evolve(span, text=text[1:]))
            else:
                merged.append(_saying(span, text))
    return merged
