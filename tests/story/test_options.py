"""Options in groups, options that are said otherwise than shown, turns since, and the algebra of sets."""

from __future__ import annotations

from tests.stories import codes_of, framed, said

GROUPED = """\
- label: again
- choice: Ask him
  options:
    - text: about the letter.
      said: I found the letter, Dae.
    - if: letter in knows
      options:
        - text: whom it is from.
          once: yes
        - if: brave
          options:
            - text: whether he loves her.
              if: late
              locked: Not while it is early.
    - text: nothing more.
      goto: done
- set: [knows += letter, nerve = 5]
- goto: again
- label: done
- end: fin
"""


def test_a_group_appears_with_its_condition_and_groups_nest() -> None:
    lines = said(GROUPED, 1, 3)
    assert lines[:4] == ["Ask him", "  1. about the letter.", "  2. nothing more.", "> I found the letter, Dae."]
    assert lines[4:9] == [
        "Ask him",
        "  1. about the letter.",
        "  2. whom it is from.",
        "  -  whether he loves her. (locked: Not while it is early.)",
        "  3. nothing more.",
    ]


def test_an_option_of_a_group_knows_once() -> None:
    lines = said(GROUPED, 1, 2, 2)
    assert lines.count("  2. whom it is from.") == 1


def test_a_choice_whose_options_all_stand_in_a_group_may_run_dry() -> None:
    script = "- choice:\n  options:\n    - if: late\n      options: [One., Two.]\n- end: fin\n"
    assert "W515" in codes_of(framed(script))


def test_a_group_takes_nothing_but_if_and_options() -> None:
    script = "- choice:\n  options:\n    - text: Go.\n      options: [One., Two.]\n- end: fin\n"
    assert "E200" in codes_of(framed(script))


def test_turns_since_counts_choices() -> None:
    script = """\
    - "{turns_since(hall.mark)} {turns_since(hall.jump)}"
    - label: mark
    - choice:
      options:
        - text: Go.
          id: jump
    - "{turns_since(hall.mark)} {turns_since(hall.jump)}"
    - choice:
      options: [Go on.]
    - "{turns_since(hall.mark)} {turns_since(hall.jump)} {turns_since(hall)}"
    - end: fin
    """
    lines = [line for line in said(script, 1, 1) if line[:1] in "-012"]
    assert lines == ["-1 -1", "1 0", "2 1 2"]


def test_sets_are_joined_taken_apart_and_compared() -> None:
    script = """\
    - set: knows = knows + [letter, photo]
    - "{knows} / {knows - photo} / {count(knows & [photo])}"
    - "{[letter] <= knows} {knows <= [letter]} {knows > [letter]}"
    - set: knows = knows - [letter, photo]
    - "{count(knows)}"
    - end: fin
    """
    assert said(script) == ["letter, photo / letter / 1", "yes no yes", "0"]
