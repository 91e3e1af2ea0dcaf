"""Words from the player: asking for them, refusing them, taking them."""

from __future__ import annotations

import re
import unicodedata

from xostory.engine import threads
from xostory.engine.evaluate import evaluate
from xostory.engine.events import InputAsked, InputGiven
from xostory.engine.machine import SLIPS, FaultError, Machine
from xostory.engine.references import declared, refer, set_behind, value_behind
from xostory.engine.state import State
from xostory.engine.words import printed, say, unsay
from xostory.program.code import Ask
from xostory.program.expressions import NUMBER_LIMIT
from xostory.program.model import Program
from xostory.program.text import words_of

MAX_TYPED = 10_000
DIGITS = 20
"""How long a number can be as it is typed."""

_DIGIT = "[0-9\uff10-\uff19]"  # those of Korean and Japanese keyboards, too
_NUMBER = re.compile(f"[-+\u2212]?{_DIGIT}{{1,15}}(?:[.]{_DIGIT}{{1,9}})?\\Z")
_UNSEEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_UNPRINTED = ("Cc", "Cs")
_WITHOUT_SHAPE = ("Cf", "Mn", "Me", "Zs")
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters with nothing to see, such as Hangul's filler


def ask(instruction: Ask, machine: Machine, at: int) -> int:
    """Ask, and end the turn."""
    threads.refuse(machine, "asked for words")
    prompt = say(instruction.prompt, machine)
    suggestion = cleaned(words_of(say(instruction.suggestion, machine)))
    low, high = _bounds(instruction, machine)
    kind = "number" if instruction.number else "text"
    longest = DIGITS if instruction.number else instruction.longest
    machine.pending = InputAsked(instruction.id, prompt, kind, instruction.shortest, longest, suggestion, low, high)
    machine.events.append(machine.pending)
    machine.running = False
    return at


def withdraw(instruction: Ask, machine: Machine) -> None:
    """Take back what asking has counted, before it is asked again."""
    unsay(instruction.prompt, machine)
    unsay(instruction.suggestion, machine)


def refusal(program: Program, state: State, text: str) -> str:
    """Why the story would not take that answer now, in words for the player, or ''. Changes nothing.

    Where the reason cannot be worked out, it is `advance` that tells.
    """
    instruction = program.code[state.at]
    if not isinstance(instruction, Ask) or not isinstance(state.pending, InputAsked):
        return "Nothing is asked for here."
    try:
        return _tried(instruction, Machine(program, state), text)
    except (FaultError, *SLIPS):
        return ""


def enter(instruction: Ask, machine: Machine, text: str) -> int:
    """Take an answer; where play goes on. Raises FaultError with the reason if it is refused."""
    reason = _tried(instruction, machine, text)
    if reason:
        raise FaultError("E713", reason)
    value = value_behind(refer(instruction.slot, instruction.local, machine), machine)
    sent = machine.chat.id if machine.chat else None
    machine.events.insert(0, InputGiven(instruction.id, printed(value), sent))
    return machine.at + 1


def cleaned(text: str) -> str:
    """An answer as it is kept: composed letters, single spaces, nothing invisible, nothing at its ends.

    Where nothing at all could be seen of it, it is empty.
    """
    kept = "".join(
        " " if letter.isspace() else letter
        for letter in text
        if letter.isspace() or (letter not in _UNSEEN and unicodedata.category(letter) not in _UNPRINTED)
    )
    tidy = " ".join(unicodedata.normalize("NFC", kept).split())
    return tidy if any(map(_is_seen, tidy)) else ""


def _is_seen(letter: str) -> bool:
    return letter not in _BLANK and unicodedata.category(letter) not in _WITHOUT_SHAPE


def _tried(instruction: Ask, machine: Machine, text: str) -> str:
    """Put an answer into its variable; why it does not do, or ''."""
    if len(text) > MAX_TYPED:
        return "That is too long."
    answer = cleaned(text)
    bounds = _bounds(instruction, machine)
    reason = _unfit_number(answer, *bounds) if instruction.number else _unfit_text(instruction, answer)
    if reason:
        return reason
    value = _number(answer) if instruction.number else answer
    set_behind(refer(instruction.slot, instruction.local, machine), value, machine)
    told, machine.events = machine.events, []  # what is refused has not happened
    if instruction.condition is None or evaluate(instruction.condition, machine):
        machine.events = told
        return ""
    return words_of(say(instruction.refused, machine)) or "Something else, please."


def _unfit_text(instruction: Ask, answer: str) -> str:
    if len(answer) < instruction.shortest:
        return f"At least {_letters(instruction.shortest)}, please." if answer else "Please write something."
    if len(answer) > instruction.longest:
        return f"At most {_letters(instruction.longest)}, please."
    return ""


def _letters(count: int) -> str:
    return "1 letter" if count == 1 else f"{count} letters"


def _bounds(instruction: Ask, machine: Machine) -> tuple[float | None, float | None]:
    """Those of the variable itself: a parameter by reference has none of its own."""
    variable = declared(refer(instruction.slot, instruction.local, machine), machine)
    return variable.low, variable.high


def _unfit_number(answer: str, low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        wanted = f"A number from {printed(low)} to {printed(high)}, please."
    elif low is not None:
        wanted = f"A number of at least {printed(low)}, please."
    elif high is not None:
        wanted = f"A number of at most {printed(high)}, please."
    else:
        wanted = "A number, please, such as 7 or 2.5."
    if not _NUMBER.match(answer):
        return wanted
    value = _number(answer)
    fits = (low is None or value >= low) and (high is None or value <= high) and abs(value) <= NUMBER_LIMIT
    return "" if fits else wanted


def _number(answer: str) -> int | float:
    """What `_NUMBER` matches, as a number; a whole one without a point."""
    value = float(answer.replace("\u2212", "-"))
    return int(value) if value.is_integer() else value
