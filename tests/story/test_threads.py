"""Options that other scenes bring."""

from __future__ import annotations

import json

import pytest

from tests.stories import codes_of, events, framed, program, transcript
from xostory.engine.advance import begin
from xostory.engine.events import ChoiceOffered, SceneEntered, SceneResumed
from xostory.play.playthrough import Playthrough, choose, read_to_end_of_turn, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.snapshot import state_from_data, state_to_data
from xostory.play.transcript import as_data
from xostory.program.codec import ProgramProblem, program_from_text, program_to_text

HEAD = "title: T\nstart: a\nvariables: {n: 0}\nendings: {fin: Fin}\nscenes:\n"
PARTY = (
    HEAD
    + """\
  a:
    script:
      - label: again
      - choice: What now?
        options:
          - Wait.
          - from: b
            with: {who: "'Dae'"}
          - text: Leave.
            goto: done
          - from: [b, c]
            if: n < 5
      - You look around.
      - goto: again
      - label: done
      - end: fin
  b:
    takes: {who: Q}
    locals: {x: 0}
    script:
      - set: n += 1
      - set: x = n
      - "{who} is here, {x}."
      - choice: Not shown.
        options:
          - text: Talk to {who}, {x}.
            then:
              - choice: More?
                options: [Yes., No.]
              - "{who} talks, {x}."
          - text: Kick {who}.
            once: yes
            if: x < 4
            locked: Not again.
      - "{who} goes, {x}."
  c:
    script:
      - Music plays.
"""
)


def test_options_stand_where_they_are_taken_in_and_lead_back_behind_the_choice() -> None:
    assert codes_of(PARTY) == ["W519"]
    lines = transcript(PARTY, 2, 2)
    assert lines == [
        "Dae is here, 1.",
        "Q is here, 2.",
        "Music plays.",
        "What now?",
        "  1. Wait.",
        "  2. Talk to Dae, 1.",
        "  3. Kick Dae.",
        "  4. Leave.",
        "  5. Talk to Q, 2.",
        "  6. Kick Q.",
        "> Talk to Dae, 1.",
        "More?",
        "  1. Yes.",
        "  2. No.",
        "> No.",
        "Dae talks, 1.",
        "Dae goes, 1.",
        "You look around.",
        "Dae is here, 3.",
        "Q is here, 4.",
        "Music plays.",
        "What now?",
        "  1. Wait.",
        "  2. Talk to Dae, 3.",
        "  3. Kick Dae.",
        "  4. Leave.",
        "  5. Talk to Q, 4.",
        "  -  Kick Q. (locked: Not again.)",
    ]


def test_an_option_that_is_gone_is_gone_wherever_its_scene_is_taken_in() -> None:
    lines = transcript(PARTY, 6)
    assert [line for line in lines[10:] if "Kick" in line] == ["> Kick Q."]


def test_a_scene_that_is_there_twice_has_its_ids_told_apart_and_options_say_where_they_come_from() -> None:
    pending = begin(program(PARTY)).state.pending
    assert isinstance(pending, ChoiceOffered)
    assert [one.origin for one in pending.options] == [None, "b", "b", None, "b", "b"]
    ids = [one.id for one in pending.options]
    assert len(set(ids)) == 6
    assert [one for one in ids if "~2" in one] == [f"{ids[1]}~2", f"{ids[2]}~2"]
    assert as_data(pending)["options"][1]["origin"] == "b"


def test_scenes_are_announced_as_for_calls() -> None:
    story = (
        HEAD
        + "  a: {script: [{choice: , options: [{from: b}]}, {end: fin}]}\n  b: {script: [{choice: , options: [B]}]}\n"
    )
    scenes = [
        (type(one), one.scene) for one in events(program(story), 1) if isinstance(one, SceneEntered | SceneResumed)
    ]
    assert scenes == [
        (SceneEntered, "a"),
        (SceneEntered, "b"),
        (SceneResumed, "a"),
        (SceneResumed, "b"),
        (SceneResumed, "a"),
    ]


NESTED = (
    HEAD
    + """\
  a:
    locals: {own: 1}
    script:
      - choice: What now?
        options:
          - from: b
            with: {n2: own + 1}
      - Behind a {own}.
      - end: fin
  b:
    takes: {n2: 0}
    script:
      - call: entrance
      - Behind the call {n2}.
  entrance:
    script:
      - choice:
        options:
          - From the entrance.
          - from: c
            with: {n3: n + 7}
      - Behind the entrance.
  c:
    takes: {n3: 0}
    script:
      - choice:
        options:
          - text: From c {n3}.
            if: n3 > 6
      - Behind c {n3}.
"""
)


def test_threads_nest_and_their_scenes_may_call() -> None:
    assert "W515" in codes_of(NESTED)  # a scene called on the way may bring anything
    assert transcript(NESTED, 2) == [
        "What now?",
        "  1. From the entrance.",
        "  2. From c 7.",
        "> From c 7.",
        "Behind c 7.",
        "Behind the entrance.",
        "Behind the call 2.",
        "Behind a 1.",
        "[Ending: Fin]",
    ]


def _played(text: str, *picks: int) -> Playthrough:
    played = read_to_end_of_turn(start_playthrough(program(text), 3))
    for pick in picks:
        assert isinstance(played.state.pending, ChoiceOffered)
        played = read_to_end_of_turn(choose(played, played.state.pending.options[pick - 1].id))
    return played


@pytest.mark.parametrize(
    ("story", "picks"), [(PARTY, ()), (PARTY, (2,)), (PARTY, (2, 1)), (NESTED, ()), (NESTED, (2,))]
)
def test_states_are_put_together_again_by_name(story: str, picks: tuple[int, ...]) -> None:
    played = _played(story, *picks)
    data = json.loads(json.dumps(state_to_data(played.program, played.state)))
    restored = state_from_data(played.program, data)
    assert restored.notes == ()
    assert restored.state == played.state


def test_a_save_survives_an_edit_and_says_what_is_gone() -> None:
    data = json.loads(json.dumps(playthrough_to_json(_played(PARTY))))
    edited = PARTY.replace("- set: n += 1", "- set: n += 2")
    loaded = playthrough_from_json(program(edited), data)
    assert isinstance(loaded, Loaded)
    assert len(loaded.notes) == 1
    pending = loaded.playthrough.state.pending
    assert isinstance(pending, ChoiceOffered)
    assert [one.text for one in pending.options][4] == "Talk to Q, 2."
    loaded = playthrough_from_json(program(edited.replace("from: [b, c]", "from: [c]")), data)
    assert isinstance(loaded, Loaded)
    assert loaded.notes[1:] == ("Some options that came from another scene are no longer there.",)


@pytest.mark.parametrize("damage", ["threads", "locals", "callers", "at"])
def test_a_damaged_thread_is_told(damage: str) -> None:
    compiled = program(PARTY)
    data = json.loads(json.dumps(playthrough_to_json(_played(PARTY))))
    data["choices"] = ["lost"]
    data["state"]["threads"][0][damage] = 7
    assert "damaged" in getattr(playthrough_from_json(compiled, data), "message", "")


MISTAKES = {
    "a scene that is not there": ("- choice:\n  options: [{from: sid}]\n- end: fin\n", "E300"),
    "an argument it does not take": ("- choice:\n  options: [{from: side, with: {m: 1}}]\n- end: fin\n", "E308"),
    "an argument of another type": ("- choice:\n  options: [{from: side, with: {n: late}}]\n- end: fin\n", "E410"),
    "a key of its own": ("- choice:\n  options: [{from: side, once: yes}]\n- end: fin\n", "E200"),
    "a variable that holds no scene": ('- choice:\n  options: [{from: "{heart}"}]\n- end: fin\n', "E316"),
    "nothing": ("- choice:\n  options: [{from: }]\n- end: fin\n", "E203"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes(name: str) -> None:
    script, code = MISTAKES[name]
    assert code in codes_of(framed(script)), codes_of(framed(script))


B = "  b: {script: [%s]}\n"
CHECKS = {
    "a scene that surely brings an option": ("{from: b}", "{choice: , options: [B]}", []),
    "a condition on it": ("{from: b, if: n > 0}", "{choice: , options: [B]}", ["W515"]),
    "an option that may be gone": ("{from: b}", "{choice: , options: [{text: B, once: yes}]}", ["W515"]),
    "a fallback there does not count": (
        "{from: b}",
        "{choice: , options: [{text: B, once: yes}, {fallback: yes}]}",
        ["W515"],
    ),
    "a choice it may not come to": ("{from: b}", "{if: n > 0, then: [{choice: , options: [B]}]}", ["W515"]),
    "it ends the story": ("A, {from: b}", "{end: fin}", ["W519"]),
    "it says something and is over": ("A, {from: b}", "Hello.", ["W519"]),
    "a fallback that is never taken": ("{from: b}, {fallback: yes}", "{choice: , options: [B]}", ["W517"]),
}


@pytest.mark.parametrize("name", CHECKS)
def test_checks(name: str) -> None:
    options, script, expected = CHECKS[name]
    story = HEAD + f"  a: {{script: [{{choice: , options: [{options}]}}, {{end: fin}}]}}\n" + B % script
    assert [one for one in codes_of(story) if one != "W512"] == expected


@pytest.mark.parametrize("way", ["{call: b}", "{goto: b}"])
def test_a_scene_that_is_also_played_for_itself_needs_something_to_choose(way: str) -> None:
    script = "{choice: , options: [{text: B, once: yes}]}, {end: fin}"
    story = HEAD + f"  a: {{script: [{{choice: , options: [A, {{from: b}}]}}, {way}, {{end: fin}}]}}\n" + B % script
    assert "W515" in codes_of(story)
    assert "W515" not in codes_of(story.replace(way, "Hm."))


FAULTS = {
    "it ends the story": ("A, {from: b}", "{end: fin}", "E720"),
    "it leads elsewhere instead of coming back": ("A, {from: b}", "{return: a}", "E720"),
    "it brings itself": ("A, {from: b}", "{choice: , options: [{from: b}]}", "E704"),
    "nothing is open": ("{from: b}", "{choice: , options: [{text: B, if: n > 0}, {fallback: yes}]}", "E701"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_in_play(name: str) -> None:
    options, script, code = FAULTS[name]
    story = HEAD + f"  a: {{script: [{{choice: , options: [{options}]}}, {{end: fin}}]}}\n" + B % script
    error = begin(program(story)).error
    assert error is not None
    assert error.code == code


def test_a_called_scene_of_a_thread_may_lead_on() -> None:
    story = HEAD + "  a: {script: [{choice: , options: [{from: b}]}, {end: fin}]}\n"
    story += "  b: {script: [{call: c}]}\n  c: {script: [{return: d}]}\n"
    story += "  d: {script: [{choice: , options: [D]}, {return: }]}\n"
    assert transcript(story, 1) == ["  1. D", "> D", "[Ending: Fin]"]


def test_a_scene_can_be_held_in_a_variable() -> None:
    story = HEAD.replace("n: 0", "next: {start: c, one of: [b, c]}")
    story += '  a: {script: [{choice: , options: [{from: "{next}"}]}, {end: fin}]}\n'
    story += "  b: {script: [{choice: , options: [B]}]}\n  c: {script: [{choice: , options: [C]}]}\n"
    assert transcript(story, 1)[:2] == ["  1. C", "> C"]


def test_a_group_hides_what_a_scene_brings() -> None:
    story = HEAD + "  a: {script: [{choice: , options: [A, {if: n > 0, options: [{from: b}, B]}]}, {end: fin}]}\n"
    story += "  b: {script: [Hello., {choice: , options: [{text: C, if: n > 0}]}]}\n"
    assert transcript(story) == ["  1. A"]


def test_threads_survive_compiling_and_forged_ones_are_refused() -> None:
    compiled = program(PARTY)
    text = program_to_text(compiled)
    assert program_from_text(text) == compiled
    assert not isinstance(program_from_text(text), ProgramProblem)
