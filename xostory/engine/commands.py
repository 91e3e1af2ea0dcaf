"""What a player can do to a waiting story; one class each."""

from __future__ import annotations

import attrs


@attrs.frozen
class Choose:
    """Choose the open option of this id."""

    option: str


Command = Choose
