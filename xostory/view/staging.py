"""How the stage gets from one moment to the next: which transitions, and how long they take."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from xostory.engine.events import CameraMoved, CharacterHidden, CharacterShown, EffectPlayed, PlaceChanged
from xostory.play.moment import Direction

SOFT = 250.0
"""Ms for a place, an entrance or a change of outfit that nothing is said about."""
WALK = 550.0
CAMERA = 900.0
WEATHER = 1200.0
TRANSITIONS = {
    "cut": 0.0,
    "dissolve": 800.0,
    "fade black": 1500.0,
    "fade white": 1300.0,
    "slide left": 700.0,
    "slide right": 700.0,
    "wipe": 800.0,
}
EFFECTS = {"shake": 550.0, "flash": 600.0, "heartbeat": 2000.0, "blink": 1600.0}
"""How long each takes (ms) if the story does not say."""


@attrs.frozen
class Change:
    """A transition or an effect, and how many ms it takes."""

    kind: str = "dissolve"
    duration: float = SOFT


@attrs.frozen
class Staging:
    """What is on its way. `people` are those of whom something is said, None stands for everybody.

    `wait` is how long (ms) words wait for the place.
    """

    place: Change = Change()
    people: tuple[tuple[str | None, Change], ...] = ()
    camera: float = CAMERA
    effects: tuple[Change, ...] = ()
    wait: float = 0.0

    def person(self, character: str) -> Change:
        """How somebody comes or goes."""
        return next((change for name, change in reversed(self.people) if name in (character, None)), Change())

    @property
    def duration(self) -> float:
        """Ms until everything is there."""
        place = self.place.duration
        late = 0.0 if self.place.kind == "dissolve" else place  # all else begins when the place is there
        people = (change.duration for _, change in self.people)
        effects = (effect.duration for effect in self.effects)
        return max(place, late + max((self.camera, SOFT, WALK, WEATHER, *people, *effects)))


USUAL = Staging()
"""What happens when somebody goes back, or jumps."""


def staging_of(directions: tuple[Direction, ...]) -> Staging:
    """How the directions since the beat before are carried out, all at once."""
    place, wait, camera = Change(), 0.0, CAMERA
    for one in directions:
        if isinstance(one, PlaceChanged):
            place = _change(one, SOFT)
            wait = place.duration if one.transition or one.seconds else 0.0
        elif isinstance(one, CameraMoved) and one.seconds is not None:
            camera = one.seconds * 1000
    return Staging(place, tuple(_people(directions)), camera, tuple(_effects(directions)), wait)


def _people(directions: tuple[Direction, ...]) -> Iterator[tuple[str | None, Change]]:
    for one in directions:
        if isinstance(one, (CharacterShown, CharacterHidden)) and (one.transition or one.seconds is not None):
            name = one.actor.character if isinstance(one, CharacterShown) else one.character
            yield name, _change(one, SOFT)


def _effects(directions: tuple[Direction, ...]) -> Iterator[Change]:
    for one in directions:
        if isinstance(one, EffectPlayed):
            usual = EFFECTS.get(one.effect, 0.0)
            yield Change(one.effect, usual if one.seconds is None else one.seconds * 1000)


def _change(one: PlaceChanged | CharacterShown | CharacterHidden, usual: float) -> Change:
    """A transition that is named is meant to be seen, so it takes longer than one that is not."""
    named = TRANSITIONS.get(one.transition, usual) if one.transition else usual
    duration = named if one.seconds is None or one.transition == "cut" else one.seconds * 1000
    return Change(one.transition or "dissolve", duration)
