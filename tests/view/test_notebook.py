"""The notebook: the pages a story has, as they are where the reader is."""

from __future__ import annotations

import attrs

from tests.view.sample import NOTEBOOK, PROGRAM, notebook_at, over, playthrough_at, reading, sent, shown
from xostory.view.frame import Clip, Frame, TextRun
from xostory.view.inputs import Action, Press
from xostory.view.messages import NotebookScreen, Open, PauseScreen, PlayScreen, TurnTo
from xostory.view.model import Model
from xostory.view.screens.notebook import tabs

BARE = attrs.evolve(PROGRAM, glossary=())


def words(frame: Frame) -> list[str]:
    found = [inner for item in frame.items for inner in (item.items if isinstance(item, Clip) else (item,))]
    return [item.text for item in found if isinstance(item, TextRun)]


def said(model: Model) -> str:
    return " ".join(words(shown(model)))


def test_there_are_only_the_pages_that_the_story_has() -> None:
    assert tabs(NOTEBOOK) == ("journal", "people", "words", "achievements")
    assert tabs(PROGRAM) == ("words",)
    assert tabs(BARE) == ()


def test_a_story_without_any_has_no_notebook() -> None:
    model = attrs.evolve(reading(playthrough_at(0)), program=BARE)
    after, _ = sent(model, Press(Action.NOTEBOOK))
    assert isinstance(after.top.screen, PlayScreen)
    assert shown(model).region(Open(NotebookScreen())) is None
    assert shown(reading(playthrough_at(0))).region(Open(NotebookScreen())) is not None
    paused = over(model, PauseScreen())
    assert shown(paused).region(Open(NotebookScreen())) is None
    assert shown(over(reading(playthrough_at(0)), PauseScreen())).region(Open(NotebookScreen())) is not None


def test_a_key_opens_it_and_escape_leaves() -> None:
    model = attrs.evolve(notebook_at(1, ""), layers=notebook_at(1, "").layers[:1])
    there, _ = sent(model, Press(Action.NOTEBOOK))
    assert there.top.screen == NotebookScreen()
    assert "The stamp card" in words(shown(there))
    back, _ = sent(there, Press(Action.CANCEL))
    assert isinstance(back.top.screen, PlayScreen)


def test_tabs_turn_pages_and_begin_at_their_top() -> None:
    model = notebook_at(2, "journal")
    model = attrs.evolve(
        model, layers=(*model.layers[:-1], attrs.evolve(model.top, scroll=300.0, focus=TurnTo("people")))
    )
    after, _ = sent(model, Press(Action.CONFIRM))
    assert after.top.screen == NotebookScreen("people")
    assert after.top.scroll is None


def test_the_newest_note_is_on_top() -> None:
    found = words(shown(notebook_at(0, "journal")))
    assert found.index("The stamp card") < found.index("ticket")


def test_people_are_as_they_are_where_the_reader_is() -> None:
    assert "3" in words(shown(notebook_at(0, "people")))
    assert "4" in words(shown(notebook_at(1, "people")))
    assert "Dae's trust" in said(notebook_at(0, "people"))
    assert "letter, photo" in said(notebook_at(0, "people"))


def test_an_achievement_not_yet_earned_shows_its_hint_alone() -> None:
    found = said(notebook_at(0, "achievements"))
    assert "Early bird" in found and "Not yet" in found and "Brave" not in found
    model = attrs.evolve(notebook_at(0, "achievements"), kept={"achievements": ["brave"]})
    assert "Brave" in said(model)
