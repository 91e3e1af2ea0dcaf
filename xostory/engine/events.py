"""What happens in a turn, in order; one class each.

Every event about the stage carries the stage as it is from then on, so nobody has to fold events to draw it.
A line that is said is its own event (`xostory.program.text.Line`).
"""

from __future__ import annotations

import attrs

from xostory.engine.stage import Actor, Stage
from xostory.program.expressions import Value
from xostory.program.text import Line as Line
from xostory.program.text import Span, words_of


@attrs.frozen
class SceneEntered:
    scene: str
    title: str


@attrs.frozen
class SceneResumed:
    """A scene goes on after a scene it called."""

    scene: str
    title: str


@attrs.frozen
class Offer:
    """An option as it is offered. `reason` is None when it can be chosen, else why it cannot.

    `origin` is the scene it came from, if that is another than the choice's own.
    """

    id: str
    spans: tuple[Span, ...]
    reason: tuple[Span, ...] | None = None
    origin: str | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return words_of(self.spans)

    @property
    def open(self) -> bool:
        """Whether it can be chosen."""
        return self.reason is None


@attrs.frozen
class ChoiceOffered:
    """The turn ends here: the next command is a `Choose`, or a `TimeUp` if there are `seconds` to choose in.

    `default` is the option that is taken then; None leaves it to a fallback.
    """

    id: str
    prompt: tuple[Span, ...]
    options: tuple[Offer, ...]
    seconds: float | None = None
    default: str | None = None


@attrs.frozen
class OptionChosen:
    """An option was chosen, or (`by_itself`) taken: a fallback, or what is taken when the `time_up`.

    Where a chat was open and it was a reply, the words were sent to that `chat`.
    """

    choice: str
    option: str
    spans: tuple[Span, ...]
    by_itself: bool = False
    time_up: bool = False
    chat: str | None = None


@attrs.frozen
class InputAsked:
    """The turn ends here: the next command is an `Enter`. `kind` is text or number.

    A text has at least `shortest` and at most `longest` letters, a number the bounds `low` and `high`.
    """

    id: str
    prompt: tuple[Span, ...]
    kind: str
    shortest: int
    longest: int
    suggestion: str
    low: float | None = None
    high: float | None = None


@attrs.frozen
class InputGiven:
    """An answer was taken. Where a chat was open, it was sent to that `chat`."""

    id: str
    text: str
    chat: str | None = None


@attrs.frozen
class VariableChanged:
    """`label` is what players know the variable by, if they are to be told."""

    name: str
    before: Value
    after: Value
    label: str = ""


@attrs.frozen
class ChanceDrawn:
    """What a roll, a chance or a pick came to."""

    function: str
    value: Value


@attrs.frozen
class HostCalled:
    """What a function of the host answered where something is set; those that only look tell nothing."""

    name: str
    value: Value


@attrs.frozen
class CardDrawn:
    """A storylet was drawn from a deck; None if none fits."""

    deck: str
    scene: str | None


@attrs.frozen
class PlaceChanged:
    """`transition` is how (None: as usual), `seconds` how long it takes (None: as long as usual)."""

    place: str
    name: str
    time: str | None
    stage: Stage
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class WeatherChanged:
    weather: str | None
    stage: Stage


@attrs.frozen
class CameraMoved:
    """The camera looks at somebody, or (None) at the middle of the place."""

    character: str | None
    zoom: float
    stage: Stage
    seconds: float | None = None


@attrs.frozen
class EffectPlayed:
    """Something that happens to the picture as a whole, once."""

    effect: str
    seconds: float | None = None


@attrs.frozen
class MusicChanged:
    """Other music, and behind it the `queue`; `fade` is the seconds one goes over into the other."""

    music: str | None
    stage: Stage
    queue: tuple[str, ...] = ()
    fade: float | None = None


@attrs.frozen
class AmbienceChanged:
    ambience: str | None
    stage: Stage
    fade: float | None = None


@attrs.frozen
class SoundPlayed:
    sound: str


@attrs.frozen
class CharacterShown:
    """Somebody entered, moved, or changed outfit or mood."""

    actor: Actor
    stage: Stage
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class CharacterHidden:
    """Somebody left; everybody did for None."""

    character: str | None
    stage: Stage
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class Paused:
    seconds: float


@attrs.frozen
class ChatOpened:
    chat: str
    title: str
    stage: Stage


@attrs.frozen
class ChatClosed:
    chat: str
    stage: Stage


@attrs.frozen
class MessageSent(Line):
    """A line that a member of the open chat says is a message in it."""

    chat: str = ""


@attrs.frozen
class Typing:
    """Somebody is typing for so many seconds."""

    chat: str
    character: str
    name: str
    seconds: float


@attrs.frozen
class MessagesSeen:
    """These have read the chat up to here."""

    chat: str
    characters: tuple[str, ...]
    names: tuple[str, ...]


@attrs.frozen
class NoteWritten:
    """Something was written into the journal; a note of that id that was there already is written anew."""

    id: str
    title: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return words_of(self.spans)


@attrs.frozen
class ChapterShown:
    """A chapter begins; `above` are fewer words over its title, or none."""

    title: str
    above: str


@attrs.frozen
class AchievementEarned:
    """For the first time, as far as this playthrough knows."""

    achievement: str
    title: str


@attrs.frozen
class EndingReached:
    """The turn ends here, and the story with it."""

    ending: str
    title: str
    hint: str


Event = (
    SceneEntered
    | SceneResumed
    | Line
    | ChoiceOffered
    | OptionChosen
    | InputAsked
    | InputGiven
    | VariableChanged
    | ChanceDrawn
    | CardDrawn
    | HostCalled
    | PlaceChanged
    | WeatherChanged
    | CameraMoved
    | EffectPlayed
    | MusicChanged
    | AmbienceChanged
    | SoundPlayed
    | CharacterShown
    | CharacterHidden
    | Paused
    | ChatOpened
    | ChatClosed
    | MessageSent
    | Typing
    | MessagesSeen
    | NoteWritten
    | ChapterShown
    | AchievementEarned
    | EndingReached
)
