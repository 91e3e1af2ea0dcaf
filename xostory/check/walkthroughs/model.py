"""A walkthrough as written: what is done, and what is expected on the way."""

from __future__ import annotations

import attrs

from xostory.source.nodes import Spot
from xostory.story.steps import Formula


@attrs.frozen
class ChooseIt:
    """Choose the open option of these words, or of this id."""

    words: str
    spot: Spot


@attrs.frozen
class EnterIt:
    """Answer a question in words."""

    words: str
    spot: Spot


@attrs.frozen
class LetTimePass:
    """Let the time of a timed choice run out."""

    spot: Spot


@attrs.frozen
class Says:
    """A line of these words was said since the last choice, or (not `expected`) was not."""

    words: str
    expected: bool
    spot: Spot


@attrs.frozen
class Offers:
    """An option of these words (or of this id) is there now: `how` is open, locked or hidden."""

    words: str
    how: str
    spot: Spot


@attrs.frozen
class Expects:
    """A condition holds now."""

    formula: Formula
    spot: Spot


@attrs.frozen
class IsIn:
    """Play is in that scene."""

    scene: str
    spot: Spot


@attrs.frozen
class Ends:
    """The story has come to that ending."""

    ending: str
    spot: Spot


WalkStep = ChooseIt | EnterIt | LetTimePass | Says | Offers | Expects | IsIn | Ends


@attrs.frozen
class Walkthrough:
    """One scripted playthrough. `scene` is where it starts, if not where the story does.

    With `recorded`, its whole transcript is kept beside the file and compared.
    """

    name: str
    seed: int
    scene: str | None
    recorded: bool
    steps: tuple[WalkStep, ...]
    spot: Spot

    @property
    def formulas(self) -> tuple[Formula, ...]:
        """The conditions it expects, in their order."""
        return tuple(step.formula for step in self.steps if isinstance(step, Expects))
