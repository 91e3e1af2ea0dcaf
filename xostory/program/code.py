"""The instructions of a program.

`Program.code` is one flat tuple of these; an address is an index into it. After most instructions play goes on
at the next address.
"""

from __future__ import annotations

import attrs

from xostory.program.expressions import Expression
from xostory.program.text import Line, Order, Text


@attrs.frozen
class Enter:
    """The first instruction of every scene."""

    scene: int


@attrs.frozen
class Say:
    """A line whose words are always the same: it is ready."""

    line: Line


@attrs.frozen
class SayText:
    """A line whose words have to be worked out."""

    line: Line  # without its spans
    text: Text


@attrs.frozen
class Assign:
    """Set a variable; bounds, where there are any, are kept by stopping at them.

    One that `refers` is a parameter by reference: what is set is the variable it stands for.
    """

    name: str
    local: bool
    slot: int
    value: Expression
    low: float | None = None
    high: float | None = None
    refers: bool = False


@attrs.frozen
class Do:
    """Work out a value for what that does."""

    value: Expression


@attrs.frozen
class Jump:
    """Go on at another address of the same scene."""

    to: int


@attrs.frozen
class Branch:
    """Go on at the next address if the condition holds, else at `otherwise`."""

    condition: Expression
    otherwise: int


@attrs.frozen
class Count:
    """Passing here counts as a visit."""

    counter: int


@attrs.frozen
class Pick:
    """Go on at one of several goals, another each time; at `after` when all are used up."""

    order: Order
    counter: int
    goals: tuple[int, ...]
    after: int


@attrs.frozen
class Goto:
    """Leave for another scene (at its start, or at a label in it)."""

    scene: int
    to: int


@attrs.frozen
class Call:
    """Play another scene, then come back to the next address. `id` survives edits of other steps."""

    id: str
    scene: int
    arguments: tuple[Expression, ...]


@attrs.frozen
class DrawCard:
    """Play a storylet that fits, then come back to the next address; go on at `otherwise` if none fits."""

    id: str
    deck: int
    otherwise: int


@attrs.frozen
class Return:
    """Come back from a call; with a scene, to go on there instead of behind the call."""

    scene: int | None = None
    to: int = 0


@attrs.frozen
class Finish:
    """The end of a scene's script: a return if it was called, a loose end if not."""


@attrs.frozen
class End:
    ending: int


@attrs.frozen
class Achieve:
    """An achievement is earned; the variable in that slot holds all that are."""

    achievement: int
    slot: int


@attrs.frozen
class Option:
    """One entry of a choice.

    While `known` fails it does not exist. It is on offer while `condition` holds and, with `once`, until it was
    chosen. With `locked`, a condition that fails leaves it on show with that reason. `said` are the words of
    choosing it, where they are others than those on show. `origin` is the storylet it plays, if it plays one.
    """

    id: str
    text: Text
    to: int
    counter: int | None
    condition: Expression | None = None
    locked: Text | None = None
    once: bool = False
    fallback: bool = False
    known: Expression | None = None
    said: Text | None = None
    default: bool = False
    origin: int | None = None
    reply: bool = True  # in a chat, choosing it sends a message


@attrs.frozen
class Fork:
    """Play another scene up to its first choice, whose options the next `Choose` offers before that one of its own.

    `id` survives edits of other steps. Nothing happens while `condition` fails.
    """

    id: str
    scene: int
    arguments: tuple[Expression, ...]
    before: int
    condition: Expression | None = None


@attrs.frozen
class Choose:
    """Offer a choice and wait; with `seconds`, so long.

    When that time is up the first open option with `default` is taken, else a fallback. Options that come from forks
    lead back to `behind`, in the end.
    """

    id: str
    prompt: Text
    options: tuple[Option, ...]
    behind: int | None = None
    seconds: float | None = None


@attrs.frozen
class Ask:
    """Wait for words from the player; they go into a variable.

    With `number` they have to be one, within the variable's bounds; else they have a length. An answer for which
    `condition` fails, looked at with the answer in the variable, is `refused` with these words. For `refers` see
    `Assign`.
    """

    id: str
    prompt: Text
    local: bool
    slot: int
    number: bool
    shortest: int
    longest: int
    refers: bool = False
    suggestion: Text = ()
    condition: Expression | None = None
    refused: Text = ()


@attrs.frozen
class SetPlace:
    place: str
    name: str
    time: str | None
    times: tuple[str, ...]
    indoors: bool = False
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class SetWeather:
    weather: str | None


@attrs.frozen
class SetMusic:
    music: str | None
    queue: tuple[str, ...] = ()
    fade: float | None = None


@attrs.frozen
class SetAmbience:
    ambience: str | None
    fade: float | None = None


@attrs.frozen
class MoveCamera:
    """Look at a character, or at the middle of the place."""

    character: str | None
    zoom: float
    seconds: float | None = None


@attrs.frozen
class PlayEffect:
    effect: str
    seconds: float | None = None


@attrs.frozen
class PlaySound:
    sound: str


@attrs.frozen
class Show:
    """A character enters or changes. None leaves mood, outfit or position as it is, or makes it the usual one."""

    character: str
    mood: str | None
    outfit: str | None
    position: str | None
    usual_mood: str
    usual_outfit: str
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class Hide:
    """A character leaves; everyone does for None."""

    character: str | None
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class Face:
    """The mood of whoever speaks next shows on their face, if they are on stage."""

    character: str
    mood: str


@attrs.frozen
class Join:
    """The line of that id, which comes next, is one with the line said before it, or behind it."""

    line: str
    before: bool
    behind: bool


@attrs.frozen
class Pause:
    seconds: float


@attrs.frozen
class OpenChat:
    chat: str


@attrs.frozen
class CloseChat:
    """The phone is put away."""


@attrs.frozen
class ShowTyping:
    character: str
    name: str
    seconds: float


@attrs.frozen
class MarkSeen:
    """Somebody has read the open chat up to here; everybody has for None."""

    character: str | None


@attrs.frozen
class WriteNote:
    """Write into the journal; a note of that id that is there already is written anew."""

    id: str
    title: str
    text: Text


@attrs.frozen
class ShowChapter:
    """A card with the title of a chapter, and fewer words `above` it."""

    title: str
    above: str


Instruction = (
    Enter
    | Say
    | SayText
    | Assign
    | Do
    | Jump
    | Branch
    | Count
    | Pick
    | Goto
    | Call
    | DrawCard
    | Return
    | Finish
    | End
    | Achieve
    | Fork
    | Choose
    | Ask
    | SetPlace
    | SetWeather
    | SetMusic
    | SetAmbience
    | MoveCamera
    | PlayEffect
    | PlaySound
    | Show
    | Hide
    | Face
    | Join
    | Pause
    | OpenChat
    | CloseChat
    | ShowTyping
    | MarkSeen
    | WriteNote
    | ShowChapter
)
