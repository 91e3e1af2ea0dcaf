"""Stories and programs do not know each other; what both of them name is named alike."""

from __future__ import annotations

from xostory.program import expressions, model, scenery, soundness, text
from xostory.story import model as story
from xostory.story.expressions import tree
from xostory.story.expressions.parser import MAX_NUMBER
from xostory.story.read import stage
from xostory.story.text.parser import ORDERS


def test_words() -> None:
    assert story.ACHIEVEMENTS == model.ACHIEVEMENTS
    assert story.PICKS == model.PICKS
    assert set(ORDERS) == {one.value for one in text.Order}


def test_functions() -> None:
    counting, written_out = {"visits", "turns_since"}, {"all"}
    written = {*tree.FUNCTIONS, *tree.MEMBER_FUNCTIONS, *tree.TEXT_FUNCTIONS}
    assert {*soundness.ARGUMENTS, *soundness.ORDERED} == written - counting - written_out


def test_bounds() -> None:
    assert expressions.NUMBER_LIMIT == MAX_NUMBER
    assert (stage.LEAST_ZOOM, stage.MOST_ZOOM) == (scenery.LEAST_ZOOM, scenery.MOST_ZOOM)
