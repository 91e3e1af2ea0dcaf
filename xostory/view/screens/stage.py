"""The stage: the place and the people in it, changing softly from one moment to the next."""

from __future__ import annotations

from xostory.engine.stage import Actor, Stage
from xostory.program.model import Program
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Item, Picture, Shade, Sprite
from xostory.view.geometry import CANVAS, HEIGHT, Rect
from xostory.view.reader import Reader

CENTERS = {"far left": 270.0, "left": 570.0, "center": 960.0, "right": 1350.0, "far right": 1650.0}
SPRITE_WIDTH = 720.0
FACES_END = 448.0
"""Nothing that has to be read or chosen goes above this line while somebody is on stage."""

CHANGE = 250.0  # ms for a place, an entrance, a step aside
MOOD_CHANGE = 140.0
_SLIDE = 36.0  # units somebody moves while coming or going


def draw(canvas: Canvas, reader: Reader) -> None:
    """The stage of the reader's moment, on its way there from the one before."""
    elapsed = canvas.model.now - reader.staged
    if elapsed < CHANGE and reader.before != reader.moment.stage:
        canvas.wake()
    program = reader.playthrough.program
    speaker = reader.moment.line.speaker if reader.moment.line else None
    canvas.put(*items(program, reader.before, reader.moment.stage, elapsed, speaker))


def still(program: Program, stage: Stage) -> tuple[Item, ...]:
    """The stage with nothing on its way."""
    return items(program, stage, stage, CHANGE, None)


def backdrop(stage: Stage, blur: float = 0.0) -> Item:
    """The place alone; deep colour before the story has named one."""
    if stage.place is None:
        return Shade(CANVAS, theme.colour("#4a2342"), theme.colour("#1d0d1a"))
    asset = f"places/{stage.place}/{stage.time or 'day'}.jpg"
    return Picture(asset, CANVAS, caption=f"{stage.place}, {stage.time}", blur=blur)


def items(program: Program, before: Stage, now: Stage, elapsed: float, speaker: str | None) -> tuple[Item, ...]:
    """Everything on stage so many ms after it began to change; whoever speaks stands in front."""
    share = ease(elapsed / CHANGE)
    drawn: list[Item] = [backdrop(now)]
    if share < 1 and (before.place, before.time) != (now.place, now.time):
        drawn = [backdrop(now), _fading(backdrop(before), 1 - share)]
    if share < 1:
        gone = [one for one in before.cast if now.actor(one.character) is None]
        drawn += [_sprite(program, one, _x(one) - _SLIDE * share, 1 - share) for one in gone]
    for actor in sorted(now.cast, key=lambda one: one.character == speaker):
        drawn += _present(program, before.actor(actor.character), actor, elapsed)
    return tuple(drawn)


def ease(share: float) -> float:
    """From 0 to 1, slow at both ends."""
    share = max(0.0, min(1.0, share))
    return share * share * (3 - 2 * share)


def _present(program: Program, before: Actor | None, actor: Actor, elapsed: float) -> list[Item]:
    """Somebody who is there: entering, moving, changing, or just there."""
    share = ease(elapsed / CHANGE)
    if before is None:
        return [_sprite(program, actor, _x(actor) + _SLIDE * (1 - share), share)]
    x = _x(before) + (_x(actor) - _x(before)) * share
    drawn: list[Item] = [_sprite(program, actor, x, 1.0)]
    fading = 1 - ease(elapsed / MOOD_CHANGE)
    if fading > 0 and (before.mood, before.outfit) != (actor.mood, actor.outfit):
        drawn.append(_sprite(program, before, x, fading))  # the old face goes over the new one
    return drawn


def _x(actor: Actor) -> float:
    """Where somebody's middle is."""
    return CENTERS.get(actor.position, CENTERS["center"])


def _sprite(program: Program, actor: Actor, x: float, opacity: float) -> Sprite:
    character = program.character(actor.character)
    name = character.name if character else actor.character
    tint = theme.plate(character.color if character else None)[0]
    rect = Rect(x - SPRITE_WIDTH / 2, 0, SPRITE_WIDTH, HEIGHT)
    return Sprite(actor.character, actor.outfit, actor.mood, rect, name, tint, opacity)


def _fading(item: Item, opacity: float) -> Item:
    if isinstance(item, Picture):
        return Picture(item.asset, item.rect, item.caption, opacity)
    return Shade(CANVAS, theme.faded(theme.colour("#4a2342"), opacity), theme.faded(theme.colour("#1d0d1a"), opacity))
