"""Moving the focus from region to region by keys."""

from __future__ import annotations

from xostory.view.frame import Frame, Region, Scroll
from xostory.view.inputs import Action
from xostory.view.messages import (
    Choose,
    Close,
    ConfirmScreen,
    HistoryScreen,
    Message,
    NoticeScreen,
    Open,
    PauseScreen,
    PlayScreen,
    Refuse,
    Screen,
    Send,
    WordScreen,
    Write,
)

STEPS = {Action.NEXT: 1, Action.PREVIOUS: -1, Action.DOWN: 1, Action.UP: -1}
_MARGIN = 24.0


def first(screen: Screen, frame: Frame) -> Message | None:
    """Where the focus begins on a screen; the story has none until it asks something."""
    regions = [one.message for one in frame.regions if one.focusable]
    if isinstance(screen, PlayScreen):
        wanted = (one for one in frame.regions if one.focusable and not one.tool)
        return next((one.message for one in wanted if not is_linked_word(one.message)), None)
    if isinstance(screen, HistoryScreen):
        return regions[-1] if regions else None
    if isinstance(screen, ConfirmScreen | NoticeScreen | PauseScreen):
        return regions[0] if regions else None
    return next((one for one in regions if one != Close()), regions[0] if regions else None)


def is_linked_word(message: Message) -> bool:
    """Whether it is a word in the text that can be looked up."""
    return isinstance(message, Open) and isinstance(message.screen, WordScreen)


def is_of_the_beat(message: Message | None) -> bool:
    """Whether it goes when the story goes on: an option, the field, a word in the text."""
    return message is not None and (isinstance(message, Choose | Refuse | Write | Send) or is_linked_word(message))


def heir(frame: Frame, gone: Region | None) -> Message | None:
    """What is now where a region was: the card of a slot just filled, say."""
    here = frame.region_at(*gone.rect.center) if gone else None
    return here.message if here and here.focusable else None


def moved(frame: Frame, focus: Message | None, action: Action) -> Message | None:
    """The focus after an arrow or tab key; it stays where there is nothing in that direction."""
    regions = [one for one in frame.regions if one.focusable]
    here = next((one for one in regions if one.message == focus), None)
    if here is None:
        return regions[0].message if regions else None
    if action not in (Action.NEXT, Action.PREVIOUS):
        regions = [one for one in regions if one.tool == here.tool]  # only the tab key goes between them
        ahead = [one for one in regions if _distance(here, one, action) is not None]
        if ahead:
            return min(ahead, key=lambda one: _distance(here, one, action) or 0.0).message
        if action in (Action.LEFT, Action.RIGHT):
            return focus
    return regions[(regions.index(here) + STEPS[action]) % len(regions)].message


def revealing(frame: Frame, focus: Message | None) -> float | None:
    """The scroll position that brings the focus into its window; None where it is in sight."""
    region, scroll = frame.region(focus), frame.scroll
    if region is None or scroll is None or region.window is None:
        return None
    above = scroll.window.y + _MARGIN - region.rect.y
    below = region.rect.bottom + _MARGIN - scroll.window.bottom
    if above > 0:
        return scrolled(scroll, -above)
    return scrolled(scroll, min(below, -above)) if below > 0 else None


def scrolled(scroll: Scroll, distance: float) -> float:
    """The position so many units further down, within what is possible."""
    return max(0.0, min(scroll.limit, scroll.position + distance))


def keeps_arrows(region: Region | None) -> bool:
    """Whether left and right move the focus rather than the reader, while this has it."""
    return region is not None and not isinstance(region.message, Choose | Refuse)


def _distance(here: Region, there: Region, action: Action) -> float | None:
    """How far one region is ahead of another, sideways counted more; None if its middle is not beyond the edge."""
    (x, y), (other_x, other_y) = here.rect.center, there.rect.center
    if action in (Action.UP, Action.DOWN):
        ahead = (other_y - y) * (1 if action is Action.DOWN else -1)
        aside = max(0.0, here.rect.x - there.rect.right, there.rect.x - here.rect.right)
        half, slant = here.rect.h / 2, abs(other_x - x)
    else:
        ahead = (other_x - x) * (1 if action is Action.RIGHT else -1)
        aside = max(0.0, here.rect.y - there.rect.bottom, there.rect.y - here.rect.bottom)
        half, slant = here.rect.w / 2, abs(other_y - y)
    return None if ahead < half or there is here else ahead + 3 * aside + 0.2 * slant
