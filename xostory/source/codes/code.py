"""What a diagnostic code consists of."""

from __future__ import annotations

import attrs


@attrs.frozen
class Code:
    """A kind of problem.

    `message` and `hint` have blanks in braces. `wrong` and `right` are steps of a script, or whole stories when
    they begin with `title:`; empty where a story alone cannot show the problem.
    """

    id: str
    title: str
    message: str
    hint: str = ""
    why: str = ""
    wrong: str = ""
    right: str = ""
