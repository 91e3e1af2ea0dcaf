"""The stage: the place and the people in it, changing from one moment to the next."""

from __future__ import annotations

import attrs

from xostory.engine.stage import WIDE, Actor, Stage
from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Item, Picture, Shade, Sprite
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.reader import Reader
from xostory.view.screens import camera, weather
from xostory.view.screens.transitions import ease, over_all
from xostory.view.staging import SOFT, USUAL, WALK, WEATHER, Change, Staging

CENTERS = {"far left": 270.0, "left": 570.0, "center": 960.0, "right": 1350.0, "far right": 1650.0}
SPRITE_WIDTH = 720.0
FACES_END = 448.0
"""Nothing that has to be read or chosen goes above this line while somebody is on stage."""

MOOD_CHANGE = 140.0
_SLIDE = 36.0  # units somebody moves while coming or going
_ENDED = 1e9


@attrs.frozen
class View:
    """What a stage's look depends on besides the stage: who speaks, the time (ms), whether to spare motion."""

    program: Program
    speaker: str | None = None
    now: float = 0.0
    calm: bool = False


def draw(canvas: Canvas, reader: Reader) -> None:
    """The stage of the reader's moment, on its way there from the one before."""
    model = canvas.model
    elapsed, staging = model.now - reader.staged, reader.staging
    changes = reader.before != reader.moment.stage or staging.effects or staging.wait
    if changes and elapsed < staging.duration:
        canvas.wake()
    speaker = reader.moment.line.speaker if reader.moment.line else None
    view = View(reader.playthrough.program, speaker, model.now, canvas.calm)
    canvas.put(*items(view, reader.before, reader.moment.stage, elapsed, staging))
    weather.wake(canvas, reader.moment.stage)


def still(program: Program, stage: Stage) -> tuple[Item, ...]:
    """The stage with nothing on its way."""
    return items(View(program), stage, stage, _ENDED)


def backdrop(stage: Stage, blur: float = 0.0) -> Item:
    """The place alone; deep colour before the story has named one."""
    if stage.place is None:
        return Shade(CANVAS, theme.colour("#4a2342"), theme.colour("#1d0d1a"))
    asset = f"places/{stage.place}/{stage.time or 'day'}.jpg"
    return Picture(asset, CANVAS, caption=f"{stage.place}, {stage.time}", blur=blur)


def items(view: View, before: Stage, now: Stage, elapsed: float, staging: Staging = USUAL) -> tuple[Item, ...]:
    """Everything on stage so many ms after it began to change."""
    if view.calm:
        staging = _calmed(staging)
    place = staging.place
    if place.kind != "dissolve":
        begun = _begun(now, staging)
        if elapsed < place.duration:
            return over_all(place.kind, _whole(view, before), _whole(view, begun), elapsed / place.duration)
        before, elapsed = begun, elapsed - place.duration
    drawn = _people_and_place(view, before, now, elapsed, staging)
    part = camera.moved(_part(before, now, elapsed, staging), staging.effects, elapsed)
    rain = weather.items(_weather_strengths(before, now, elapsed), view.now, view.calm)
    return (*camera.shot(drawn, part), *rain, *camera.veils(staging.effects, elapsed))


def _calmed(staging: Staging) -> Staging:
    """The same in the same time, without anything that moves."""
    place = staging.place if staging.place.kind.startswith("fade") else Change(duration=staging.place.duration)
    people = tuple((name, Change(duration=change.duration)) for name, change in staging.people)
    return Staging(place, people, camera=0.0, wait=staging.wait)


def _begun(stage: Stage, staging: Staging) -> Stage:
    """The new place as it comes into view: before the camera moves in it, and without those who make an entrance."""
    named = {name for name, _ in staging.people}
    return attrs.evolve(stage, camera=WIDE, cast=tuple(one for one in stage.cast if one.character not in named))


def _whole(view: View, stage: Stage) -> tuple[Item, ...]:
    """A stage as it is, with its own camera and weather."""
    return items(attrs.evolve(view, speaker=None), stage, stage, _ENDED)


def _people_and_place(view: View, before: Stage, now: Stage, elapsed: float, staging: Staging) -> tuple[Item, ...]:
    """The place and the people; whoever speaks stands in front."""
    drawn: list[Item] = [backdrop(now)]
    moved_on = (before.place, before.time) != (now.place, now.time)
    share = _share(elapsed, staging.place.duration)
    if share < 1 and moved_on:
        drawn.append(_fading(backdrop(before), 1 - share))
    for one in before.cast:
        if now.actor(one.character) is None:
            drawn += _gone(view, one, elapsed, staging.place if moved_on else staging.person(one.character))
    for actor in sorted(now.cast, key=lambda one: one.character == view.speaker):
        old = before.actor(actor.character)
        if old is None:
            drawn += _come(view, actor, elapsed, staging.person(actor.character))
        else:
            drawn += _stayed(view, old, actor, elapsed, staging.person(actor.character))
    return tuple(drawn)


def _come(view: View, actor: Actor, elapsed: float, change: Change) -> list[Item]:
    """Somebody on their way in."""
    share = _share(elapsed, change.duration)
    if change.kind.startswith("slide"):
        return [_sprite(view, actor, _x(actor) + (_outside(change) - _x(actor)) * (1 - share), 1.0)]
    aside = 0.0 if view.calm else _SLIDE * (1 - share)
    return [_sprite(view, actor, _x(actor) + aside, share)]


def _gone(view: View, actor: Actor, elapsed: float, change: Change) -> list[Item]:
    """Somebody on their way out."""
    share = _share(elapsed, change.duration)
    if share >= 1:
        return []
    if change.kind.startswith("slide"):
        return [_sprite(view, actor, _x(actor) + (_outside(change) - _x(actor)) * share, 1.0)]
    aside = 0.0 if view.calm else _SLIDE * share
    return [_sprite(view, actor, _x(actor) - aside, 1 - share)]


def _stayed(view: View, before: Actor, actor: Actor, elapsed: float, change: Change) -> list[Item]:
    """Somebody who is there: walking, changing, or just there."""
    x = _where(view, before, actor, elapsed, change)
    drawn: list[Item] = [_sprite(view, actor, x, 1.0)]
    fading = 1 - _share(elapsed, MOOD_CHANGE)
    if fading > 0 and (before.mood, before.outfit) != (actor.mood, actor.outfit):
        drawn.append(_sprite(view, before, x, fading))  # the old face goes over the new one
    return drawn


def _where(view: View, before: Actor, actor: Actor, elapsed: float, change: Change) -> float:
    """The middle of somebody who may be walking."""
    usual = WALK if change.duration == SOFT else change.duration
    share = 1.0 if view.calm else _share(elapsed, usual)
    return _x(before) + (_x(actor) - _x(before)) * share


def _part(before: Stage, now: Stage, elapsed: float, staging: Staging) -> Rect:
    """What the camera sees on its way."""
    then, there = camera.seen(before, _middle(before)), camera.seen(now, _middle(now))
    if then == there:
        return there
    usual = staging.camera if before.camera != now.camera else WALK
    return camera.between(then, there, _share(elapsed, usual))


def _middle(stage: Stage) -> float | None:
    """Where whom the camera looks at stands."""
    actor = stage.actor(stage.camera.character) if stage.camera.character else None
    return _x(actor) if actor else None


def _weather_strengths(before: Stage, now: Stage, elapsed: float) -> dict[str, float]:
    """The weather that is seen, and how much of it."""
    share = _share(elapsed, WEATHER)
    old, new = weather.seen(before), weather.seen(now)
    if old == new:
        return {new: 1.0} if new else {}
    return {**({old: 1 - share} if old and share < 1 else {}), **({new: share} if new else {})}


def _share(elapsed: float, duration: float) -> float:
    """How far something is, from 0 to 1."""
    return ease(elapsed / duration) if elapsed < duration else 1.0


def _outside(change: Change) -> float:
    """The middle of somebody who is just out of sight."""
    return -SPRITE_WIDTH / 2 if change.kind == "slide left" else WIDTH + SPRITE_WIDTH / 2


def _x(actor: Actor) -> float:
    """Where somebody's middle is."""
    return CENTERS.get(actor.position, CENTERS["center"])


def _sprite(view: View, actor: Actor, x: float, opacity: float) -> Sprite:
    character = view.program.character(actor.character)
    name = character.name if character else actor.character
    tint = theme.plate(character.color if character else None)[0]
    rect = Rect(x - SPRITE_WIDTH / 2, 0, SPRITE_WIDTH, HEIGHT)
    return Sprite(actor.character, actor.outfit, actor.mood, rect, name, tint, opacity)


def _fading(item: Item, opacity: float) -> Item:
    if isinstance(item, Picture):
        return Picture(item.asset, item.rect, item.caption, opacity)
    return Shade(CANVAS, theme.faded(theme.colour("#4a2342"), opacity), theme.faded(theme.colour("#1d0d1a"), opacity))
