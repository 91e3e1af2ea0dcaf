"""The phone: which chat is open, and what is said in it."""

from __future__ import annotations

import attrs

from xostory.engine.changing import changed
from xostory.engine.events import ChatClosed, ChatOpened, Line, MessageSent, MessagesSeen, Typing
from xostory.engine.machine import Machine
from xostory.program.code import MarkSeen, OpenChat, ShowTyping
from xostory.program.model import Chat

_LINE = tuple(field.name for field in attrs.fields(Line))


def open_chat(instruction: OpenChat, machine: Machine) -> None:
    """Show a chat; the one that is open already stays as it is."""
    chat = machine.program.chat(instruction.chat)
    if chat is not None and machine.chat != chat:
        machine.chat = chat
        machine.stage = changed(machine.stage, chat=chat.id)
        machine.events.append(ChatOpened(chat.id, chat.title, machine.stage))


def close_chat(machine: Machine) -> None:
    """Put the phone away, if it is out."""
    if machine.chat is not None:
        gone, machine.chat = machine.chat, None
        machine.stage = changed(machine.stage, chat=None)
        machine.events.append(ChatClosed(gone.id, machine.stage))


def sent(line: Line, chat: Chat) -> Line:
    """A member's line as a message; others speak in the room."""
    if line.speaker not in chat.members:
        return line
    return MessageSent(**{name: getattr(line, name) for name in _LINE}, chat=chat.id)


def show_typing(instruction: ShowTyping, machine: Machine) -> None:
    """Somebody types, where the open chat has them."""
    chat = machine.chat
    if chat is not None and instruction.character in chat.members:
        machine.events.append(Typing(chat.id, instruction.character, instruction.name, instruction.seconds))


def mark_seen(instruction: MarkSeen, machine: Machine) -> None:
    """Whoever of the open chat has read it up to here; whose phone it is, always has."""
    chat = machine.chat
    if chat is None:
        return
    others = tuple(one for one in chat.members if one != machine.program.me)
    seen = others if instruction.character is None else tuple(one for one in others if one == instruction.character)
    if seen:
        people = [machine.program.character(one) for one in seen]
        names = tuple(one.name if one else name for one, name in zip(people, seen, strict=True))
        machine.events.append(MessagesSeen(chat.id, seen, names))
