"""xostory: an interactive branching-story engine.

The whole of the public API; docs/api.md tells how the parts play together.
"""

from xostory.compiler.load import StoryProblemsError, load, load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Enter, TimeUp
from xostory.engine.inputs import refusal
from xostory.engine.state import State, Step, StoryError
from xostory.play.kept import kept_after, read_kept, write_kept
from xostory.play.moment import Moment, history, moment
from xostory.play.playthrough import (
    Playthrough,
    choose,
    move_to,
    read_on,
    read_to_end_of_turn,
    roll_back,
    send,
    start_playthrough,
)
from xostory.play.saves import Loaded, SaveProblem, playthrough_from_json, playthrough_to_json
from xostory.program.model import Program

__all__ = [
    "Choose",
    "Enter",
    "Loaded",
    "Moment",
    "Playthrough",
    "Program",
    "SaveProblem",
    "State",
    "Step",
    "StoryError",
    "StoryProblemsError",
    "TimeUp",
    "advance",
    "begin",
    "choose",
    "history",
    "kept_after",
    "load",
    "load_story",
    "moment",
    "move_to",
    "playthrough_from_json",
    "playthrough_to_json",
    "read_kept",
    "read_on",
    "read_to_end_of_turn",
    "refusal",
    "roll_back",
    "send",
    "start_playthrough",
    "write_kept",
]
