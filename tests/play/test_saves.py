"""Saves: across edits of the story, of another story, and damaged ones."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import program
from xostory.engine.commands import Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, EndingReached, InputAsked
from xostory.play.moment import moment
from xostory.play.playthrough import Playthrough, choose, read_to_end_of_turn, roll_back, send, start_playthrough
from xostory.play.saves import Loaded, SaveProblem, playthrough_from_json, playthrough_to_json

STORY = """\
title: Saves
start: hall
characters: {kitty: Kitty}
places: {garden: {name: Garden, times: [day, dusk]}}
variables:
  nerve: {start: 2, min: 0, max: 5}
  won: 10
  late: no
  heart: {start: dae_, one of: [nobody, dae_, yuri]}
  knows: {any of: [letter, photo]}
endings: {fin: Fin, other: Other}
scenes:
  hall:
    place: garden
    script:
      - Hello there.
      - choice: Where to?
        options:
          - text: Left
            id: left
            then:
              - set: [nerve += 2, won -= 3, heart = yuri, knows += photo]
              - show: kitty smile
          - text: Right
            id: right
      - You walk.
      - call: talk
        with: {topic: "'rain'"}
      - choice: Done?
        options: [Yes, No]
      - end: fin
  talk:
    takes: {topic: {start: ''}}
    locals: {mood: 0}
    script:
      - set: mood = 7
      - |
        About {topic}.
      - choice: What do you say?
        options:
          - text: It is late.
            then: [set: late = yes]
          - Nothing at all.
      - Mood {mood}, {topic}.
"""


def _play(text: str, *picks: int) -> Playthrough:
    played = read_to_end_of_turn(start_playthrough(program(text), 5))
    for pick in picks:
        assert isinstance(played.state.pending, ChoiceOffered)
        option = [one for one in played.state.pending.options if one.open][pick - 1]
        played = read_to_end_of_turn(choose(played, option.id))
    return played


def _saved(*picks: int, text: str = STORY) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(playthrough_to_json(_play(text, *picks))))
    return data


def _edited(*changes: tuple[str, str]) -> str:
    text = STORY
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def _load(text: str, data: object) -> Loaded:
    loaded = playthrough_from_json(program(text), data)
    assert isinstance(loaded, Loaded), loaded
    return loaded


def _prompt(loaded: Loaded) -> str:
    pending = loaded.playthrough.state.pending
    assert isinstance(pending, ChoiceOffered), pending
    return "".join(span.text for span in pending.prompt)


def _values(loaded: Loaded) -> dict[str, Any]:
    played = loaded.playthrough
    return {one.name: value for one, value in zip(played.program.variables, played.state.values, strict=True)}


# Edits after which a save made at "What do you say?" (in the called scene) goes on without a word.
UNNOTICED = {
    "a line before": ("- Hello there.", "- Hello there, you."),
    "another line before": ("- Hello there.", "- Hello there.\n      - How are you?"),
    "a line after": ("- Mood {mood}, {topic}.", "- Bye."),
    "a comment": ("  talk:\n", "  # the talk\n  talk:\n"),
    "another scene": ("  talk:\n", "  extra:\n    script: [{end: fin}]\n  talk:\n"),
    "a choice after": ("- choice: Done?", "- choice: Really done?\n        options: [So]\n      - choice: Done?"),
    "the text of an option with an id": ("text: Left", "text: Left, please"),
    "what an option not taken does": ("            id: right\n", "            id: right\n            then: [Oh.]\n"),
    "an ending": ("other: Other", "other: Another"),
    "an option more in a choice before": ("          - text: Right", "          - Back\n          - text: Right"),
}


@pytest.mark.parametrize("name", UNNOTICED)
def test_an_edit_elsewhere_costs_nothing(name: str) -> None:
    loaded = _load(_edited(UNNOTICED[name]), _saved(1))
    assert loaded.notes == ()
    assert _prompt(loaded) == "What do you say?"
    assert len(loaded.playthrough.turns) == 2


# Edits after which the way there is gone, but the choice is the very same.
RESUMED = {
    "a variable renamed": (("won: 10", "money: 10"), ("won -= 3", "money -= 3")),
    "a variable added": (("won: 10", "won: 10\n  more: 1"),),
    "a variable removed": (("  won: 10\n", ""), ("won -= 3, ", "")),
    "another type": (("won: 10", "won: ten"), ("won -= 3, ", "")),
    "other bounds": (("max: 5", "max: 3"),),
    "a member removed": (("nobody, dae_, yuri", "nobody, dae_, minho"), ("heart = yuri", "heart = minho")),
    "a member of a set removed": (("any of: [letter, photo]", "any of: [letter]"), (", knows += photo", "")),
    "another effect": (("nerve += 2", "nerve += 1"),),
    "a choice before": (("- choice: Where to?", "- choice: Ready?\n        options: [So]\n      - choice: Where to?"),),
    "the option taken is gone": (("id: left", "id: onward"),),
    "a local renamed": (("mood: 0", "tone: 0"), ("mood = 7", "tone = 7"), ("Mood {mood}", "Mood {tone}")),
}


@pytest.mark.parametrize("name", RESUMED)
def test_an_edit_of_the_way_keeps_the_place_and_says_so(name: str) -> None:
    loaded = _load(_edited(*RESUMED[name]), _saved(1))
    assert loaded.notes
    assert _prompt(loaded) == "What do you say?"
    played = read_to_end_of_turn(choose(loaded.playthrough, loaded.playthrough.state.pending.options[1].id))
    assert played.turns[-1].error is None
    assert "".join(span.text for span in played.state.pending.prompt) == "Done?"


def test_what_still_fits_is_kept() -> None:
    loaded = _load(_edited(("won: 10", "money: 10"), ("won -= 3", "money -= 3")), _saved(1))
    values = _values(loaded)
    assert values == {"nerve": 4, "money": 10, "late": False, "heart": "yuri", "knows": frozenset({"photo"})}
    assert any("won" in note for note in loaded.notes)


def test_what_no_longer_fits_is_told() -> None:
    bounds = _load(_edited(("max: 5", "max: 3")), _saved(1))
    assert _values(bounds)["nerve"] == 3
    assert any("nerve" in note for note in bounds.notes)
    kind = _load(_edited(("won: 10", "won: ten"), ("won -= 3, ", "")), _saved(1))
    assert _values(kind)["won"] == "ten"
    assert any("won" in note for note in kind.notes)
    member = _load(_edited(("any of: [letter, photo]", "any of: [letter]"), (", knows += photo", "")), _saved(1))
    assert _values(member)["knows"] == frozenset()
    assert any("knows" in note for note in member.notes)


def test_parameters_and_locals_are_kept_at_the_very_same_choice() -> None:
    loaded = _load(_edited(("won: 10", "money: 10"), ("won -= 3", "money -= 3")), _saved(1))
    played = choose(loaded.playthrough, loaded.playthrough.state.pending.options[1].id)
    line = moment(played).line
    assert line is not None
    assert line.text == "Mood 7, rain."


def test_the_stage_is_kept() -> None:
    loaded = _load(_edited(("won: 10", "money: 10"), ("won -= 3", "money -= 3")), _saved(1))
    stage = moment(loaded.playthrough).stage
    assert (stage.place, stage.time, [one.character for one in stage.cast]) == ("garden", "day", ["kitty"])


def _notes(loaded: Loaded) -> str:
    return "\n".join(loaded.notes)


def test_a_choice_whose_options_changed_is_the_same_choice() -> None:
    loaded = _load(_edited(("text: It is late.", "text: It is very late.")), _saved(1))
    assert _prompt(loaded) == "What do you say?"
    assert "choice" not in _notes(loaded)


def test_a_choice_whose_prompt_changed_is_found_by_its_options_and_told() -> None:
    story = "title: T\nstart: hall\nendings: {fin: Fin}\nscenes:\n  hall:\n    script:\n      - choice: On?\n"
    story += "        options: [{text: Yes, id: on}, No]\n      - end: fin\n"
    loaded = _load(story.replace("On?", "Shall we?"), _saved(text=story))
    assert _prompt(loaded) == "Shall we?"
    assert "was changed" in _notes(loaded)


def test_a_choice_that_is_gone_starts_its_scene_again_and_is_told() -> None:
    gone = ("- choice: What do you say?", "- choice: Quite another question?")
    loaded = _load(_edited(gone, ("Nothing at all.", "Something.")), _saved(1))
    assert "start its scene again" in _notes(loaded)
    assert loaded.playthrough.turns[0].events[0].scene == "talk"
    line = moment(loaded.playthrough).line
    assert line is not None
    assert line.text == "About rain."


def test_a_scene_that_is_gone_starts_the_story_and_is_told() -> None:
    renamed = _edited(("  talk:\n", "  chat:\n"), ("call: talk", "call: chat"))
    loaded = _load(renamed, _saved(1))
    assert "no longer in the story" in _notes(loaded)
    assert _prompt(Loaded(read_to_end_of_turn(loaded.playthrough))) == "Where to?"
    assert loaded.playthrough.state.callers == ()
    assert _values(loaded)["won"] == 7


def test_a_call_that_is_gone_is_told() -> None:
    text = _edited(("- call: talk\n        with: {topic: \"'rain'\"}", "- goto: talk"))
    loaded = _load(text, _saved(1))
    assert _prompt(loaded) == "What do you say?"
    assert "no longer waits" in _notes(loaded)


TWINS = """\
title: Twins
start: hall
endings: {fin: Fin}
scenes:
  hall:
    script:
      - choice: On?
        options: [Yes, No]
      - First.
      - choice: On?
        options: [Yes, No]
      - Second.
      - choice: On?
        options: [Yes, No]
      - end: fin
"""


@pytest.mark.parametrize("picks", [(), (1,), (1, 1)])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    script:\n", "    script:\n      - choice: On?\n        options: [Yes, No]\n"),
        ("    script:\n      - choice: On?\n        options: [Yes, No]\n", "    script:\n"),
        ("      - Second.\n      - choice: On?\n        options: [Yes, No]\n", "      - Second.\n"),
        ("      - Second.\n", "      - Second.\n      - choice: On?\n        options: [Yes, No]\n"),
    ],
)
def test_choices_that_read_the_same_are_never_mixed_up_silently(picks: tuple[int, ...], old: str, new: str) -> None:
    assert TWINS.count(old) == 1
    data = _saved(*picks, text=TWINS)
    loaded = _load(TWINS.replace(old, new), data)
    assert loaded.notes
    assert "may be another" in _notes(loaded) or "start its scene again" in _notes(loaded)


def test_a_choice_that_shares_an_option_with_the_lost_one_is_not_taken_for_it_silently() -> None:
    text = TWINS.replace("On?", "", 1).replace("[Yes, No]", "[Leave., Stay.]", 1)
    text = text.replace("On?", "", 1).replace("[Yes, No]", "[Leave., Dance.]", 1)
    edited = text.replace("      - choice: \n        options: [Leave., Stay.]\n", "")
    assert edited != text
    loaded = _load(edited, _saved(text=text))
    assert "was changed" in _notes(loaded) or "start its scene again" in _notes(loaded)


def test_a_save_at_an_ending() -> None:
    loaded = _load(STORY, _saved(1, 1, 1))
    assert loaded.notes == ()
    assert isinstance(loaded.playthrough.state.pending, EndingReached)
    edited = _load(_edited(("won: 10", "money: 10"), ("won -= 3", "money -= 3")), _saved(1, 1, 1))
    assert edited.notes
    assert isinstance(edited.playthrough.state.pending, EndingReached)


def test_a_save_of_a_loaded_edit_can_be_loaded_again() -> None:
    text = _edited(("won: 10", "money: 10"), ("won -= 3", "money -= 3"))
    first = _load(text, _saved(1)).playthrough
    played = read_to_end_of_turn(choose(first, first.state.pending.options[0].id))
    again = _load(text, json.loads(json.dumps(playthrough_to_json(played))))
    assert again.notes == ()
    assert again.playthrough == played


def test_a_save_of_a_scene_that_had_to_start_again_can_be_loaded_again() -> None:
    gone = ("- choice: What do you say?", "- choice: Quite another question?")
    text = _edited(gone, ("Nothing at all.", "Something."))
    played = read_to_end_of_turn(_load(text, _saved(1)).playthrough)
    again = _load(text, json.loads(json.dumps(playthrough_to_json(played))))
    assert again.notes == ()
    assert again.playthrough == played


BROKEN = """\
title: Broken
start: hall
variables: {zero: 0}
endings: {fin: Fin}
scenes:
  hall:
    script:
      - choice: Divide?
        options:
          - text: Yes
            then: [Before., "{1 / zero}"]
          - No
      - end: fin
"""


def test_a_save_made_where_the_story_fails_loads_as_it_was() -> None:
    played = _play(BROKEN, 1)
    assert played.turns[-1].error is not None
    loaded = _load(BROKEN, json.loads(json.dumps(playthrough_to_json(played))))
    assert loaded.notes == ()
    assert loaded.playthrough == played
    assert moment(loaded.playthrough).error is not None
    assert moment(roll_back(roll_back(loaded.playthrough))).choice is not None


def test_a_save_of_a_playthrough_from_another_scene() -> None:
    played = read_to_end_of_turn(start_playthrough(program(STORY), 1, "talk"))
    data = json.loads(json.dumps(playthrough_to_json(played)))
    assert _load(STORY, data).playthrough == played
    renamed = _edited(("  talk:\n", "  chat:\n"), ("call: talk", "call: chat"))
    assert _load(renamed, data).notes


def test_the_way_not_yet_read_is_not_kept_but_nothing_else_is_lost() -> None:
    played = _play(STORY, 1, 1)
    for _ in range(4):
        played = roll_back(played)
    loaded = _load(STORY, json.loads(json.dumps(playthrough_to_json(played))))
    assert loaded.notes == ()
    assert moment(loaded.playthrough) == moment(played)


def test_a_large_seed_is_kept() -> None:
    played = start_playthrough(program(STORY), 2**128 + 1)
    assert _load(STORY, json.loads(json.dumps(playthrough_to_json(played)))).playthrough == played


def test_a_save_of_another_story_is_refused_by_name() -> None:
    data = _saved()
    problem = playthrough_from_json(program(TWINS), data)
    assert isinstance(problem, SaveProblem)
    assert "Saves" in problem.message


NOT_SAVES = [None, True, 3, 1.5, "save", [], {}, {"format": "xostory-save"}, {"format": "other", "version": 1}, [[[]]]]


@pytest.mark.parametrize("data", NOT_SAVES, ids=str)
def test_what_is_no_save_is_refused(data: object) -> None:
    assert isinstance(playthrough_from_json(program(STORY), data), SaveProblem)


def _paths(data: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    found = [path] if path else []
    items: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        found += _paths(value, (*path, key))
    return found


def _deep() -> object:
    found: object = 1
    for _ in range(5_000):
        found = [found]
    return found


WRONG: tuple[object, ...] = (
    *(None, True, -1, 10**400, 1e308, float("nan"), float("inf"), "", "x" * 100_000),
    *([], {}, [[]], [{}], {"a": []}, [None, 1], ["a"], {"scene": "hall"}),
)


@pytest.mark.parametrize("path", _paths(_saved(1)), ids=str)
def test_a_wrong_value_anywhere_is_told_and_never_raises(path: tuple[object, ...]) -> None:
    good = program(STORY)
    for wrong in (*WRONG, _deep()):
        data = copy.deepcopy(_saved(1))
        holder: Any = data
        for key in path[:-1]:
            holder = holder[key]
        same = (type(wrong) is not list or not wrong) and holder[path[-1]] == wrong
        holder[path[-1]] = wrong
        loaded = playthrough_from_json(good, data)
        told = isinstance(loaded, SaveProblem) or bool(loaded.notes)
        assert told or same or path in (("title",), ("fingerprint",))


@pytest.mark.parametrize("path", _paths(_saved(1)), ids=str)
def test_a_missing_value_anywhere_never_raises(path: tuple[object, ...]) -> None:
    data = _saved(1)
    holder: Any = data
    for key in path[:-1]:
        holder = holder[key]
    del holder[path[-1]]
    assert isinstance(playthrough_from_json(program(STORY), data), (Loaded, SaveProblem))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(JSON_VALUES)
def test_nothing_that_is_json_makes_loading_raise(value: object) -> None:
    assert isinstance(playthrough_from_json(program(TWINS), value), SaveProblem)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_to_a_save_makes_loading_raise(chance: st.DataObject) -> None:
    data = _saved(1)
    for _ in range(chance.draw(st.integers(1, 3))):
        path = chance.draw(st.sampled_from(_paths(data)))
        holder: Any = data
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] = chance.draw(JSON_VALUES)
    loaded = playthrough_from_json(program(STORY), data)
    assert isinstance(loaded, (Loaded, SaveProblem))


def test_time_that_ran_out_is_kept() -> None:
    timed = _edited(
        ("- choice: Where to?\n", "- choice: Where to?\n        within: 9\n"),
        ("id: right\n", "id: right\n            default: yes\n"),
    )
    played = send(read_to_end_of_turn(start_playthrough(program(timed), 5)), TimeUp())
    data = json.loads(json.dumps(playthrough_to_json(played)))
    assert data["choices"] == [{"time_up": True}]
    assert _load(timed, data).playthrough == played
    # An edit that takes the time away leaves the state.
    assert _prompt(_load(STORY, data)) == "What do you say?"


@pytest.mark.parametrize(
    "command", [{}, {"time_up": False}, {"time_up": True, "more": 1}, {"entered": 3}, ["left"], None]
)
def test_a_command_that_is_none_is_damage(command: object) -> None:
    problem = playthrough_from_json(program(STORY), {**_saved(1), "choices": [command]})
    assert isinstance(problem, SaveProblem)
    assert "list of choices" in problem.message


ASKED = "      - ask: Your name?\n        into: name\n        suggest: Kit\n"
ASKING = STORY.replace("      - You walk.\n", f"{ASKED}      - You walk.\n")
ASKING = ASKING.replace("  won: 10\n", "  won: 10\n  name: {start: ''}\n")


def _asked(*commands: Command) -> Playthrough:
    played = _play(ASKING, 2)
    for command in commands:
        played = read_to_end_of_turn(send(played, command))
    return played


def test_an_answer_is_kept() -> None:
    played = _asked(Enter(" Song\ud800 "))
    data = json.loads(json.dumps(playthrough_to_json(played)))
    assert data["choices"] == ["hall.right", {"entered": "Song"}]
    loaded = _load(ASKING, data)
    assert loaded.notes == ()
    assert _values(loaded)["name"] == "Song"
    assert loaded.playthrough.state == played.state


def test_a_question_that_waits_is_asked_again() -> None:
    data = json.loads(json.dumps(playthrough_to_json(_asked())))
    assert isinstance(_load(ASKING, data).playthrough.state.pending, InputAsked)
    edited = _load(ASKING.replace("nerve += 2", "nerve += 1").replace("id: right\n", "id: onward\n"), data)
    pending = edited.playthrough.state.pending
    assert isinstance(pending, InputAsked)
    assert (pending.suggestion, len(edited.notes)) == ("Kit", 1)


def test_a_question_that_is_gone_starts_its_scene_again_and_is_told() -> None:
    data = json.loads(json.dumps(playthrough_to_json(_asked())))
    loaded = _load(STORY.replace("  won: 10\n", "  won: 10\n  name: Q\n"), data)
    assert "start its scene again" in _notes(loaded)


def test_a_refused_answer_that_was_sent_all_the_same_loads_as_it_was() -> None:
    played = _asked(Enter(""))
    assert moment(played).error is not None
    data = json.loads(json.dumps(playthrough_to_json(played)))
    assert _load(ASKING, data).playthrough == played
