"""Every diagnostic code: the message, the hint, and the page of the manual, in one place each.

Codes that start with E are errors, with W warnings. A code keeps its number for ever. The reference pages under
docs/errors are made from here, and the tests play every example.
"""

from __future__ import annotations

from xostory.source.codes.asking import *
from xostory.source.codes.code import Code as Code
from xostory.source.codes.decks import *
from xostory.source.codes.files import *
from xostory.source.codes.flow import *
from xostory.source.codes.language import *
from xostory.source.codes.names import *
from xostory.source.codes.phone import *
from xostory.source.codes.play import *
from xostory.source.codes.shape import *
from xostory.source.codes.stage import *
from xostory.source.codes.text import *
from xostory.source.codes.together import *
from xostory.source.codes.walkthroughs import *
from xostory.source.codes.yaml import *


def all_codes() -> tuple[Code, ...]:
    """Every code there is, by number."""
    found = {value.id: value for value in globals().values() if isinstance(value, Code)}
    return tuple(found[code] for code in sorted(found, key=lambda code: code[1:]))
