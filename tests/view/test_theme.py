"""Everything to be read can be read."""

from __future__ import annotations

import pytest

from xostory.view.theme import ICON_PAIRS, INK, NIGHT, TEXT_PAIRS, WHITE, colour, contrast, over, plate

GROUNDS = (colour("#000000"), colour("#ffffff"), colour("#d98a8f"))


def test_contrast_is_measured_as_wcag_defines_it() -> None:
    assert contrast(colour("#000000"), colour("#ffffff")) == pytest.approx(21)
    assert contrast(colour("#767676"), colour("#ffffff")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", TEXT_PAIRS)
def test_text_has_at_least_four_and_a_half(name: str) -> None:
    ink, paper = TEXT_PAIRS[name]
    assert min(contrast(ink, over(paper, ground)) for ground in GROUNDS) >= 4.5


@pytest.mark.parametrize("name", ICON_PAIRS)
def test_marks_have_at_least_three(name: str) -> None:
    ink, paper = ICON_PAIRS[name]
    assert min(contrast(ink, over(paper, ground)) for ground in GROUNDS) >= 3


@pytest.mark.parametrize("red", range(0, 256, 51))
@pytest.mark.parametrize("green", range(0, 256, 51))
def test_a_name_is_readable_on_any_colour_a_writer_picks(red: int, green: int) -> None:
    for blue in range(0, 256, 51):
        fill, ink = plate(f"#{red:02x}{green:02x}{blue:02x}")
        assert ink in (WHITE, NIGHT)
        assert contrast(fill, ink) >= 4.5


@pytest.mark.parametrize("broken", [None, "", "red", "#12", "#zzzzzz"])
def test_a_colour_that_is_none_gives_the_usual_plate(broken: str | None) -> None:
    fill, ink = plate(broken)
    assert contrast(fill, ink) >= 4.5 and ink != INK
