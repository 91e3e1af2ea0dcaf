"""Choices and their options."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Mapping, Node, Scalar, Sequence
from xostory.story.read.context import Context, Fields, held_target, read_arguments
from xostory.story.read.other_words import meant_key
from xostory.story.read.suspicion import warn_of_vanishing_quotes
from xostory.story.steps import ChoiceStep, Formula, FromEntry, GotoStep, OptionEntry, RichText, Step

OPTION_KEYS = ("text", "said", "then", "goto", "if", "locked", "once", "fallback", "default", "reply", "id")
GROUP_KEYS = ("if", "options")
FROM_KEYS = ("from", "with", "if")
LEAST_TIME, MOST_TIME = 1.0, 600.0
"""Seconds a timed choice can give."""

Group = tuple[Formula, ...]
ReadSteps = Callable[[Context, Node | None, str], tuple[Step, ...]]


def read_choice(context: Context, key: Scalar, fields: Fields, read_steps: ReadSteps) -> ChoiceStep:
    """`- choice: prompt` with its options. `read_steps` reads the bodies (steps hold choices hold steps)."""
    prompt = context.rich_text(fields["choice"], "The prompt of a choice")
    if "options" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what="A choice", key="options")
    entries = context.sequence(fields.get("options"), "`options`")
    if isinstance(fields.get("options"), Sequence) and not entries:
        context.report(codes.EMPTY_VALUE, fields["options"].spot, what="`options`")
    options: list[OptionEntry] = []
    sources: list[FromEntry] = []
    for entry in _ungrouped(context, entries, ()):
        if isinstance(entry[0], Mapping) and entry[0].get("from") is not None:
            sources += _from(context, entry[0], entry[1], len(options))
        else:
            options.append(read_option(context, *entry, read_steps))
    choice_id = context.identifier(fields.get("id"), "The id of a choice")
    seconds = context.seconds(fields.get("within"), "`within`", LEAST_TIME, MOST_TIME)
    _check_defaults(context, key, "within" in fields, options)
    asked = prompt if prompt and prompt.source else None
    return ChoiceStep(choice_id, asked, tuple(options), key.spot, tuple(sources), seconds)


def _check_defaults(context: Context, key: Scalar, timed: bool, options: list[OptionEntry]) -> None:
    """Something happens when the time is up, and there is a time where something would."""
    if timed and not any(option.default or option.fallback for option in options):
        context.report(codes.NOTHING_WHEN_TIME_IS_UP, key.spot)
    for option in options:
        if option.default and not timed:
            context.report(codes.DEFAULT_WITHOUT_TIME, option.spot)


def _ungrouped(context: Context, entries: tuple[Node, ...], group: Group) -> Iterator[tuple[Node, Group]]:
    """The entries of a list, those of its groups among them, each with the conditions it stands under."""
    for entry in entries:
        if isinstance(entry, Mapping) and entry.get("options") is not None:
            fields = context.fields(entry, "A group of options", GROUP_KEYS)
            condition = context.formula(fields.get("if"), "The condition of a group")
            inner = context.sequence(fields["options"], "`options`")
            yield from _ungrouped(context, inner, (*group, condition) if condition else group)
        else:
            yield entry, group


def _from(context: Context, node: Mapping, group: Group, before: int) -> Iterator[FromEntry]:
    """`from: scene` or `from: [scene, scene]`: options that these scenes bring."""
    fields = context.fields(node, "`from`", FROM_KEYS)
    condition = context.formula(fields.get("if"), "The condition of `from`")
    arguments = read_arguments(context, fields.get("with"))
    whole = fields["from"]
    for one in whole.items if isinstance(whole, Sequence) else (whole,):
        target = context.reference(one, "`from`")
        if target:
            held = held_target(context, one, target)
            under = (*group, condition) if condition else group
            yield FromEntry(target, before, arguments, under, one.spot, held)


def read_option(context: Context, node: Node, group: Group, read_steps: ReadSteps) -> OptionEntry:
    """One option, under the conditions of its groups."""
    if not isinstance(node, Mapping):
        text = _shown(context, node, "An option")
        return OptionEntry(None, text, None, None, None, False, False, group, (), node.spot)
    if len(node.entries) == 1 and not node.flow and _is_words(node.entries[0][0].text):
        context.report(codes.COLON, node.entries[0][0].spot)
        return OptionEntry(None, None, None, None, None, False, False, group, (), node.spot)
    fields = context.fields(node, "An option", OPTION_KEYS)
    fallback = context.flag(fields.get("fallback"), "`fallback`")
    if "text" not in fields and not fallback:
        context.report(codes.MISSING_KEY, node.spot, what="An option", key="text")
    if "locked" in fields and "if" not in fields:
        context.report(codes.LOCKED_WITHOUT_IF, fields["locked"].spot)
    return OptionEntry(
        id=context.identifier(fields.get("id"), "The id of an option"),
        text=_shown(context, fields.get("text"), "The text of an option"),
        condition=context.formula(fields.get("if"), "The condition of an option"),
        locked=_shown(context, fields.get("locked"), "The reason of a locked option"),
        said=_shown(context, fields.get("said"), "What is said with an option"),
        once=context.flag(fields.get("once"), "`once`"),
        fallback=fallback,
        group=group,
        body=_body(context, fields, read_steps),
        spot=node.spot,
        default=context.flag(fields.get("default"), "`default`"),
        reply="reply" not in fields or context.flag(fields["reply"], "`reply`"),
    )


def _is_words(key: str) -> bool:
    """Whether a key that stands alone in an option is the beginning of its words: `- Say: hello`."""
    return not closest(key, OPTION_KEYS) and not meant_key(key, OPTION_KEYS)


def _shown(context: Context, node: Node | None, what: str) -> RichText | None:
    """Words on one line; nothing there, or several lines, are mistakes of indentation more often than not."""
    text = context.rich_text(node, what)
    if isinstance(node, Scalar) and text is not None:
        warn_of_vanishing_quotes(context, node)
        if not text.source:
            context.report(codes.EMPTY_VALUE, node.spot, what=what)
        elif "\n" in node.text.strip():
            context.report(codes.SEVERAL_LINES, node.spot, what=what)
    return text


def _body(context: Context, fields: Fields, read_steps: ReadSteps) -> tuple[Step, ...]:
    steps = read_steps(context, fields.get("then"), "`then`")
    if "goto" in fields:
        target = context.reference(fields["goto"], "`goto`")
        if target:
            steps = (*steps, GotoStep(target, fields["goto"].spot, held_target(context, fields["goto"], target)))
    return steps
