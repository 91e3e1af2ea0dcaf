"""Words to text: what has a meaning in a text, taken for itself."""

from __future__ import annotations

import re

_MEANING = re.compile(r"[\\{}*|]|\[(?=\[)|<(?=>)")


def escape_text(words: str) -> str:
    """A text that shows exactly these words, also as part of an alternative."""
    return _MEANING.sub(r"\\\g<0>", words)
