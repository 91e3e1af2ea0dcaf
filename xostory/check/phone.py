"""Checks of what happens on the phone."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.check.roads import following
from xostory.check.subject import Subject
from xostory.program.code import (
    Call,
    Choose,
    CloseChat,
    DrawCard,
    Fork,
    Instruction,
    MarkSeen,
    OpenChat,
    SetPlace,
    ShowTyping,
)
from xostory.program.model import Program
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic


def shown_to_nobody(subject: Subject) -> Iterator[Diagnostic]:
    """Typing, and having read, where no chat with that character can be open."""
    program = subject.program
    shown = [(at, one.character) for at, one in enumerate(program.code) if isinstance(one, (ShowTyping, MarkSeen))]
    if not shown:
        return
    open_chats = _open_chats(program)
    members = {chat.id: chat.members for chat in program.chats}
    for at, who in shown:
        chats = [one for one in open_chats.get(at, ()) if one is not None]
        if at in open_chats and not any(who is None or who in members[one] for one in chats):
            yield subject.at(at, codes.NOT_IN_CHAT, name=who or "anybody")


def _open_chats(program: Program) -> dict[int, frozenset[str | None]]:
    """The chats that may be open at each address that is reached; None stands for none.

    What a called scene leaves open is not followed: behind a call, all that is ever opened may be.
    """
    anything: frozenset[str | None] = frozenset((None, *(one.id for one in program.chats)))
    found: dict[int, frozenset[str | None]] = {}
    waiting: list[tuple[int, frozenset[str | None]]] = [(program.scenes[program.start].entry, frozenset((None,)))]
    while waiting:
        at, chats = waiting.pop()
        known = found.get(at)
        if known is not None and chats <= known:
            continue
        found[at] = chats | (known or frozenset())
        instruction = program.code[at]
        behind = _behind(instruction, found[at])
        back = _way_back(instruction, at)
        waiting += [(to, anything if to == back else behind) for to in following(program, at)]
    return found


def _way_back(instruction: Instruction, at: int) -> int | None:
    """Where play goes on when another scene comes back."""
    if isinstance(instruction, Choose):
        return instruction.behind
    return at + 1 if isinstance(instruction, (Call, Fork, DrawCard)) else None


def _behind(instruction: Instruction, chats: frozenset[str | None]) -> frozenset[str | None]:
    if isinstance(instruction, OpenChat):
        return frozenset((instruction.chat,))
    return frozenset((None,)) if isinstance(instruction, (CloseChat, SetPlace)) else chats
