"""What other tools call our steps and keys: for "did you mean", where no likeness of letters would find it."""

from __future__ import annotations

from collections.abc import Iterable

OTHER_STEPS = {
    "elif": "else if",
    "elseif": "else if",
    "otherwise": "else",
    "jump": "goto",
    "go to": "goto",
    "divert": "goto",
    "menu": "choice",
    "input": "ask",
    "question": "ask",
    "scene": "place",
    "background": "place",
    "say": "narrator",
    "gosub": "call",
    "stop": "end",
    "wait": "pause",
    "journal": "note",
    "phone": "chat",
    "message": "chat",
    "read": "seen",
    "card": "chapter",
    "ambient": "ambience",
    "bgm": "music",
}

# One word can stand for several keys: the first that may stand there is meant.
_OTHER_KEYS = {
    "timeout": ("within", "seconds"),
    "timer": ("within", "seconds"),
    "time": ("within", "seconds"),
    "timed": ("within",),
    "duration": ("seconds", "within"),
    "delay": ("seconds",),
    "for": ("seconds",),
    "default": ("start", "suggest"),
    "initial": ("start", "suggest"),
    "value": ("start", "suggest"),
    "placeholder": ("suggest",),
    "max": ("longest",),
    "length": ("longest",),
    "min": ("shortest",),
    "as": ("into",),
    "to": ("into",),
    "var": ("into",),
    "variable": ("into",),
    "error": ("refused",),
    "subtitle": ("above",),
    "jump": ("goto",),
    "link": ("goto",),
    "steps": ("then", "script"),
    "do": ("then", "does"),
    "effects": ("then",),
    "body": ("then", "script"),
    "condition": ("if",),
    "when": ("if",),
    "requires": ("if",),
    "reason": ("locked",),
    "disabled": ("locked",),
    "label": ("text", "name"),
    "caption": ("text",),
    "with": ("transition",),
    "position": ("at",),
    "values": ("one of",),
    "enum": ("one of",),
    "display": ("shown as",),
    "save": ("persistent",),
    "params": ("takes",),
    "parameters": ("takes",),
    "args": ("with", "takes"),
    "description": ("hint", "about"),
}


def meant_key(key: str, known: Iterable[str]) -> str:
    """The known key that other tools call by this word, or ''."""
    allowed = set(known)
    return next((one for one in _OTHER_KEYS.get(key.lower(), ()) if one in allowed), "")
