"""`ask` steps compiled: what may go into which variable."""

from __future__ import annotations

from xostory.compiler.expressions import compile_as
from xostory.compiler.names import Names, SceneNames
from xostory.compiler.texts import compile_text, spans_of
from xostory.program.code import Ask
from xostory.program.expressions import Global, Local, Referred
from xostory.program.text import Text, words_of
from xostory.source import codes
from xostory.story.model import Variable
from xostory.story.steps import AskStep, RichText
from xostory.story.types import FLAG, NUMBER, TEXT

SHORTEST, LONGEST = 1, 40
"""The letters of an answer where nothing else is said."""


def compile_ask(
    names: Names, scene: SceneNames, step: AskStep, asked_id: str, target: Global | Local | Referred, variable: Variable
) -> Ask:
    """The instruction. Mistakes are reported and leave it with something in their place."""
    if variable.type not in (TEXT, NUMBER):
        names.report(codes.CANNOT_HOLD_AN_ANSWER, step.into_spot, name=step.into, found=variable.type)
    condition = compile_as(names, scene, step.condition, FLAG, "A condition") if step.condition else None
    ask = Ask(
        id=asked_id,
        prompt=_text(names, scene, step.prompt, asked_id),
        local=not isinstance(target, Global),
        slot=target.slot,
        number=variable.type == NUMBER,
        shortest=SHORTEST if step.shortest is None else step.shortest,
        longest=max(LONGEST, step.shortest or 0) if step.longest is None else step.longest,
        refers=isinstance(target, Referred),
        suggestion=_text(names, scene, step.suggestion, f"{asked_id}!"),
        condition=condition,
        refused=_text(names, scene, step.refused, f"{asked_id}?"),
    )
    _check_lengths(names, step, ask)
    return ask


def _text(names: Names, scene: SceneNames, text: RichText | None, text_id: str) -> Text:
    return compile_text(names, scene, text, text_id) if text else ()


def _check_lengths(names: Names, step: AskStep, ask: Ask) -> None:
    reason = ""
    spans = spans_of(ask.suggestion) or ()
    suggested = len(words_of(spans))
    if ask.number and (step.shortest is not None or step.longest is not None):
        reason = f"`{step.into}` is a number, which has bounds (`min` and `max`) instead"
    elif ask.shortest > ask.longest:
        reason = f"`shortest` is more than `longest`: {ask.shortest} and {ask.longest}"
    elif suggested > ask.longest and not ask.number:
        reason = f"what is suggested has {suggested} letters, and {ask.longest} are allowed"
    if reason:
        names.report(codes.LENGTHS_DO_NOT_FIT, step.spot, reason=reason)
