"""Steps of the stage: places, weather, people, camera, effects, and what is heard."""

# ruff: noqa: ARG001 (every kind of step is read through one signature)

from __future__ import annotations

from xostory.source import codes
from xostory.source.nodes import Scalar, Sequence, further
from xostory.story.read.context import Context, Fields, text_spot
from xostory.story.steps import (
    AmbienceStep,
    CameraStep,
    EffectStep,
    HideStep,
    MusicStep,
    PauseStep,
    PlaceStep,
    ShowStep,
    SoundStep,
    Step,
    WeatherStep,
)

NOTHING = "none"
EVERYONE = "everyone"
WIDE = "wide"
MAX_PAUSE = 60.0
LEAST_ZOOM, MOST_ZOOM = 1.0, 3.0
CLOSE = 1.5
"""How close the camera goes to somebody if nothing else is said."""


def read_place(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`place: dorm_room` with its `time` and `weather`, as a step or at the head of a scene."""
    place = context.reference(fields["place"], "`place`")
    time = context.reference(fields.get("time"), "`time`")
    transition, seconds = _how(context, fields)
    weather = read_weather(context, key, fields) if "weather" in fields else ()
    return (PlaceStep(place, time, fields["place"].spot, transition, seconds), *weather) if place else ()


def read_weather(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`weather: rain`, or `weather: none`."""
    weather = context.reference(fields["weather"], "`weather`")
    return (WeatherStep(_or_nothing(weather), fields["weather"].spot),) if weather else ()


def read_music(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`music: longing`, several in a list, or `music: none` for silence."""
    node = fields["music"]
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        context.report(codes.EMPTY_VALUE, node.spot, what="`music`")
    found = tuple(name for name in (context.reference(item, "`music`") for item in items) if name)
    fade = context.seconds(fields.get("fade"), "`fade`", 0, MAX_PAUSE)
    return (MusicStep(_or_nothing(found[0]), node.spot, found[1:], fade),) if found else ()


def read_ambience(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`ambience: city`, or `ambience: none`."""
    ambience = context.reference(fields["ambience"], "`ambience`")
    fade = context.seconds(fields.get("fade"), "`fade`", 0, MAX_PAUSE)
    return (AmbienceStep(_or_nothing(ambience), fields["ambience"].spot, fade),) if ambience else ()


def read_sound(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`sound: phone_buzz`."""
    sound = context.reference(fields["sound"], "`sound`")
    return (SoundStep(sound, fields["sound"].spot),) if sound else ()


def read_show(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`show: dae smile`, and where, in what, and how."""
    shown = context.reference(fields["show"], "`show`")
    character, _, mood = (shown or "").partition(" ")
    mood = mood.strip()
    context.mood(mood, further(text_spot(fields["show"]), len(character) + 1, len(mood)))
    position = context.reference(fields.get("at"), "`at`")
    outfit = context.identifier(fields.get("outfit"), "`outfit`")
    how = _how(context, fields)
    return (ShowStep(character, mood or None, outfit, position, fields["show"].spot, *how),) if shown else ()


def read_hide(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`hide: dae`, or `hide: everyone`."""
    hidden = context.reference(fields["hide"], "`hide`")
    if hidden == "all" and hidden not in context.speakers:
        context.report(codes.UNKNOWN_CHARACTER, fields["hide"].spot, EVERYONE, name=hidden)
        return ()
    how = _how(context, fields)
    return (HideStep(None if hidden == EVERYONE else hidden, fields["hide"].spot, *how),) if hidden else ()


def read_camera(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`camera: dae` with a `zoom`, or `camera: wide` for all of the place."""
    seen = context.reference(fields["camera"], "`camera`")
    whom = None if seen == WIDE else seen
    zoom = context.number(fields.get("zoom"), "`zoom`", LEAST_ZOOM, MOST_ZOOM)
    usual = CLOSE if whom else LEAST_ZOOM
    seconds = context.seconds(fields.get("seconds"), "`seconds`", 0, MAX_PAUSE)
    return (CameraStep(whom, usual if zoom is None else zoom, seconds, fields["camera"].spot),) if seen else ()


def read_effect(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`effect: shake`."""
    effect = context.reference(fields["effect"], "`effect`")
    seconds = context.seconds(fields.get("seconds"), "`seconds`", 0, MAX_PAUSE)
    return (EffectStep(effect, seconds, fields["effect"].spot),) if effect else ()


def read_pause(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`pause: 1.5`."""
    seconds = context.seconds(fields["pause"], "`pause`", 0, MAX_PAUSE)
    return () if seconds is None else (PauseStep(seconds, key.spot),)


def _how(context: Context, fields: Fields) -> tuple[str | None, float | None]:
    """How something comes or goes, and how long that takes."""
    transition = context.reference(fields.get("transition"), "`transition`")
    return transition, context.seconds(fields.get("seconds"), "`seconds`", 0, MAX_PAUSE)


def _or_nothing(name: str | None) -> str | None:
    return None if name == NOTHING else name
