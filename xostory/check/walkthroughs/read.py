"""From the files in a story's tests folder to walkthroughs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from xostory.check.walkthroughs.model import (
    ChooseIt,
    Ends,
    EnterIt,
    Expects,
    IsIn,
    LetTimePass,
    Offers,
    Says,
    WalkStep,
    Walkthrough,
)
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, closest, problem
from xostory.source.files import StoryText
from xostory.source.nodes import Mapping, Node, Scalar, Sequence, Spot
from xostory.source.reader import read_yaml
from xostory.story.read.context import Context

WALKTHROUGH_KEYS = ("seed", "scene", "transcript", "steps")
MAX_SEED = 10**15


def read_walkthroughs(texts: tuple[StoryText, ...]) -> tuple[tuple[Walkthrough, ...], tuple[Diagnostic, ...]]:
    """All walkthroughs of these files, in the order written, and what is wrong with the files."""
    context = Context()
    found: list[Walkthrough] = []
    for text in texts:
        reading = read_yaml(text.path, text.text)
        context.found += reading.diagnostics
        if isinstance(reading.root, Mapping):
            found += _file(context, reading.root)
        elif reading.root is not None:
            context.report(codes.NOT_A_MAPPING, reading.root.spot, what="A file of walkthroughs")
        elif not reading.diagnostics:
            context.found.append(
                problem(codes.MISSING_KEY, text.path, what="A file of walkthroughs", key="walkthroughs")
            )
    return tuple(found), tuple(context.found)


def _file(context: Context, root: Mapping) -> Iterator[Walkthrough]:
    fields = context.fields(root, "A file of walkthroughs", ("walkthroughs",))
    listed = context.mapping(fields.get("walkthroughs"), "`walkthroughs`")
    for key, value in listed.entries if listed else ():
        yield _walkthrough(context, key, value)


def _walkthrough(context: Context, key: Scalar, node: Node) -> Walkthrough:
    """`name: [steps]`, or a mapping with `steps` and how to begin."""
    fields: dict[str, Node] = {"steps": node}
    if isinstance(node, Mapping):
        fields = context.fields(node, f"The walkthrough `{key.text}`", WALKTHROUGH_KEYS)
    if "steps" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what=f"The walkthrough `{key.text}`", key="steps")
    steps: list[WalkStep] = []
    for item in context.sequence(fields.get("steps"), "`steps`"):
        steps += _steps(context, item)
    return Walkthrough(
        name=key.text,
        seed=context.whole(fields.get("seed"), "`seed`", 0, MAX_SEED) or 0,
        scene=context.reference(fields.get("scene"), "`scene`"),
        recorded=context.flag(fields.get("transcript"), "`transcript`"),
        steps=tuple(steps),
        spot=key.spot,
    )


def _steps(context: Context, node: Node) -> Iterator[WalkStep]:
    """Plain text chooses; everything else is a mapping of one key."""
    if isinstance(node, Scalar):
        words = context.safe(node).strip()
        if words:
            yield ChooseIt(words, node.spot)
        else:
            context.report(codes.EMPTY_VALUE, node.spot, what="A step")
        return
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        context.report(codes.NOT_A_MAPPING, node.spot, what="A step of a walkthrough (one key and its value)")
        return
    key, value = node.entries[0]
    if key.text not in _READERS:
        known = ", ".join(_READERS)
        guess = closest(key.text, _READERS)
        context.report(codes.UNKNOWN_KEY, key.spot, guess, key=key.text, what="A step of a walkthrough", known=known)
        return
    for item in value.items if isinstance(value, Sequence) else (value,):
        step = _READERS[key.text](context, item)
        if step is not None:
            yield step


_Reader = Callable[[Context, Node], WalkStep | None]


def _worded(make: Callable[[str, Spot], WalkStep]) -> _Reader:
    """A step whose value is words."""

    def read(context: Context, node: Node) -> WalkStep | None:
        words = context.prose(node, "A step of a walkthrough")
        if words is not None and not words.strip():
            context.report(codes.EMPTY_VALUE, node.spot, what="A step of a walkthrough")
        return make(words.strip(), node.spot) if words and words.strip() else None

    return read


def _expects(context: Context, node: Node) -> WalkStep | None:
    formula = context.formula(node, "What is expected")
    return Expects(formula, node.spot) if formula else None


def _time(context: Context, node: Node) -> WalkStep | None:
    if context.text(node, "`time`") != "up":
        context.report(codes.UNKNOWN_KEY, node.spot, "up", key="this", what="`time`", known="up")
        return None
    return LetTimePass(node.spot)


_READERS: dict[str, _Reader] = {
    "choose": _worded(ChooseIt),
    "enter": _worded(EnterIt),
    "time": _time,
    "says": _worded(lambda words, spot: Says(words, True, spot)),
    "never says": _worded(lambda words, spot: Says(words, False, spot)),
    "offers": _worded(lambda words, spot: Offers(words, "open", spot)),
    "locked": _worded(lambda words, spot: Offers(words, "locked", spot)),
    "hidden": _worded(lambda words, spot: Offers(words, "hidden", spot)),
    "expect": _expects,
    "scene": _worded(IsIn),
    "ending": _worded(Ends),
}
