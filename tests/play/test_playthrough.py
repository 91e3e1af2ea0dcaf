"""Playthroughs: reading on, rolling back, choosing; and the moment the reader is at."""

from __future__ import annotations

import pytest

from tests.stories import framed, program
from xostory.play.moment import history, moment
from xostory.play.playthrough import (
    Playthrough,
    choose,
    move_to,
    read_on,
    read_to_end_of_turn,
    roll_back,
    start_playthrough,
)

SCRIPT = """\
- place: garden
- sound: chime
- One.
- show: kitty smile
- set: nerve += 1
- kitty: Two.
- pause: 2
- choice: Well?
  options:
    - {text: A, id: a, then: [hide: kitty, After A.]}
    - {text: B, id: b, then: [After B.]}
    - {text: C, id: c, then: ["{1 / (won - 10)}"]}
- end: fin
"""


def _start() -> Playthrough:
    return start_playthrough(program(framed(SCRIPT)))


def _at(times: int) -> Playthrough:
    played = _start()
    for _ in range(times):
        played = read_on(played)
    return played


def test_the_first_moment() -> None:
    now = moment(_start())
    assert now.line is not None
    assert (now.line.text, now.sounds, now.stage.place, now.stage.cast) == ("One.", ("chime",), "garden", ())
    assert (now.scene, now.choice, now.pause, now.changes) == ("hall", None, None, ())


def test_each_beat_shows_what_happened_since_the_one_before() -> None:
    now = moment(_at(1))
    assert [one.character for one in now.stage.cast] == ["kitty"]
    assert [(one.name, one.after) for one in now.changes] == [("nerve", 3)]
    assert now.sounds == ()
    assert moment(_at(2)).pause == 2


def test_a_choice_stands_over_the_line_before_it() -> None:
    now = moment(_at(3))
    assert now.choice is not None
    assert now.line is not None
    assert now.line.text == "Two."


def test_reading_on_stops_at_a_choice() -> None:
    waiting = _at(3)
    assert read_on(waiting) is waiting
    assert read_to_end_of_turn(_start()) == waiting


def test_rolling_back_stops_at_the_beginning() -> None:
    assert roll_back(_start()) == _start()
    assert roll_back(_at(2)) == _at(1)


def test_rolling_back_over_a_choice_and_forward_again() -> None:
    chosen = choose(_at(3), "hall.a")
    assert roll_back(chosen) == move_to(chosen, 0, 3)
    assert read_on(roll_back(chosen)) == chosen


def test_the_same_choice_again_keeps_the_future_another_drops_it() -> None:
    ended = read_to_end_of_turn(choose(_at(3), "hall.a"))
    back = move_to(ended, 0, 3)
    assert choose(back, "hall.a").turns == ended.turns
    other = choose(back, "hall.b")
    assert len(other.turns) == 2
    line = moment(other).line
    assert line is not None
    assert line.text == "After B."


def test_the_stage_rolls_back_with_the_reader() -> None:
    chosen = choose(_at(3), "hall.a")
    assert moment(chosen).stage.cast == ()
    assert [one.character for one in moment(roll_back(chosen)).stage.cast] == ["kitty"]
    assert moment(move_to(chosen, 0, 0)).stage.cast == ()


def test_an_ending_is_a_moment() -> None:
    ended = read_to_end_of_turn(choose(_at(3), "hall.b"))
    ending = moment(ended).ending
    assert ending is not None
    assert (ending.title, ending.hint) == ("Fin", "It is over.")
    assert read_on(ended) is ended


def test_an_error_is_a_moment_from_which_one_can_roll_back_and_choose_otherwise() -> None:
    failed = choose(_at(3), "hall.c")
    error = moment(failed).error
    assert error is not None
    assert error.code == "E705"
    back = roll_back(failed)
    assert moment(back).choice is not None
    assert moment(choose(back, "hall.b")).error is None


def test_an_option_that_is_not_there_is_a_moment_too() -> None:
    failed = choose(_at(3), "hall.zzz")
    error = moment(failed).error
    assert error is not None
    assert error.code == "E708"
    assert moment(roll_back(failed)).choice is not None


@pytest.mark.parametrize(("turn", "beat"), [(1, 0), (0, 4), (-1, 0), (0, -1)])
def test_there_is_no_moving_to_a_beat_that_is_not_there(turn: int, beat: int) -> None:
    with pytest.raises(IndexError):
        move_to(_start(), turn, beat)


def test_there_is_no_starting_at_a_scene_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        start_playthrough(program(framed(SCRIPT)), scene="nowhere")


def _told(playthrough: Playthrough) -> list[str]:
    return [("> " if one.chosen else "") + "".join(span.text for span in one.spans) for one in history(playthrough)]


def test_history_goes_up_to_the_reader() -> None:
    assert _told(_start()) == ["One."]
    assert _told(_at(3)) == ["One.", "Two."]
    chosen = choose(_at(3), "hall.a")
    assert _told(chosen) == ["One.", "Two.", "> A", "After A."]
    assert _told(roll_back(chosen)) == ["One.", "Two."]


def test_history_leads_back_to_each_line() -> None:
    ended = read_to_end_of_turn(choose(_at(3), "hall.a"))
    for entry in history(ended):
        if not entry.chosen:
            line = moment(move_to(ended, entry.turn, entry.beat)).line
            assert line is not None
            assert line.spans == entry.spans


def test_a_turn_without_a_beat_before_its_error_has_one_all_the_same() -> None:
    failed = start_playthrough(program(framed("- set: won = 1 / (won - 10)\n- end: fin\n")))
    assert moment(failed).error is not None
    assert roll_back(failed) == failed
    assert read_on(failed) == failed


def test_the_scene_of_a_moment_follows_calls_and_comes_back() -> None:
    story = framed("- One.\n- call: side\n- Three.\n- end: fin\n").replace("  side:\n", "  side:\n    title: Aside\n")
    reading = start_playthrough(program(story.replace("  hall:\n", "  hall:\n    title: The hall\n")))
    titles = []
    for _ in range(3):
        titles.append(moment(reading).scene_title)
        reading = read_on(reading)
    assert titles == ["The hall", "Aside", "The hall"]
