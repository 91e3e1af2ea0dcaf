"""The phone: steps that open a chat, show who types and who has read."""

from __future__ import annotations

from xostory.source.nodes import Scalar
from xostory.story.read.context import Context, Fields
from xostory.story.read.stage import EVERYONE, MAX_PAUSE, NOTHING
from xostory.story.steps import ChatStep, SeenStep, Step, TypingStep

USUAL_TYPING = 1.5
"""Seconds that somebody types."""


def read_chat(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`chat: covey`, or `chat: none` to put the phone away."""
    chat = context.reference(fields["chat"], "`chat`")
    return (ChatStep(None if chat == NOTHING else chat, fields["chat"].spot),) if chat else ()


def read_typing(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`typing: dae`, with `seconds: 2`."""
    character = context.reference(fields["typing"], "`typing`")
    seconds = context.seconds(fields.get("seconds"), "`seconds`", 0, MAX_PAUSE)
    spot = fields["typing"].spot
    return (TypingStep(character, USUAL_TYPING if seconds is None else seconds, spot),) if character else ()


def read_seen(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    """`seen: dae`, or `seen: everyone`."""
    character = context.reference(fields["seen"], "`seen`")
    return (SeenStep(None if character == EVERYONE else character, fields["seen"].spot),) if character else ()
