"""Saves: a playthrough as JSON, and back.

A save holds the seed and every choice made, so that loading can play it all again and give back history and
rollback. It also holds the state by names and ids. If the story was edited in between and the choices no longer lead
to that state, the state is put together from the names that still exist, and the notes say what could not be kept.
"""

from __future__ import annotations

from typing import Any

import attrs

from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.inputs import cleaned
from xostory.play.answers import answering_again, answers_to_data
from xostory.play.named import Damage
from xostory.play.playthrough import (
    Playthrough,
    move_to,
    resume_playthrough,
    send,
    start_playthrough,
)
from xostory.play.snapshot import state_from_data, state_to_data
from xostory.program.model import Program

SAVE_FORMAT = "xostory-save"
SAVE_VERSION = 1
MAX_CHOICES = 100_000
MAX_SEED = 2**256


@attrs.frozen
class Loaded:
    """A playthrough from a save; `notes` tell the player what an edit of the story has cost them."""

    playthrough: Playthrough
    notes: tuple[str, ...] = ()


@attrs.frozen
class SaveProblem:
    """Why a save cannot be loaded, in words for the player."""

    message: str


def playthrough_to_json(playthrough: Playthrough) -> dict[str, object]:
    """A playthrough as JSON-ready data. What lies ahead of the reader in turns not yet reached is not kept."""
    program = playthrough.program
    commands = [_command_to_data(turn.command) for turn in playthrough.turns[1 : playthrough.turn + 1] if turn.command]
    return {
        "format": SAVE_FORMAT,
        "version": SAVE_VERSION,
        "story": program.id,
        "title": program.title,
        "fingerprint": program.fingerprint,
        "packs": [pack.title for pack in program.packs],
        "seed": playthrough.seed,
        "start": playthrough.start,
        "kept": dict(playthrough.kept),
        "origin": state_to_data(program, playthrough.origin) if playthrough.origin else None,
        "choices": commands,
        "answers": answers_to_data(
            event for turn in playthrough.turns[: playthrough.turn + 1] for event in turn.events
        ),
        "beat": playthrough.beat,
        "state": state_to_data(program, playthrough.state),
    }


def playthrough_from_json(program: Program, data: object) -> Loaded | SaveProblem:
    """Load a save. Never raises, whatever the data is."""
    if not isinstance(data, dict) or data.get("format") != SAVE_FORMAT:
        return SaveProblem("This is not a save of this game.")
    if data.get("version") != SAVE_VERSION:
        return SaveProblem("This save was made by another version of the game.")
    if data.get("story") != program.id:
        title = data.get("title")
        return SaveProblem(f"This save belongs to another story{f': {title[:80]}' if isinstance(title, str) else ''}.")
    problem = _shape_problem(data)
    if problem:
        return SaveProblem(f"This save is damaged: {problem}.")
    try:
        loaded = _replayed(program, data) or _restored(program, data)
        return attrs.evolve(loaded, notes=(*_missing_packs(program, data), *loaded.notes))
    except Damage as damage:
        return SaveProblem(f"This save is damaged: {damage}.")


def _shape_problem(data: dict[str, Any]) -> str:
    choices = data.get("choices")
    if not isinstance(choices, list) or not all(map(_command_from_data, choices)) or len(choices) > MAX_CHOICES:
        return "its list of choices cannot be read"
    if not isinstance(data.get("answers", []), list):
        return "its list of answers cannot be read"
    packs = data.get("packs", [])
    if not isinstance(packs, list) or not all(isinstance(one, str) for one in packs):
        return "its list of packs cannot be read"
    seed = data.get("seed")
    if not isinstance(seed, int) or abs(seed) > MAX_SEED or type(data.get("beat")) is not int:
        return "seed or position is missing"
    if not (data.get("start") is None or isinstance(data.get("start"), str)):
        return "its beginning cannot be read"
    if not isinstance(data.get("kept", {}), dict):
        return "what it knew of earlier playthroughs cannot be read"
    if not isinstance(data.get("state"), dict):
        return "it holds no state"
    return ""


def _command_to_data(command: Command) -> object:
    """A choice is the option's id alone; the others are mappings."""
    if isinstance(command, Choose):
        return command.option
    return {"entered": cleaned(command.text)} if isinstance(command, Enter) else {"time_up": True}


def _command_from_data(data: object) -> Command | None:
    if isinstance(data, str):
        return Choose(data)
    if not isinstance(data, dict) or len(data) != 1:
        return None
    entered = data.get("entered")
    if isinstance(entered, str):
        return Enter(entered)
    return TimeUp() if data.get("time_up") is True else None


def _missing_packs(program: Program, data: dict[str, Any]) -> tuple[str, ...]:
    """Notes on packs that were there when this was saved."""
    there = {pack.title for pack in program.packs}
    missing = [title for title in data.get("packs", []) if title not in there]
    return tuple(f"This was saved with the pack {title[:60]!r}, which is not there now." for title in missing[:5])


def _replayed(program: Program, data: dict[str, Any]) -> Loaded | None:
    """Play all choices again; None if they no longer lead to the saved state.

    A turn that fails is no reason to stop: a save may well be made where a story has an error.
    """
    begun = _begun(answering_again(program, data.get("answers", [])), data)
    if begun is None:
        return None
    played = begun
    for command in map(_command_from_data, data["choices"]):
        assert command is not None
        played = send(played, command)
    last = played.turns[-1]
    if state_to_data(program, last.state) != data["state"] or not 0 <= data["beat"] < len(last.beats):
        return None
    if answers_to_data(event for turn in played.turns for event in turn.events) != data.get("answers", []):
        return None
    played = attrs.evolve(played, program=program)
    return Loaded(move_to(played, len(played.turns) - 1, data["beat"]))


def _begun(program: Program, data: dict[str, Any]) -> Playthrough | None:
    if data.get("origin") is not None:
        origin = state_from_data(program, data["origin"])
        return None if origin.notes else resume_playthrough(program, origin.state)
    start = data.get("start")
    if start is not None and program.scene_index(start) is None:
        return None
    begun = start_playthrough(program, data["seed"], start, data.get("kept"))
    return begun if begun.kept == data.get("kept", {}) else None


def _restored(program: Program, data: dict[str, Any]) -> Loaded:
    """The saved state on the edited story, with what could not be kept told."""
    restored = state_from_data(program, data["state"])
    notes = ("The story has changed since this was saved. You go on where you were, without the way there.",)
    playthrough = resume_playthrough(program, restored.state)
    return Loaded(playthrough, (*notes, *restored.notes))
