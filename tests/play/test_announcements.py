"""Changes that players are told of: by name, gathered, and only those."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, transcript
from xostory.engine.events import VariableChanged
from xostory.play.announcements import gathered, in_full, in_short

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
endings: {fin: Fin}
scenes:
  a:
    script:
      - set: [dae.trust += 1, steps += 1, late = yes, heart = dae_, clues += letter, clues -= photo, dae.trust += 1]
      - Hello.
      - "{steps} {late} {heart}"
      - end: fin
"""


def changed(before: object, after: object, name: str = "x", label: str = "X") -> VariableChanged:
    return VariableChanged(name, before, after, label)  # type: ignore[arg-type]


def test_the_transcript_tells_what_is_shown_and_nothing_else() -> None:
    assert transcript(STORY)[:6] == [
        "(Dae's trust: 3 → 4)",
        "(Late: no → yes)",
        "(Her heart: nobody → dae_)",
        "(Clues: + letter)",
        "(Clues: - photo)",
        "(Dae's trust: 4 → 5)",
    ]


def test_words_of_a_change() -> None:
    assert in_short(changed(3, 1)) == "X –2"
    assert in_short(changed(0.1, 0.3)) == "X +0.2"
    assert in_short(changed("", "Kitty")) == "X: Kitty"
    assert in_full(changed("", "Kitty")) == "X: … → Kitty"
    assert in_full(changed(frozenset({"a"}), frozenset({"b", "c"}))) == "X: + b, + c, - a"
    assert in_short(changed(frozenset({"a"}), frozenset())) == "X: – a"


@given(st.lists(st.integers(-5, 5)))
def test_gathering_keeps_the_two_ends(values: list[int]) -> None:
    changes = [changed(before, after) for before, after in zip([0, *values], values, strict=False) if before != after]
    found = gathered(changes)
    last = values[-1] if values else 0
    assert [(one.before, one.after) for one in found] == ([(0, last)] if last != 0 else [])


def test_what_is_not_shown_is_not_gathered() -> None:
    assert gathered([changed(1, 2, label="")]) == ()


FRAME = """\
title: T
start: a
endings: {fin: Fin}
variables: {n: {start: 0, shown as: N}}
scenes: {a: {script: [SET{end: fin}]}}
"""


def test_being_shown_is_being_read() -> None:
    assert codes_of(FRAME.replace("SET", "{set: n += 1}, ")) == []
    assert codes_of(FRAME.replace("SET", "")) == ["W512"]


def test_a_label_is_a_name() -> None:
    assert codes_of(FRAME.replace("SET", "{set: n += 1}, ").replace("as: N", "as: '{n}'")) == ["E221"]
