"""What happened since the beat before, told in sounds and toasts; what outlives the playthrough is kept."""

from __future__ import annotations

import attrs

from xostory.engine.events import AchievementEarned
from xostory.play.announcements import gathered, in_short
from xostory.play.kept import Kept, is_kept, kept_after
from xostory.play.moment import Moment
from xostory.view.effects import Effect, PlaySound, WriteKept
from xostory.view.model import Model, Toast

TOAST = 2600.0
"""How long a toast stays, in ms."""
ACHIEVED = 5000.0
"""How long one stays that tells of an achievement, in ms."""
MAX_TOASTS = 4
TOAST_LETTERS = 48
"""So much of a note fits into one."""
TOLD = 3
"""So many changes fit into one toast."""


def told(model: Model, now: Moment) -> tuple[Model, tuple[Effect, ...]]:
    """The model with the toasts of a moment, and its sounds: the story's own, and paper where something was noted."""
    changes = [in_short(one) for one in gathered(now.changes)]
    more = [f"and {len(changes) - TOLD} more"] if len(changes) > TOLD else []
    if changes:
        model = toasted(model, " · ".join([*changes[:TOLD], *more]), "sparkle")
    for note in now.notes:
        model = toasted(model, f"Noted: {_shortened(note.title or note.text)}", "pencil")
    model, asked = _earned(model, now.earned, kept_after(model.program, model.kept, now.changes))
    sounds = (*now.sounds, *(["paper"] if now.notes else []))
    return model, (*map(PlaySound, sounds), *asked)


def toasted(model: Model, text: str, icon: str, time: float = TOAST, above: str = "") -> Model:
    """The model with a few words more in the corner; the same words again are there once."""
    others = tuple(one for one in model.toasts if one.text != text)
    return attrs.evolve(model, toasts=(*others[1 - MAX_TOASTS :], Toast(text, icon, model.now + time, above)))


def _earned(model: Model, earned: tuple[AchievementEarned, ...], kept: Kept) -> tuple[Model, tuple[Effect, ...]]:
    """Achievements that no playthrough has earned before, and what is kept from now on."""
    asked: tuple[Effect, ...] = () if kept is model.kept else (WriteKept(kept),)
    for one in earned:
        if not is_kept(model.kept, one.achievement):
            model = toasted(model, one.title, "star", ACHIEVED, "Achievement")
            asked = (PlaySound("achievement"), *asked)
    return attrs.evolve(model, kept=kept), asked


def _shortened(text: str) -> str:
    """As much of a text as a toast holds."""
    return text if len(text) <= TOAST_LETTERS else text[: TOAST_LETTERS - 1].rstrip(" ,.;:") + "…"
