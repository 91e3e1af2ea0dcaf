"""The transcript format, event by event."""

from __future__ import annotations

from tests.stories import events, framed, program, transcript
from xostory.engine.events import VariableChanged
from xostory.play.transcript import as_data

SCRIPT = """\
- place: garden
- music: longing
- show: dae smile
  at: left
- sound: chime
- pause: 1
- Somebody *knocks* **hard**.
- kitty smile: Who is *it*?
  as: Somebody
  id: who
- set: [nerve += 1, knows += photo, knows += letter, late = yes]
- choice: "*Well*?"
  options:
    - {text: "Open *it*.", id: open}
    - {text: Run., if: nerve > 9, locked: "Too **tired**."}
    - Stay.
- hide: everyone
- music: none
- end: fin
"""


def test_as_text() -> None:
    assert transcript(framed(SCRIPT), 1) == [
        "Somebody *knocks* **hard**.",
        "Somebody: Who is *it*?",
        "*Well*?",
        "  1. Open *it*.",
        "  -  Run. (locked: Too **tired**.)",
        "  2. Stay.",
        "> Open *it*.",
        "[Ending: Fin]",
    ]


def test_locked_options_have_no_number() -> None:
    script = (
        "- choice:\n  options: [{text: A, if: late, locked: No.}, B, {text: C, if: late, locked: No.}, D]\n- end: fin\n"
    )
    assert transcript(framed(script)) == ["  -  A (locked: No.)", "  1. B", "  -  C (locked: No.)", "  2. D"]


def test_every_kind_of_event_has_its_type() -> None:
    types = [as_data(one)["type"] for one in events(program(framed(SCRIPT)), 1)]
    assert types == [
        *("scene_entered", "place_changed", "music_changed", "character_shown", "sound_played", "paused"),
        *("line_said", "line_said", "variable_changed", "variable_changed", "variable_changed", "variable_changed"),
        *("choice_offered", "option_chosen", "character_hidden", "music_changed", "ending_reached"),
    ]


def _first(kind: str) -> dict[str, object]:
    return next(data for one in events(program(framed(SCRIPT)), 1) if (data := as_data(one))["type"] == kind)


def test_a_line_as_data() -> None:
    lines = [as_data(one) for one in events(program(framed(SCRIPT)), 1)]
    line = next(one for one in lines if one.get("id") == "hall.who")
    assert line == {
        "type": "line_said",
        "id": "hall.who",
        "speaker": "kitty",
        "name": "Somebody",
        "mood": "smile",
        "spans": "Who is *it*?",
    }


def test_a_choice_as_data() -> None:
    choice = _first("choice_offered")
    assert choice["prompt"] == "*Well*?"
    options = choice["options"]
    assert isinstance(options, list)
    assert options[0] == {"id": "hall.open", "spans": "Open *it*.", "reason": None, "origin": None}
    assert options[1]["reason"] == "Too **tired**."


def test_sets_are_sorted_lists() -> None:
    changes = [as_data(VariableChanged("knows", frozenset(), frozenset({"b", "a"})))]
    assert changes[0]["after"] == ["a", "b"]
    changes = [as_data(one) for one in events(program(framed(SCRIPT)), 1)]
    assert [one["after"] for one in changes if one.get("name") == "knows"] == [["photo"], ["letter", "photo"]]


def test_a_fallback_is_not_printed() -> None:
    script = "- choice:\n  options:\n    - {text: A, if: late}\n    - {fallback: yes, then: [By itself.]}\n- end: fin\n"
    assert transcript(framed(script)) == ["By itself.", "[Ending: Fin]"]
