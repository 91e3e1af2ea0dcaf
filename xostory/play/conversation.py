"""The chat that is open where the reader is: its messages, and who has read them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from xostory.engine.events import Event, InputGiven, MessageSent, MessagesSeen, OptionChosen, Typing
from xostory.program.model import Chat
from xostory.program.text import Span

MAX_MESSAGES = 200
"""So far back one can read."""


@attrs.frozen
class Message:
    """What somebody wrote. `unread` counts who has not read it, for messages of one's `own`."""

    speaker: str
    name: str
    spans: tuple[Span, ...]
    own: bool
    unread: int = 0

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


@attrs.frozen
class Conversation:
    """The newest messages of a chat, oldest first; `typing` is who types now."""

    chat: Chat
    messages: tuple[Message, ...]
    typing: Typing | None = None


def conversation(chat: Chat, me: str | None, backwards: Iterable[Event]) -> Conversation:
    """What events, given from the newest on, make of a chat.

    A message of one's own is read by whoever has written or typed since, or is said to have seen it.
    """
    found: list[Message] = []
    typing: Typing | None = None
    away = {one for one in chat.members if one != me}
    for number, event in enumerate(backwards):
        if isinstance(event, Typing) and event.chat == chat.id:
            typing = event if number == 0 else typing
            away.discard(event.character)
        elif isinstance(event, MessagesSeen) and event.chat == chat.id:
            away.difference_update(event.characters)
        elif isinstance(event, MessageSent) and event.chat == chat.id and event.speaker:
            own = event.speaker == me
            away.discard(event.speaker)
            found.append(Message(event.speaker, event.name, event.spans, own, len(away) if own else 0))
        elif isinstance(event, OptionChosen | InputGiven) and event.chat == chat.id and me:
            spans = event.spans if isinstance(event, OptionChosen) else (Span(event.text),)
            found.append(Message(me, "", spans, own=True, unread=len(away)))
        if len(found) == MAX_MESSAGES:
            break
    return Conversation(chat, tuple(reversed(found)), typing)
