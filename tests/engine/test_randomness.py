"""Chance: what a seed decides, and what leaves it alone."""

from __future__ import annotations

from tests.stories import framed, transcript

LOOP = """\
- label: again
- "{shuffle: a | b | c | d | e}"
- if: visits(hall.again) < 5
  then:
    - goto: again
- end: fin
"""


def test_an_edit_elsewhere_leaves_a_shuffle_alone() -> None:
    before = transcript(framed(LOOP))
    assert len(set(before)) == 6
    assert transcript(framed('- "{cycle: one | two}{once: three}"\n' + LOOP))[1:] == before
