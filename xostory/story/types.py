"""The types of the story language."""

from __future__ import annotations

from enum import Enum

import attrs

FLAGS = {"yes": True, "true": True, "no": False, "false": False}
"""How a flag is written."""


class Kind(Enum):
    """What sort of values a type has; the value is its name in messages."""

    NUMBER = "number"
    FLAG = "flag"
    TEXT = "text"
    ONE_OF = "one of"
    ANY_OF = "any of"


@attrs.frozen
class Type:
    """A kind and, for the last two, the members in declared order."""

    kind: Kind
    members: tuple[str, ...] = ()

    def __str__(self) -> str:
        names = {
            Kind.NUMBER: "a number",
            Kind.FLAG: "a flag (yes or no)",
            Kind.TEXT: "a text",
            Kind.ONE_OF: f"one of {', '.join(self.members)}",
            Kind.ANY_OF: f"a set of {', '.join(self.members)}" if self.members else "a set",
        }
        return names[self.kind]


NUMBER = Type(Kind.NUMBER)
FLAG = Type(Kind.FLAG)
TEXT = Type(Kind.TEXT)
