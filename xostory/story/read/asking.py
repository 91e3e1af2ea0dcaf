"""`ask` steps: words from the player."""

from __future__ import annotations

from xostory.source import codes
from xostory.source.nodes import Node, Scalar
from xostory.story.read.context import Context, Fields, text_spot
from xostory.story.steps import AskStep, RichText

ASK_KEYS = ("into", "shortest", "longest", "suggest", "if", "refused", "id")
MOST_LETTERS = 200
"""So many can be asked for."""


def read_ask(context: Context, key: Scalar, fields: Fields) -> AskStep | None:
    """`- ask: What is your name?` and where the answer goes."""
    if "into" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what="The step `ask`", key="into")
    if "refused" in fields and "if" not in fields:
        context.report(codes.REFUSED_WITHOUT_IF, fields["refused"].spot)
    shortest = context.whole(fields.get("shortest"), "`shortest`", 0, MOST_LETTERS)
    longest = context.whole(fields.get("longest"), "`longest`", 1, MOST_LETTERS)
    condition = context.formula(fields.get("if"), "A condition")
    suggestion = _words(context, fields.get("suggest"), "`suggest`")
    refused = _words(context, fields.get("refused"), "`refused`")
    asked_id = context.identifier(fields.get("id"), "`id`")
    prompt = context.rich_text(fields["ask"], "The prompt of `ask`")
    into = context.reference(fields.get("into"), "`into`")
    if into is None:
        return None
    asked = prompt if prompt and prompt.source else None
    spot = text_spot(fields["into"])._replace(length=len(into))
    return AskStep(asked, into, spot, shortest, longest, suggestion, condition, refused, asked_id, key.spot)


def _words(context: Context, node: Node | None, what: str) -> RichText | None:
    text = context.rich_text(node, what)
    if text is not None and not text.source and node is not None:
        context.report(codes.EMPTY_VALUE, node.spot, what=what)
    return text
