"""The time of a timed choice. It passes only while the choice is what the player looks at."""

from __future__ import annotations

import attrs

from xostory.play.settings import DOUBLE, NO_LIMIT
from xostory.view.model import Model

LEAP = 1000.0
"""So many ms pass at most at once: a computer that slept was not looked at."""


def limit(model: Model) -> float | None:
    """The ms there are for the choice at hand; None where nothing hurries.

    A choice that was made before is not timed: whoever comes back to it looks around.
    """
    reader, pace = model.reader, model.settings.choice_time
    if reader is None or reader.moment.choice is None or pace == NO_LIMIT:
        return None
    seconds = reader.moment.choice.seconds
    is_new = reader.playthrough.turn + 1 == len(reader.playthrough.turns)
    return seconds * 1000 * (2 if pace == DOUBLE else 1) if seconds is not None and is_new else None


def is_running(model: Model) -> bool:
    """Whether time passes: the choice is there, nothing lies over it, and the window is in use."""
    there = model.reader is not None and model.reader.since <= model.now
    return there and model.playing and not model.hidden and not model.away and limit(model) is not None


def passed(model: Model, time: float) -> Model:
    """The model so many ms later."""
    if model.reader is None or not is_running(model):
        return model
    return attrs.evolve(model, reader=attrs.evolve(model.reader, spent=model.reader.spent + min(time, LEAP)))


def is_up(model: Model) -> bool:
    """Whether the time of the choice has run out."""
    there_is = limit(model)
    return there_is is not None and model.reader is not None and model.reader.spent >= there_is
