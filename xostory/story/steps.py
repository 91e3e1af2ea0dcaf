"""Steps and options as the writer wrote them, each with its place in the source."""

from __future__ import annotations

import attrs

from xostory.source.nodes import Spot
from xostory.story.expressions.tree import Tree
from xostory.story.text.tree import Pieces, Words


@attrs.frozen
class Formula:
    """An expression where it stands. `spot` is its first character."""

    source: str
    tree: Tree
    spot: Spot


@attrs.frozen
class RichText:
    """A text where it stands. `marked` is None where it is nothing but its words, as most are."""

    source: str
    marked: Pieces | None
    spot: Spot

    @property
    def pieces(self) -> Pieces:
        """The text in pieces."""
        if self.marked is None:
            return (Words(self.source),) if self.source else ()
        return self.marked


@attrs.frozen
class LineStep:
    """`speaker` is None for narration; `alias` is another name to stand over the text.

    It may be one with the line before it, or behind it.
    """

    speaker: str | None
    mood: str | None
    text: RichText
    id: str | None
    alias: str | None
    spot: Spot
    joins_before: bool = False
    joins_behind: bool = False


@attrs.frozen
class OptionEntry:
    id: str | None
    text: RichText | None
    condition: Formula | None
    locked: RichText | None
    said: RichText | None
    once: bool
    fallback: bool
    group: tuple[Formula, ...]  # conditions of the groups it stands in
    body: tuple[Step, ...]
    spot: Spot
    default: bool = False  # taken when the time of its choice is up
    reply: bool = True  # in a chat it is a message


@attrs.frozen
class FromEntry:
    """Options that another scene brings, `before` that option of the list.

    `value` is the variable that holds the scene, if it is not named outright; `group` are the conditions it stands
    under, its own among them.
    """

    target: str
    before: int
    arguments: tuple[tuple[str, Formula], ...]
    group: tuple[Formula, ...]
    spot: Spot
    value: Formula | None = None


@attrs.frozen
class ChoiceStep:
    id: str | None
    prompt: RichText | None
    options: tuple[OptionEntry, ...]
    spot: Spot
    sources: tuple[FromEntry, ...] = ()
    seconds: float | None = None  # the time there is to choose


@attrs.frozen
class AskStep:
    """Words (or a number) from the player `into` a variable. None leaves a length as usual."""

    prompt: RichText | None
    into: str
    into_spot: Spot
    shortest: int | None
    longest: int | None
    suggestion: RichText | None
    condition: Formula | None
    refused: RichText | None
    id: str | None
    spot: Spot


@attrs.frozen
class Assignment:
    """`operator` is '=', '+=', '-=' or '*='."""

    name: str
    operator: str
    formula: Formula
    spot: Spot


@attrs.frozen
class Doing:
    """An entry of `set` that is a call: `comfort(2)`."""

    formula: Formula
    spot: Spot


@attrs.frozen
class SetStep:
    assignments: tuple[Assignment | Doing, ...]
    spot: Spot


@attrs.frozen
class IfArm:
    condition: Formula
    body: tuple[Step, ...]


@attrs.frozen
class IfStep:
    arms: tuple[IfArm, ...]
    otherwise: tuple[Step, ...]
    spot: Spot


@attrs.frozen
class GotoStep:
    """`value` is the variable that holds the target, if it is not named outright."""

    target: str
    spot: Spot
    value: Formula | None = None


@attrs.frozen
class LabelStep:
    name: str
    spot: Spot


@attrs.frozen
class CallStep:
    target: str
    arguments: tuple[tuple[str, Formula], ...]
    id: str | None
    spot: Spot
    value: Formula | None = None


@attrs.frozen
class ReturnStep:
    """`target` is where play goes on, if not behind the call."""

    target: str | None
    spot: Spot


@attrs.frozen
class VariantsStep:
    """Scripts of which another is played each time; `order` as in texts."""

    order: str
    arms: tuple[tuple[Step, ...], ...]
    spot: Spot


@attrs.frozen
class DrawStep:
    """Play a storylet of a deck; `otherwise` if none fits."""

    deck: str
    otherwise: tuple[Step, ...]
    id: str | None
    spot: Spot


@attrs.frozen
class EndStep:
    ending: str
    spot: Spot


@attrs.frozen
class AchieveStep:
    achievement: str
    spot: Spot


@attrs.frozen
class PlaceStep:
    place: str
    time: str | None
    spot: Spot
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class WeatherStep:
    weather: str | None
    spot: Spot


@attrs.frozen
class MusicStep:
    """The `queue` comes behind the music, its last over and over."""

    music: str | None
    spot: Spot
    queue: tuple[str, ...] = ()
    fade: float | None = None


@attrs.frozen
class AmbienceStep:
    ambience: str | None
    spot: Spot
    fade: float | None = None


@attrs.frozen
class CameraStep:
    """None looks at the middle of the place."""

    character: str | None
    zoom: float
    seconds: float | None
    spot: Spot


@attrs.frozen
class EffectStep:
    effect: str
    seconds: float | None
    spot: Spot


@attrs.frozen
class SoundStep:
    sound: str
    spot: Spot


@attrs.frozen
class ShowStep:
    character: str
    mood: str | None
    outfit: str | None
    position: str | None
    spot: Spot
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class HideStep:
    """None hides everyone."""

    character: str | None
    spot: Spot
    transition: str | None = None
    seconds: float | None = None


@attrs.frozen
class PauseStep:
    seconds: float
    spot: Spot


@attrs.frozen
class ChatStep:
    """Open a chat on the phone (that of a character needs no declaration); None puts the phone away."""

    chat: str | None
    spot: Spot


@attrs.frozen
class TypingStep:
    character: str
    seconds: float
    spot: Spot


@attrs.frozen
class SeenStep:
    """Somebody has read up to here; everybody has for None."""

    character: str | None
    spot: Spot


@attrs.frozen
class NoteStep:
    """Something written into the journal. The same `id` again, anywhere in the story, writes it anew."""

    text: RichText
    title: str
    id: str | None
    spot: Spot


@attrs.frozen
class ChapterStep:
    """A card with a title that fills the screen, and fewer words `above` it."""

    title: str
    above: str
    spot: Spot


Step = (
    LineStep
    | ChoiceStep
    | AskStep
    | SetStep
    | IfStep
    | VariantsStep
    | GotoStep
    | LabelStep
    | CallStep
    | DrawStep
    | ReturnStep
    | EndStep
    | AchieveStep
    | PlaceStep
    | WeatherStep
    | MusicStep
    | AmbienceStep
    | CameraStep
    | EffectStep
    | SoundStep
    | ShowStep
    | HideStep
    | PauseStep
    | ChatStep
    | TypingStep
    | SeenStep
    | NoteStep
    | ChapterStep
)
