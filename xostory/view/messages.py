"""The screens there are, and the messages their controls send: one class each."""

from __future__ import annotations

import attrs


@attrs.frozen
class TitleScreen:
    pass


@attrs.frozen
class PlayScreen:
    pass


@attrs.frozen
class PauseScreen:
    pass


@attrs.frozen
class HistoryScreen:
    pass


@attrs.frozen
class SaveScreen:
    pass


@attrs.frozen
class LoadScreen:
    pass


@attrs.frozen
class SettingsScreen:
    pass


@attrs.frozen
class AboutScreen:
    pass


@attrs.frozen
class CreditsScreen:
    pass


@attrs.frozen
class ConfirmScreen:
    """A question; `then` is sent if the answer is yes."""

    question: str
    detail: str
    yes: str
    then: Message


@attrs.frozen
class NoticeScreen:
    """Something the player has to be told: a save that could not be loaded, say."""

    heading: str
    text: str


@attrs.frozen
class NotebookScreen:
    """`tab` is the page; the first there is for none."""

    tab: str = ""


@attrs.frozen
class WordScreen:
    """What a linked word means; `place` tells apart the links of one text."""

    entry: str
    place: int = 0


Screen = (
    TitleScreen
    | PlayScreen
    | PauseScreen
    | HistoryScreen
    | SaveScreen
    | LoadScreen
    | SettingsScreen
    | AboutScreen
    | CreditsScreen
    | ConfirmScreen
    | NoticeScreen
    | NotebookScreen
    | WordScreen
)


@attrs.frozen
class Open:
    """Put a screen on top."""

    screen: Screen


@attrs.frozen
class Close:
    """Take the top screen away."""


@attrs.frozen
class NewStory:
    pass


@attrs.frozen
class ContinueStory:
    """Load the newest automatic save."""


@attrs.frozen
class ReadOn:
    """Complete the reveal, else turn the page, else go to the next beat."""


@attrs.frozen
class Choose:
    option: str


@attrs.frozen
class Write:
    """The field that an answer is written in."""


@attrs.frozen
class Send:
    """Give the answer that was written."""


@attrs.frozen
class TimeUp:
    """The time of the choice has run out."""


@attrs.frozen
class Refuse:
    """Somebody tried a locked option."""

    option: str


@attrs.frozen
class RollBack:
    pass


@attrs.frozen
class RollForward:
    pass


@attrs.frozen
class JumpTo:
    """Back to a line of the history; `entry` is its place there."""

    turn: int
    beat: int
    entry: int


@attrs.frozen
class Save:
    slot: str


@attrs.frozen
class Load:
    slot: str


@attrs.frozen
class Delete:
    slot: str


@attrs.frozen
class Answer:
    """Yes: close the question and send its message."""

    then: Message


@attrs.frozen
class Change:
    """Set a setting; without a value a flag is turned over."""

    setting: str
    value: float | None = None


@attrs.frozen
class ScrollTo:
    """Scroll the top screen; without a position the message only names the scroll bar."""

    position: float | None = None


@attrs.frozen
class HideInterface:
    """Show the stage alone until the next click."""


@attrs.frozen
class TurnTo:
    """Another page of the notebook."""

    tab: str


@attrs.frozen
class ToTitle:
    pass


@attrs.frozen
class QuitGame:
    pass


Message = (
    Open
    | Close
    | NewStory
    | ContinueStory
    | ReadOn
    | Choose
    | Write
    | Send
    | TimeUp
    | Refuse
    | RollBack
    | RollForward
    | JumpTo
    | Save
    | Load
    | Delete
    | Answer
    | Change
    | ScrollTo
    | HideInterface
    | TurnTo
    | ToTitle
    | QuitGame
)
