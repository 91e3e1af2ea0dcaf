"""The particles of Korean whose form hangs on the sound before them."""

from __future__ import annotations

PARTICLES = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("으로서", "로서"),
    ("으로써", "로써"),
    ("으로부터", "로부터"),
    ("아", "야"),
    ("이야", "야"),
    ("이나", "나"),
    ("이랑", "랑"),
    ("이란", "란"),
    ("이라", "라"),
    ("이라도", "라도"),
    ("이든", "든"),
    ("이며", "며"),
    ("이여", "여"),
    ("이에요", "예요"),
    ("이었", "였"),
)
"""The form behind a consonant, and the form behind a vowel."""

_BY_FORMS = {forms: (closed, bare) for closed, bare in PARTICLES for forms in ((closed, bare), (bare, closed))}
_FORMS = frozenset(form for pair in PARTICLES for form in pair)


def particle(content: str) -> tuple[str, str] | None:
    """The pair that stands between two braces, in either order."""
    first, slash, second = content.partition("/")
    return _BY_FORMS.get((first, second)) if slash else None


def looks_like_one(content: str) -> bool:
    """Whether it is half a pair and something else, with no space: a particle mistyped."""
    first, slash, second = content.partition("/")
    return bool(slash) and (first in _FORMS or second in _FORMS) and len(content) <= 9 and " " not in content
