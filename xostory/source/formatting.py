"""Canonical YAML: the margins as the docs have them, every word, comment and meaning as it was.

The file is not written from its nodes (they know no comments) but line by line: only blanks and empty lines change.
Whether that is so is looked up in the result instead of trusted.
"""

from __future__ import annotations

import attrs

from xostory.source.diagnostics import Diagnostic
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.source.reader import read_yaml
from xostory.source.rewriting import rewritten


@attrs.frozen
class Formatting:
    """The new text of a file; None if it was left alone: for its errors, or, without any, because its meaning
    would have changed."""

    text: str | None
    diagnostics: tuple[Diagnostic, ...]


def format_yaml(path: str, text: str) -> Formatting:
    """Format one file's text; `path` is what diagnostics call it."""
    # A passage at the end of a file lacks its last line break if the file does: that one difference is meant.
    whole = text if text.endswith("\n") else text + "\n"
    reading = read_yaml(path, whole)
    if reading.diagnostics:
        return Formatting(None, reading.diagnostics)
    new = rewritten(whole)
    again = read_yaml(path, new)
    same = not again.diagnostics and _is_same(reading.root, again.root) and _words(whole) == _words(new)
    return Formatting(new if same else None, ())


def _words(text: str) -> str:
    """All that is not blank: comments are in it too."""
    return "".join(text.split())


def _is_same(one: Node | None, other: Node | None) -> bool:
    """Whether two nodes say the same in the same style, wherever they stand."""
    match one, other:
        case Scalar(), Scalar():
            return (one.text, one.style, one.cut) == (other.text, other.style, other.cut)
        case Sequence(), Sequence():
            return one.flow == other.flow and _are_same(one.items, other.items)
        case Mapping(), Mapping():
            return one.flow == other.flow and _are_same(_parts(one), _parts(other))
        case _:
            return one is None and other is None


def _are_same(ones: tuple[Node, ...], others: tuple[Node, ...]) -> bool:
    return len(ones) == len(others) and all(map(_is_same, ones, others))


def _parts(mapping: Mapping) -> tuple[Node, ...]:
    """Keys and values in one row."""
    return tuple(part for entry in mapping.entries for part in entry)
