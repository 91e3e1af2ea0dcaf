"""Decks, and the scenes that are storylets of one."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Mapping, Node, Scalar
from xostory.story.model import PICKS, Deck, Storylet
from xostory.story.read.context import Context, Fields

DECK_KEYS = ("pick",)
STORYLET_KEYS = ("deck", "if", "priority", "weight", "cooldown", "once")
MOST = 1_000


def read_decks(context: Context, node: Node | None) -> tuple[Deck, ...]:
    """`lunch: {pick: best match}`, or `lunch: best match`."""
    return tuple(_decks(context, node))


def _decks(context: Context, node: Node | None) -> Iterator[Deck]:
    found = context.mapping(node, "`decks`")
    for key, value in found.entries if found else ():
        if context.identifier(key, "An id in `decks`") is None:
            continue
        fields = context.fields(value, f"The deck `{key.text}`", DECK_KEYS) if isinstance(value, Mapping) else {}
        picked = fields.get("pick") if isinstance(value, Mapping) else value
        yield Deck(key.text, _pick(context, picked), key.spot)


def _pick(context: Context, node: Node | None) -> str:
    text = context.text(node, "`pick`")
    if not text or node is None:
        return PICKS[0]
    if text not in PICKS:
        guess = "chance" if text in ("random", "shuffle") else closest(text, PICKS)
        context.report(codes.UNKNOWN_PICK, node.spot, guess, found=text[:40], known=", ".join(PICKS))
        return PICKS[0]
    return text


def read_storylet(context: Context, key: Scalar, fields: Fields) -> Storylet | None:
    """What the head of a scene says of its deck; None for a scene that is in none."""
    deck = context.reference(fields.get("deck"), "`deck`")
    if deck is None:
        for name in STORYLET_KEYS[1:] if "deck" not in fields else ():
            if name in fields:
                context.report(codes.WITHOUT_DECK, fields[name].spot, key=name, name=key.text)
        return None
    return Storylet(
        deck=deck,
        condition=context.formula(fields.get("if"), "The condition of a storylet"),
        priority=_whole(context, fields.get("priority"), "`priority`", -MOST, 0),
        weight=_whole(context, fields.get("weight"), "`weight`", 1, 1),
        cooldown=_whole(context, fields.get("cooldown"), "`cooldown`", 0, 0),
        once=context.flag(fields.get("once"), "`once`"),
        spot=fields["deck"].spot,
    )


def _whole(context: Context, node: Node | None, what: str, least: int, usual: int) -> int:
    found = context.whole(node, what, least, MOST)
    return usual if found is None else found
