"""What happened is told in toasts and sounds, once, where the reader is; what outlives the playthrough is kept."""

from __future__ import annotations

from tests.stories import program
from xostory.play.moment import moment
from xostory.play.playthrough import read_on, start_playthrough
from xostory.view.effects import PlaySound, WriteKept
from xostory.view.model import Model
from xostory.view.telling import MAX_TOASTS, TOAST_LETTERS, toasted, told

STORY = """
title: T
start: a
characters:
  dae: {name: Dae, has: {trust: {start: 3, min: 0, max: 6, shown as: Dae's trust}}}
variables:
  steps: 0
  late: {start: no, shown as: Late}
  heart: {one of: [nobody, dae_], shown as: Her heart}
  clues: {start: [photo], any of: [letter, photo], shown as: Clues}
achievements:
  early: {title: Early bird, hint: Be early.}
  owl: Night owl
endings: {fin: Fin}
scenes:
  a:
    script:
      - set: [dae.trust += 1, steps += 1, late = yes, heart = dae_, clues += letter, clues -= photo, dae.trust += 1]
      - Hello.
      - achieve: early
      - "{steps} {late} {heart} {early in achievements}"
      - achieve: owl
      - note: She kept the ticket, the receipt, the other receipt, and the napkin it was drawn on.
      - sound: bell
      - Good night.
      - end: fin
"""


def test_a_toast_gathers_what_changed_before_a_line() -> None:
    played = start_playthrough(program(STORY))
    model, asked = told(Model(played.program), moment(played))
    assert [one.text for one in model.toasts] == ["Dae's trust +2 · Late: yes · Her heart: dae_ · and 1 more"]
    assert asked == ()


def test_achievements_are_told_once_and_kept_beat_by_beat() -> None:
    played = read_on(start_playthrough(program(STORY)))
    model, asked = told(Model(played.program), moment(played))
    assert [(one.text, one.above) for one in model.toasts] == [("Early bird", "Achievement")]
    assert asked == (PlaySound("achievement"), WriteKept({"achievements": ["early"]}))
    later, _ = told(model, moment(read_on(played)))
    assert later.kept == {"achievements": ["early", "owl"]}
    assert told(later, moment(played)) == (later, ())


def test_a_note_rustles_behind_the_sounds_of_the_story_and_is_cut_short() -> None:
    played = read_on(read_on(start_playthrough(program(STORY))))
    model, asked = told(Model(played.program, kept={"achievements": ["early", "owl"]}), moment(played))
    assert asked == (PlaySound("bell"), PlaySound("paper"))
    (toast,) = model.toasts
    assert toast.text.startswith("Noted: She kept the ticket") and toast.text.endswith("…")
    assert len(toast.text) <= len("Noted: ") + TOAST_LETTERS


def test_only_the_newest_few_stay_and_the_same_words_stand_there_once() -> None:
    model = Model(program(STORY))
    for word in ("one", "two", "three", "four", "five", "four"):
        model = toasted(model, word, "info")
    assert [one.text for one in model.toasts] == ["two", "three", "five", "four"]
    assert len(model.toasts) == MAX_TOASTS
