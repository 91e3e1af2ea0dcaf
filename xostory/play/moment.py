"""The moment a reader is at: what there is to see, hear and do."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from xostory.engine.events import (
    AchievementEarned,
    AmbienceChanged,
    CameraMoved,
    ChapterShown,
    CharacterHidden,
    CharacterShown,
    ChatClosed,
    ChatOpened,
    ChoiceOffered,
    EffectPlayed,
    EndingReached,
    Event,
    InputAsked,
    InputGiven,
    MusicChanged,
    NoteWritten,
    OptionChosen,
    Paused,
    PlaceChanged,
    SceneEntered,
    SceneResumed,
    SoundPlayed,
    Typing,
    VariableChanged,
    WeatherChanged,
)
from xostory.engine.stage import EMPTY_STAGE, Stage
from xostory.engine.state import StoryError
from xostory.play.conversation import Conversation, conversation
from xostory.play.playthrough import Playthrough
from xostory.program.text import Line, Span

Direction = (
    PlaceChanged
    | WeatherChanged
    | CameraMoved
    | MusicChanged
    | AmbienceChanged
    | CharacterShown
    | CharacterHidden
    | EffectPlayed
)
"""What is done on stage; all but effects carry the stage as it is from then on."""

_DIRECTED = (
    PlaceChanged,
    WeatherChanged,
    CameraMoved,
    MusicChanged,
    AmbienceChanged,
    CharacterShown,
    CharacterHidden,
)
_STAGED = (*_DIRECTED, ChatOpened, ChatClosed)


@attrs.frozen
class Moment:
    """One beat with all that surrounds it.

    `line` is the line at this beat or the last one before it, so that a choice stands over the words it answers;
    None when nothing was said yet. `sounds`, `changes`, `notes`, `directions` and what was `earned` happened since
    the beat before. `conversation` is the chat on the phone, while it is out; somebody typing is a pause.
    """

    stage: Stage
    scene: str
    scene_title: str
    line: Line | None = None
    choice: ChoiceOffered | None = None
    asked: InputAsked | None = None
    ending: EndingReached | None = None
    pause: float | None = None
    sounds: tuple[str, ...] = ()
    changes: tuple[VariableChanged, ...] = ()
    directions: tuple[Direction, ...] = ()
    earned: tuple[AchievementEarned, ...] = ()
    error: StoryError | None = None
    chapter: ChapterShown | None = None
    notes: tuple[NoteWritten, ...] = ()
    conversation: Conversation | None = None

    @property
    def question(self) -> ChoiceOffered | InputAsked | None:
        """What the player is asked here: to choose, or for words."""
        return self.choice or self.asked

    @property
    def waits(self) -> bool:
        """Whether the story goes no further by itself."""
        return bool(self.question or self.ending or self.error)


@attrs.frozen
class Entry:
    """One entry of the history: a line, or the words of an option that was chosen or of an answer."""

    turn: int
    beat: int
    name: str
    speaker: str | None
    spans: tuple[Span, ...]
    chosen: bool = False


def moment(playthrough: Playthrough) -> Moment:
    """What is on at the reader's beat."""
    turn = playthrough.turns[playthrough.turn]
    index = turn.beats[playthrough.beat]
    event = turn.events[index] if index < len(turn.events) else None
    since = turn.beats[playthrough.beat - 1] + 1 if playthrough.beat else 0
    fresh = turn.events[since : index + 1]
    scene = next((one for one in _backwards(playthrough) if isinstance(one, (SceneEntered, SceneResumed))), None)
    stage = _stage(playthrough, index)
    chat = playthrough.program.chat(stage.chat) if stage.chat else None
    return Moment(
        stage=stage,
        scene=scene.scene if scene else "",
        scene_title=scene.title if scene else "",
        line=next((one for one in _backwards(playthrough) if isinstance(one, Line)), None),
        choice=event if isinstance(event, ChoiceOffered) else None,
        asked=event if isinstance(event, InputAsked) else None,
        ending=event if isinstance(event, EndingReached) else None,
        pause=event.seconds if isinstance(event, (Paused, Typing)) else None,
        sounds=tuple(one.sound for one in fresh if isinstance(one, SoundPlayed)),
        changes=tuple(one for one in fresh if isinstance(one, VariableChanged)),
        directions=tuple(one for one in fresh if isinstance(one, (*_DIRECTED, EffectPlayed))),
        earned=tuple(one for one in fresh if isinstance(one, AchievementEarned)),
        error=turn.error if event is None else None,
        chapter=event if isinstance(event, ChapterShown) else None,
        notes=tuple(one for one in fresh if isinstance(one, NoteWritten)),
        conversation=conversation(chat, playthrough.program.me, _backwards(playthrough)) if chat else None,
    )


def history(playthrough: Playthrough) -> tuple[Entry, ...]:
    """All lines and chosen options up to and including the reader's beat, oldest first."""
    entries: list[Entry] = []
    for number, turn in enumerate(playthrough.turns[: playthrough.turn + 1]):
        last = turn.beats[playthrough.beat] if number == playthrough.turn else len(turn.events)
        beat = 0
        beats = frozenset(turn.beats)
        for index, event in enumerate(turn.events[: last + 1]):
            if isinstance(event, Line):
                entries.append(Entry(number, beat, event.name, event.speaker, event.spans))
            elif isinstance(event, OptionChosen) and event.spans and (event.time_up or not event.by_itself):
                entries.append(Entry(number, 0, "", None, event.spans, chosen=True))
            elif isinstance(event, InputGiven) and event.text:
                entries.append(Entry(number, 0, "", None, (Span(event.text),), chosen=True))
            beat += index in beats
    return tuple(entries)


def _backwards(playthrough: Playthrough) -> Iterator[Event]:
    """Events from the reader's beat back to the beginning."""
    last = playthrough.turns[playthrough.turn].beats[playthrough.beat]
    yield from reversed(playthrough.turns[playthrough.turn].events[: last + 1])
    for turn in reversed(playthrough.turns[: playthrough.turn]):
        yield from reversed(turn.events)


def _stage(playthrough: Playthrough, index: int) -> Stage:
    turn = playthrough.turns[playthrough.turn]
    for event in reversed(turn.events[: index + 1]):
        if isinstance(event, _STAGED):
            return event.stage
    if playthrough.turn:
        return playthrough.turns[playthrough.turn - 1].state.stage
    return playthrough.origin.stage if playthrough.origin else EMPTY_STAGE
