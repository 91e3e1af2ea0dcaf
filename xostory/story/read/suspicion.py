"""Text that is probably something else: speakers a little wrong, steps that lost their colon, vanished quotes.

A passage takes everything as it is typed, and that is its point; these are the warnings that keep it from hiding
mistakes.
"""

from __future__ import annotations

import re

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Scalar, Spot
from xostory.story.model import NARRATOR
from xostory.story.read.context import Context

# What may stand between a speaker and the colon without being prose: one mood, and stray punctuation.
_HEAD = re.compile(r"[\s@*\"'“‘]*(?P<who>[^:：—;]{1,40}?)\s*(?P<sign>[:：]|\s[—–;-]\s)(?P<text>.*)$")
_SIGN = re.compile(r"[:：—–;-]")  # no sign, no head: most rows end here
_STRAY = re.compile(r"[\s()\[\],/*\"'“”‘’-]+")

# A step that lost its colon: `goto hall`, `set nerve += 1`. Prose begins with a capital letter.
_LOST_COLON = re.compile(
    r"(?:goto|call|draw|label|end|achieve|hide|music|sound|pause|place|show|weather|camera|effect|ambience|chapter|note"
    r"|chat|typing|seen)"
    r"(?: [\w.]+){1,3}$"
    r"|set \w+ *[-+*]?=.*|if .+ then .+|(?:else|choice|return|end|else if .*)$"
)
# A divert and an assignment as ink writes them.
_INK = re.compile(r"->(?= *[\w.]+$)|~(?= *\w+ *[-+*]?=)")
_OF_INK = {"->": "goto", "~": "set"}
_STEP_IN_PASSAGE = re.compile(
    r"(?:- )?(choice|ask|set|if|then|goto|label|call|draw|return|end|achieve|place|time|music|sound|show|hide|pause"
    r"|note|chapter|chat|typing|seen|sequence|cycle|shuffle(?: once| stopping)?|options|from|within"
    r"|default|into|suggest|refused"
    r"|weather|ambience|camera|effect|zoom|seconds|fade|transition"
    r"|text|said|locked|once|fallback|else|else if"
    r"|as|id|at|with|above|seconds): *\S"
)
_SENTENCE = re.compile(r"[A-Z“‘].*[.?!…]$")


def warn_of_lost_speaker(context: Context, row: str, spot: Spot) -> None:
    """Narration that was meant as dialogue: a name for an id, a mood in brackets, a space before the colon."""
    match = _HEAD.match(row) if _SIGN.search(row) else None
    if match is None:
        return
    words = _STRAY.sub(" ", match["who"]).strip().split(" ")
    speaker = _speaker_among(context, words)
    plain = match["sign"] in (":", "：")
    if speaker and (plain or words == [speaker]):
        _report(context, match["who"].strip(), speaker, spot)
    elif plain and len(words) == 1 and (guess := _near_miss(context, words[0])):
        _report(context, words[0], guess, spot)


def warn_of_lost_step(context: Context, node: Scalar) -> None:
    """`- goto hall` is read out to the player; `- return` too."""
    if not node.style and (found := _INK.match(node.text)):
        context.report(codes.BARE_KEYWORD, node.spot, word=node.text[:60], key=_OF_INK[found[0]])
    elif not node.style and _LOST_COLON.match(node.text):
        word = node.text.split(" ", 1)[0]
        context.report(codes.BARE_KEYWORD, node.spot, word=node.text[:60], key=word)
    elif not node.style and re.match(r"[Il]\n?$", node.file.lines[node.line][node.column :].strip()):
        context.report(codes.LETTER_FOR_BAR, node.spot)


def warn_of_step_in_passage(context: Context, row: str, spot: Spot) -> None:
    """`goto: hall` inside a passage is read out to the player."""
    match = _STEP_IN_PASSAGE.match(row)
    if match:
        context.report(codes.STEP_IN_PASSAGE, spot, word=match[1])
    elif found := _INK.match(row):
        context.report(codes.STEP_IN_PASSAGE, spot, word=_OF_INK[found[0]])
    elif row.startswith(("# ", "<!--")):
        context.report(codes.COMMENT_IN_PASSAGE, spot)


def warn_of_vanishing_quotes(context: Context, node: Scalar) -> None:
    """`- "Come in."` shows no quotation marks. Quotes that YAML needs are no reason for a warning."""
    if node.style != '"' or not _SENTENCE.match(node.text):
        return
    if any(sign in node.text for sign in (": ", " #", "{")) or "\\" in node.file.lines[node.line]:
        return
    context.report(codes.QUOTES_VANISH, node.spot)


def _speaker_among(context: Context, words: list[str]) -> str:
    """The speaker that words stand for, with or without a mood in front or behind: `minho` for `Min Ho smug`."""
    names = {name.lower(): speaker for speaker, name in context.speakers.items()}
    names |= {speaker: speaker for speaker in (*context.speakers, NARRATOR)}
    moods = set(context.moods)
    for candidate in (words, words[:-1] if words[-1] in moods else [], words[1:] if words[0] in moods else []):
        found = names.get(" ".join(candidate).lower())
        if found:
            return found
    return ""


def _near_miss(context: Context, word: str) -> str:
    return closest(word, context.speakers) if word.isidentifier() else ""


def _report(context: Context, typed: str, speaker: str, spot: Spot) -> None:
    place = Spot(spot.file, spot.line, spot.column, len(typed))
    context.report(codes.LOOKS_LIKE_DIALOGUE, place, f"{speaker}: ", name=typed)
