"""Frozen things with some fields changed."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from xostory.engine.changing import changed
from xostory.engine.stage import Actor, Stage

NAMES = st.none() | st.text(max_size=5)
ACTORS = st.builds(Actor, *[st.text(max_size=5)] * 4)


@given(
    st.builds(Stage, NAMES, NAMES, NAMES, st.lists(ACTORS, max_size=2).map(tuple)),
    st.fixed_dictionaries({}, optional={"place": NAMES, "music": NAMES, "cast": st.lists(ACTORS).map(tuple)}),
)
def test_it_does_what_evolve_does(stage: Stage, fields: dict[str, object]) -> None:
    before = attrs.asdict(stage, recurse=False)
    assert changed(stage, **fields) == attrs.evolve(stage, **fields)
    assert attrs.asdict(stage, recurse=False) == before
