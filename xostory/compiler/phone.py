"""The phone: chats and who is in them."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.names import Names
from xostory.program import code as out
from xostory.program import model
from xostory.program.code import Instruction
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.story.model import Chat
from xostory.story.steps import ChatStep, SeenStep, TypingStep

_AWAY = ("close", "end", "off", "away", "no", "nobody")
"""What one would write for `chat: none`."""


def collect_chats(names: Names) -> None:
    """Look at every declared chat, and at whose phone it is."""
    story = names.story
    if story.me is not None:
        names.character(story.me, story.spot)
    for chat in story.chats:
        _declare(names, chat)


def compile_phone(names: Names, step: ChatStep | TypingStep | SeenStep) -> Iterator[Instruction]:
    """The instructions of one step; none after a problem."""
    match step:
        case ChatStep():
            yield from _chat(names, step)
        case TypingStep():
            yield from _typing(names, step)
        case SeenStep():
            yield from _seen(names, step)


def _chat(names: Names, step: ChatStep) -> Iterator[Instruction]:
    """Open a chat, or put the phone away."""
    if step.chat is None:
        yield out.CloseChat()
    elif names.story.me is None:
        names.report(codes.NOBODYS_PHONE, step.spot)
    elif step.chat in names.chats:
        yield out.OpenChat(step.chat)
    elif step.chat in names.characters and step.chat != names.story.me:
        names.chats[step.chat] = model.Chat(step.chat, names.characters[step.chat].name, (names.story.me, step.chat))
        yield out.OpenChat(step.chat)
    elif all(one.id != step.chat for one in names.story.chats):
        guess = "none" if step.chat in _AWAY else closest(step.chat, (*names.chats, *names.characters))
        names.report(codes.UNKNOWN_CHAT, step.spot, guess, name=step.chat)


def _typing(names: Names, step: TypingStep) -> Iterator[Instruction]:
    """Somebody types."""
    character = names.character(step.character, step.spot)
    if character is not None:
        yield out.ShowTyping(character.id, character.name, step.seconds)


def _seen(names: Names, step: SeenStep) -> Iterator[Instruction]:
    """Somebody has read, or everybody."""
    if step.character is None or names.character(step.character, step.spot) is not None:
        yield out.MarkSeen(step.character)


def _declare(names: Names, chat: Chat) -> None:
    me = names.story.me
    if me is None:
        names.report(codes.NOBODYS_PHONE, chat.spot)
        return
    members = chat.members or ((me, chat.id) if chat.id in names.characters else ())
    known = [names.character(one, chat.spot) is not None for one in members]
    if len(members) < 2 or me not in members:
        names.report(codes.CHAT_WITHOUT_MEMBERS, chat.spot, name=chat.id, me=me)
    elif all(known):
        names.chats[chat.id] = model.Chat(chat.id, chat.title, members)
