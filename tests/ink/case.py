"""One small story twice: in ink and in ours, with the transcript that ink gives.

The transcripts are recorded: `python -m tests.ink.record FOLDER` plays every case's `ink` with inkjs (from the npm
registry, installed in that folder) and compares. They hold what is said, line by line, and each choice as one
line of its options, `[a | b]`.
"""

from __future__ import annotations

import textwrap

import attrs
import pytest

from tests.stories import load, program
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, Event, OptionChosen
from xostory.program.text import Line

HEAD = """\
title: As in ink
start: start
endings: {fin: Fin}
"""


@attrs.frozen
class Case:
    """`picks` are the options chosen, counted from 0 among those that are open.

    With `echo` choosing an option says its words, as ink does unless they stand in brackets. With `any_order` the
    lines may come in any order (ink draws other random numbers than we do).
    """

    name: str
    ink: str
    ours: str
    transcript: str
    picks: tuple[int, ...] = ()
    echo: bool = False
    any_order: bool = False

    @property
    def expected(self) -> list[str]:
        """The lines of the transcript."""
        return self._ordered(textwrap.dedent(self.transcript).strip().splitlines())

    def _ordered(self, lines: list[str]) -> list[str]:
        return sorted(lines) if self.any_order else lines

    def check(self) -> None:
        """Our story has no problem and plays the transcript."""
        source = HEAD + textwrap.dedent(self.ours).strip("\n") + "\n"
        assert load(source).diagnostics == ()
        assert self._ordered(self._played(source)) == self.expected

    def _played(self, source: str) -> list[str]:
        played = program(source)
        step = begin(played)
        lines = self._lines(step.events)
        for pick in self.picks:
            assert isinstance(step.state.pending, ChoiceOffered), lines
            offered = [one for one in step.state.pending.options if one.open]
            step = advance(played, step.state, Choose(offered[pick].id))
            lines += self._lines(step.events)
        assert step.error is None, step.error
        return lines

    def _lines(self, events: tuple[Event, ...]) -> list[str]:
        found = []
        for event in events:
            if isinstance(event, Line):
                found.append(event.text)
            elif isinstance(event, ChoiceOffered):
                found.append("[" + " | ".join(one.text for one in event.options if one.open) + "]")
            elif isinstance(event, OptionChosen) and self.echo and not event.by_itself:
                found.append("".join(span.text for span in event.spans))
        return found


def each(cases: tuple[Case, ...]) -> pytest.MarkDecorator:
    """Run a test for every case, by its name."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases])
