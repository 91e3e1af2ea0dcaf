"""Expressions and texts, there and back."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from xostory.story.expressions.parser import BINDING, parse_expression
from xostory.story.expressions.printer import print_expression
from xostory.story.expressions.tree import (
    FlagLiteral,
    Function,
    Infix,
    Name,
    NumberLiteral,
    Prefix,
    SetLiteral,
    TextLiteral,
    Tree,
)
from xostory.story.text.escaping import escape_text
from xostory.story.text.parser import parse_text
from xostory.story.text.tree import Words

names = st.sampled_from(["nerve", "dae.trust", "은", "notice", "inn", "order", "x1"])
numbers = st.integers(0, 10**15) | st.floats(0, 10**6).map(lambda number: round(number, 9))
leaves = st.one_of(
    st.builds(NumberLiteral, st.just(0), numbers.map(abs)),
    st.builds(FlagLiteral, st.just(0), st.booleans()),
    st.builds(TextLiteral, st.just(0), st.text(max_size=8)),
    st.builds(Name, st.just(0), names),
)


def _grown(smaller: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    several = st.lists(smaller, max_size=3).map(tuple)
    return st.one_of(
        st.builds(SetLiteral, st.just(0), several),
        st.builds(Prefix, st.just(0), st.sampled_from(["not", "-"]), smaller),
        st.builds(Infix, st.just(0), st.sampled_from(sorted(BINDING)), smaller, smaller),
        st.builds(Function, st.just(0), names, several),
    )


trees = st.recursive(leaves, _grown, max_leaves=15)


def _placeless(node: Any) -> Any:
    """The tree without where it stood."""
    if isinstance(node, tuple):
        return tuple(map(_placeless, node))
    if not attrs.has(type(node)):
        return node
    fields = {field.name: _placeless(getattr(node, field.name)) for field in attrs.fields(type(node))}
    return attrs.evolve(node, **{**fields, "at": 0})


@given(trees)
def test_what_is_printed_is_read_as_the_same(tree: Tree) -> None:
    assert _placeless(parse_expression(print_expression(tree))) == tree


@given(trees)
def test_printing_settles(tree: Tree) -> None:
    printed = print_expression(tree)
    again = parse_expression(printed)
    assert print_expression(again) == printed  # type: ignore[arg-type]


def test_only_the_brackets_that_are_needed() -> None:
    for source in ("a + b * c", "(a + b) * c", "a - (b - c)", "not a and b", "not (a and b)", "(a < b) == c", "-(-a)"):
        tree = parse_expression(source)
        assert print_expression(tree) == source.replace("-(-a)", "--a")  # type: ignore[arg-type]


@given(st.text() | st.text(alphabet="\\{}*|[]<>?: ax"))
def test_escaped_words_are_shown_as_they_are(words: str) -> None:
    assert parse_text(escape_text(words)) == (((Words(words),) if words else ()), ())


@given(st.text(alphabet="\\{}*|[]<>?: ax"))
def test_escaped_words_are_safe_inside_an_alternative(words: str) -> None:
    pieces, faults = parse_text("{cycle: a" + escape_text(words) + "b | c}")
    assert faults == ()
    arm = pieces[0].arms[0]  # type: ignore[union-attr]
    assert arm == (Words("a" + words + "b"),)
