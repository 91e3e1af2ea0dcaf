"""Scripts: lists of steps."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.story.model import NARRATOR
from xostory.story.read import stage
from xostory.story.read.asking import ASK_KEYS, read_ask
from xostory.story.read.assignments import read_set
from xostory.story.read.choices import FROM_KEYS, OPTION_KEYS, read_choice
from xostory.story.read.context import Context, Fields, held_target, read_arguments
from xostory.story.read.journal import read_chapter, read_note
from xostory.story.read.lines import read_passage, read_spoken, speaker_of
from xostory.story.read.other_words import OTHER_STEPS
from xostory.story.read.phone import read_chat, read_seen, read_typing
from xostory.story.steps import (
    AchieveStep,
    CallStep,
    DrawStep,
    EndStep,
    GotoStep,
    IfArm,
    IfStep,
    LabelStep,
    ReturnStep,
    Step,
    VariantsStep,
)
from xostory.story.text.parser import ORDERS

SPOKEN_KEYS = ("as", "id")
IF_KEYS = ("then", "else")


def read_script(context: Context, node: Node | None, what: str) -> tuple[Step, ...]:
    """The steps of a list; `|` and lines below it are one passage."""
    if isinstance(node, Scalar) and not node.text:
        context.report(codes.EMPTY_VALUE, node.spot, what=what)
    if isinstance(node, Scalar) and node.text and node.style in ("|", ">"):
        return read_passage(context, node)
    if node is not None and not isinstance(node, Sequence) and not (isinstance(node, Scalar) and not node.text):
        context.report(codes.SEVERAL_STEPS_AS_ONE, node.spot, what=what)
        return ()
    steps: list[Step] = []
    for item in node.items if isinstance(node, Sequence) else ():
        _add_step(context, item, steps)
    return tuple(steps)


def _add_step(context: Context, node: Node, steps: list[Step]) -> None:
    """Read one list entry; an `else` joins the `if` before it, everything else is a new step."""
    if isinstance(node, Scalar):
        steps += read_passage(context, node)
    elif isinstance(node, Sequence):
        context.report(codes.NESTED_LIST, node.spot)
    elif node.entries and node.entries[0][0].text in ("else", "else if"):
        _add_else(context, node, steps)
    elif node.entries:
        steps += _mapping_step(context, node)
    else:
        context.report(codes.EMPTY_VALUE, node.spot, what="A step")


def _mapping_step(context: Context, node: Mapping) -> tuple[Step, ...]:
    key, value = node.entries[0]
    if speaker_of(context, key.text):
        fields = _fields(context, node, key, SPOKEN_KEYS)
        return read_spoken(context, key, value, fields)
    if key.text not in _STEPS:
        _report_unknown(context, node, key)
        return ()
    kind = _STEPS[key.text]
    return kind.read(context, key, _fields(context, node, key, kind.keys))


def _report_unknown(context: Context, node: Mapping, key: Scalar) -> None:
    if node.flow:
        context.report(codes.BRACKET_THEN_MORE, node.spot, char="{")
        return
    if key.text in _BESIDE:
        context.report(codes.KEY_WITHOUT_STEP, key.spot, key=key.text, owner=_BESIDE[key.text])
        return
    known = (*STEP_WORDS, *context.speakers)
    done = next((f"set: {one.name}()" for one in context.procedures if one.name == key.text), "")
    guess = done or OTHER_STEPS.get(key.text.lower()) or closest(key.text, known)
    context.report(codes.UNKNOWN_STEP, key.spot, guess, key=key.text[:60])


def _fields(context: Context, node: Mapping, key: Scalar, others: tuple[str, ...]) -> Fields:
    """The step's fields; another step's keyword among them gets a message of its own."""
    known = (key.text, *others)
    rest = []
    for name, value in node.entries:
        if name.text not in known and (name.text in _STEPS or speaker_of(context, name.text)):
            context.report(codes.TWO_STEPS, name.spot, second=name.text, first=key.text)
        else:
            rest.append((name, value))
    return context.fields(node._replace(entries=tuple(rest)), f"The step `{key.text}`", known)


def _add_else(context: Context, node: Mapping, steps: list[Step]) -> None:
    key, value = node.entries[0]
    before = steps[-1] if steps else None
    takes_else = isinstance(before, IfStep) or (isinstance(before, DrawStep) and key.text == "else")
    if not isinstance(before, (IfStep, DrawStep)) or not takes_else or before.otherwise:
        context.report(codes.ELSE_WITHOUT_IF, key.spot, key=key.text)
        return
    if key.text == "else":
        _fields(context, node, key, ())
        otherwise = read_script(context, value, "`else`")
        steps[-1] = attrs.evolve(before, otherwise=otherwise)
        return
    assert isinstance(before, IfStep)
    fields = _fields(context, node, key, IF_KEYS)
    arm, otherwise = _arm(context, key, value, fields)
    steps[-1] = attrs.evolve(before, arms=(*before.arms, *arm), otherwise=otherwise)


def _arm(context: Context, key: Scalar, condition: Node, fields: Fields) -> tuple[tuple[IfArm, ...], tuple[Step, ...]]:
    if "then" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what=f"The step `{key.text}`", key="then")
    formula = context.formula(condition, "A condition")
    body = read_script(context, fields.get("then"), "`then`")
    otherwise = read_script(context, fields.get("else"), "`else`")
    return ((IfArm(formula, body),) if formula else ()), otherwise


def _if(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    arms, otherwise = _arm(context, key, fields["if"], fields)
    return (IfStep(arms, otherwise, key.spot),)


def _choice(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    return (read_choice(context, key, fields, read_script),)


def _ask(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    step = read_ask(context, key, fields)
    return (step,) if step else ()


def _set(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    return (read_set(context, key.spot, fields["set"]),)


def _goto(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    target = context.reference(fields["goto"], "`goto`")
    return (GotoStep(target, fields["goto"].spot, held_target(context, fields["goto"], target)),) if target else ()


def _label(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    name = context.identifier(fields["label"], "A label")
    return (LabelStep(name, key.spot),) if name else ()


def _call(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    target = context.reference(fields["call"], "`call`")
    arguments = read_arguments(context, fields.get("with"))
    call_id = context.identifier(fields.get("id"), "`id`")
    if not target:
        return ()
    held = held_target(context, fields["call"], target)
    return (CallStep(target, arguments, call_id, fields["call"].spot, held),)


def _draw(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    deck = context.reference(fields["draw"], "`draw`")
    otherwise = read_script(context, fields.get("else"), "`else`")
    draw_id = context.identifier(fields.get("id"), "`id`")
    return (DrawStep(deck, otherwise, draw_id, fields["draw"].spot),) if deck else ()


def _return(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    value = fields["return"]
    target = context.text(value, "`return`") or None
    return (ReturnStep(target, value.spot if target else key.spot),)


def _variants(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """Each entry is one alternative: a list of steps, or a single one."""
    arms: list[tuple[Step, ...]] = []
    for entry in context.sequence(fields[key.text], f"`{key.text}`"):
        steps: list[Step] = []
        if isinstance(entry, Sequence):
            steps += read_script(context, entry, "An alternative")
        else:
            _add_step(context, entry, steps)
        arms.append(tuple(steps))
    if len(arms) < 2 and key.text != "once":
        context.report(codes.ONLY_ONE, key.spot)
    return (VariantsStep(key.text, tuple(arms), key.spot),) if arms else ()


def _end(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    ending = context.reference(fields["end"], "`end`")
    return (EndStep(ending, fields["end"].spot),) if ending else ()


def _achieve(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    achievement = context.reference(fields["achieve"], "`achieve`")
    return (AchieveStep(achievement, fields["achieve"].spot),) if achievement else ()


@attrs.frozen
class _Kind:
    """How a kind of step is read, and which keys it may have besides its own."""

    read: Callable[[Context, Scalar, Fields], tuple[Step, ...]]
    keys: tuple[str, ...] = ()


_STEPS: dict[str, _Kind] = {
    "choice": _Kind(_choice, ("options", "within", "id")),
    "ask": _Kind(_ask, ASK_KEYS),
    "set": _Kind(_set),
    "if": _Kind(_if, IF_KEYS),
    "goto": _Kind(_goto),
    "label": _Kind(_label),
    "call": _Kind(_call, ("with", "id")),
    "draw": _Kind(_draw, ("else", "id")),
    "return": _Kind(_return),
    "end": _Kind(_end),
    "chat": _Kind(read_chat),
    "typing": _Kind(read_typing, ("seconds",)),
    "seen": _Kind(read_seen),
    "achieve": _Kind(_achieve),
    "note": _Kind(read_note, ("title", "id")),
    "chapter": _Kind(read_chapter, ("above",)),
    "place": _Kind(stage.read_place, ("time", "weather", "transition", "seconds")),
    "weather": _Kind(stage.read_weather),
    "music": _Kind(stage.read_music, ("fade",)),
    "ambience": _Kind(stage.read_ambience, ("fade",)),
    "sound": _Kind(stage.read_sound),
    "show": _Kind(stage.read_show, ("at", "outfit", "transition", "seconds")),
    "hide": _Kind(stage.read_hide, ("transition", "seconds")),
    "camera": _Kind(stage.read_camera, ("zoom", "seconds")),
    "effect": _Kind(stage.read_effect, ("seconds",)),
    "pause": _Kind(stage.read_pause),
    **{order: _Kind(_variants) for order in ORDERS},
}


def _owners() -> dict[str, str]:
    """Keys that are no steps, and what they belong to, in words."""
    found: dict[str, list[str]] = {}
    for owner, keys in (*((f"`{word}`", kind.keys) for word, kind in _STEPS.items()), *_NO_STEPS):
        for key in keys:
            if key not in _STEPS and key not in ("else", "id"):
                found.setdefault(key, []).append(owner)
    return {key: " or ".join(owners) for key, owners in found.items()}


_NO_STEPS = (("an option", OPTION_KEYS), ("the `options` of a choice", FROM_KEYS), ("a line", ("as",)))
_BESIDE = _owners()

STEP_KEYS = {
    **{word: kind.keys for word, kind in _STEPS.items()},
    "else": (),
    "else if": IF_KEYS,
    NARRATOR: SPOKEN_KEYS,
}
"""Which keys a step may have besides its own."""

STEP_WORDS = tuple(STEP_KEYS)
"""Words that name steps, so that no character can have them for an id."""
