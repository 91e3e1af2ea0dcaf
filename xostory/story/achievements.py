"""The variable that holds which achievements were earned. A story, its parts and its packs share one."""

from __future__ import annotations

import attrs

from xostory.story.model import ACHIEVEMENTS, Achievement, Story, Variable
from xostory.story.types import Kind, Type


def achievements_variable(achievements: tuple[Achievement, ...]) -> tuple[Variable, ...]:
    """The variable of these; none where there are none."""
    if not achievements:
        return ()
    kind = Type(Kind.ANY_OF, tuple(one.id for one in achievements))
    return (Variable(ACHIEVEMENTS, kind, frozenset(), None, None, achievements[0].spot, persistent=True),)


def with_achievements(story: Story) -> Story:
    """The story with the variable behind its own."""
    return attrs.evolve(story, variables=(*story.variables, *achievements_variable(story.achievements)))
