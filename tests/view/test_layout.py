"""Setting text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.view.sample import METRICS
from xostory.program.text import Span, Style
from xostory.view.frame import Face
from xostory.view.layout import balanced, first_rows, fitted, pages, plain, wrap

FACE = Face("dialogue", 20)  # every letter is 10 wide

texts = st.text(st.sampled_from("abc de.…한 *\n"), max_size=80)
spans = st.lists(st.builds(Span, texts, st.sampled_from(Style)), min_size=1, max_size=5).map(tuple)
widths = st.integers(10, 400)


def test_words_go_into_rows() -> None:
    rows = wrap(plain("one two three"), FACE, 75, METRICS)
    assert [row.text for row in rows] == ["one two", "three"]


def test_styles_inside_a_word_do_not_part_it() -> None:
    text = (Span("I am "), Span("late", Style.EMPHASIS), Span(", again"))
    rows = wrap(text, FACE, 90, METRICS)
    assert [row.text for row in rows] == ["I am", "late,", "again"]
    assert [piece.style for piece in rows[1].pieces] == [Style.EMPHASIS, Style.PLAIN]


def test_line_breaks_are_kept() -> None:
    assert [row.text for row in wrap(plain("one\n\ntwo"), FACE, 400, METRICS)] == ["one", "", "two"]


@given(spans, widths)
def test_no_row_is_wider_than_asked_and_no_letter_is_lost(text: tuple[Span, ...], width: int) -> None:
    rows = wrap(text, FACE, width, METRICS)
    assert all(row.width <= width for row in rows)
    letters = "".join(span.text for span in text)
    assert "".join("".join(row.text.split()) for row in rows) == "".join(letters.split())


def test_no_word_is_left_alone_in_the_last_row() -> None:
    text = plain("one two three four five six")
    assert [row.text for row in wrap(text, FACE, 240, METRICS)] == ["one two three four five", "six"]
    assert [row.text for row in balanced(text, FACE, 240, METRICS)] == ["one two three", "four five six"]


@given(spans, widths)
def test_evened_rows_are_as_many_and_hold_the_same(text: tuple[Span, ...], width: int) -> None:
    rows, even = wrap(text, FACE, width, METRICS), balanced(text, FACE, width, METRICS)
    assert len(even) == len(rows) and all(row.width <= width for row in even)
    assert "".join(row.text for row in even).replace(" ", "") == "".join(row.text for row in rows).replace(" ", "")


@given(spans, widths)
def test_pieces_lie_side_by_side(text: tuple[Span, ...], width: int) -> None:
    for row in wrap(text, FACE, width, METRICS):
        x = 0.0
        for piece in row.pieces:
            assert piece.x == x
            x += METRICS.width(piece.text, FACE)
        assert row.width == x


@given(texts, st.integers(1, 5))
def test_pages_hold_all_rows_in_order(text: str, most: int) -> None:
    rows = wrap(plain(text), FACE, 60, METRICS)
    parts = pages(rows, most)
    assert tuple(row for page in parts for row in page) == rows
    assert all(1 <= len(page) <= most for page in parts)


def test_a_page_ends_with_a_sentence_where_one_is_near() -> None:
    rows = wrap(plain("a a\nb b.\nc c\nd d"), FACE, 60, METRICS)
    assert [len(page) for page in pages(rows, 3)] == [2, 2]


@given(texts, st.integers(20, 300))
def test_what_is_fitted_fits(text: str, width: int) -> None:
    result = fitted(text, FACE, width, METRICS)
    assert METRICS.width(result, FACE) <= width
    assert result == text or result.endswith("…")


def test_first_rows_end_in_an_ellipsis_only_if_there_is_more() -> None:
    assert [row.text for row in first_rows("one two", FACE, 40, 2, METRICS)] == ["one", "two"]
    assert [row.text for row in first_rows("one two three", FACE, 50, 2, METRICS)] == ["one", "two…"]
