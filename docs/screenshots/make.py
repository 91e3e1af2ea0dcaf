"""Pictures of every screen of the bundled game, made without a display.

python docs/screenshots/make.py [--size 1920x1080] [--text 100] [--to docs/screenshots] [--form jpg]
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ["SDL_AUDIODRIVER"] = "dummy"

import attrs
import pygame

from xostory import Playthrough, choose, load_story, moment, read_on, start_playthrough
from xostory.app.game import Game, Screen
from xostory.engine.commands import Enter
from xostory.engine.events import ChoiceOffered, EndingReached, Event, InputAsked
from xostory.engine.stage import Camera
from xostory.engine.state import CallSite, StoryError
from xostory.play.playthrough import move_to, send
from xostory.program.text import Line, Span
from xostory.view import messages
from xostory.view.frame import Region
from xostory.view.inputs import (
    Action,
    FocusChanged,
    LoadDone,
    PointerMoved,
    Press,
    TextComposed,
    TextEntered,
    Tick,
)
from xostory.view.messages import Message
from xostory.view.model import Toast
from xostory.view.perform import written

ROOT = Path(__file__).resolve().parents[2]
REST = 5000.0
"""Ms after which everything that moves has come to rest."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    parser.add_argument("--form", default="jpg")
    given = parser.parse_args()
    width, height = (int(number) for number in given.size.split("x"))
    given.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        game = _game(Path(data), (width, height), given.text)
        for name in chain(pictures(game), showcase(game)):
            game.handle(Tick(game.model.now + REST))
            game.show(anew=True)
            pygame.image.save(game.screen.surface, given.to / f"{name}.{given.form}")
            print(given.to / f"{name}.{given.form}")


def pictures(game: Game) -> Iterator[str]:
    """Bring the game from screen to screen; each name given is that of the picture to take."""
    yield "title"
    story = longest_road(game)
    spoken = _beats(story, Line)
    game.handle(LoadDone(next(one for one in spoken if _crowd(one) >= 2 and _speaker(one))))
    yield "dialogue"
    game.handle(LoadDone(next(one for one in spoken if not _speaker(one) and one.beat > 3)))
    yield "narration"
    outdoors = [one for one in spoken if _crowd(one) and _speaker(one) and not moment(one).stage.indoors]
    game.handle(LoadDone(_in_the_rain(outdoors[0])))
    yield "rain"
    game.model = attrs.evolve(game.model, toasts=TOASTS)
    yield "toasts"
    game.model = attrs.evolve(game.model, toasts=())
    linked = next(one for one in spoken if _linked(one) and _speaker(one))
    game.handle(LoadDone(linked))
    game.handle(Tick(game.model.now + REST))
    game.show(anew=True)
    game.handle(Press(Action.NEXT))
    yield "linked"
    _send(game, messages.Open(messages.WordScreen(_linked(linked) or "")))
    yield "word"
    _send(game, messages.Close())
    choices = _beats(story, ChoiceOffered)
    game.handle(LoadDone(next((one for one in choices if _locked(one)), choices[0])))
    _hover(game, next(one for one in game.frame.regions if isinstance(one.message, messages.Choose)))
    yield "choice"
    game.handle(LoadDone(_in_time(choices[4])))
    _let_pass(game, 3)
    yield "timed-choice"
    question = InputAsked("name", (Span("What should they call you?"),), "text", 1, 12, "")
    game.handle(LoadDone(_asking(choices[4], question)))
    game.handle(FocusChanged(True))
    for given in (TextEntered("Song "), TextComposed("커비"), Tick(game.model.now + 600)):
        game.handle(given)
    yield "asking"
    game.handle(TextComposed(""))
    field = game.model.reader.field if game.model.reader else None
    assert field is not None
    game.model = written(game.model, attrs.evolve(field, reason="There is a Song in 3B already. She has a scooter."))
    yield "asking-refused"
    for slot in ("1", "2", "quick"):
        game.handle(LoadDone(choices[len(slot)]))
        _send(game, messages.Save(slot))
    for name, screen in SCREENS.items():
        _send(game, messages.Open(screen))
        yield name
        _send(game, messages.Close())
    game.handle(LoadDone(_with_a_mistake(choices[4])))
    yield "error"
    game.handle(LoadDone(choices[4], ("The value of 'nerve' no longer fits and starts anew.",)))
    yield "notice"
    _send(game, messages.Close())
    game.handle(LoadDone(_beats(story, EndingReached)[-1]))
    yield "ending"
    _send(game, messages.Open(messages.CreditsScreen()))
    yield "credits"


TOASTS = (
    Toast("Dae's trust +1 · Nerve –2", "sparkle", 1e12),
    Toast("Early bird", "star", 1e12, "Achievement"),
    Toast("Noted: She kept the ticket.", "pencil", 1e12),
)


def showcase(game: Game) -> Iterator[str]:
    """Chats, notes and a chapter all at once, from a story made for pictures."""
    story = start_playthrough(load_story(Path(__file__).with_name("showcase.yaml")))
    game.handle(LoadDone(story))
    yield "chapter"
    while moment(story).choice is None:
        story = read_on(story)
        line = moment(story).line
        if line is not None and line.speaker is None:
            game.handle(LoadDone(story))
            yield "phone-narration"
    game.handle(LoadDone(story))
    yield "phone-replies"
    asked = moment(story).choice
    assert asked is not None
    story = choose(story, asked.options[0].id)
    game.handle(LoadDone(read_on(story)))
    yield "phone"
    yield from _phone_questions(game, story)
    for tab in ("journal", "people", "words", "achievements"):
        _send(game, messages.Open(messages.NotebookScreen(tab)))
        yield f"notebook-{tab}"
        _send(game, messages.Close())


def _phone_questions(game: Game, story: Playthrough) -> Iterator[str]:
    """Words are asked for in the chat, an answer is refused, and another goes out; then a reply has its time."""
    while moment(story).asked is None:
        story = read_on(story)
    game.handle(LoadDone(story))
    game.handle(FocusChanged(True))
    game.handle(TextEntered("Moon Rabbits"))
    yield "phone-asking"
    _send(game, messages.Send())
    yield "phone-refused"
    story = send(story, Enter("Moon River"))
    while moment(story).choice is None:
        story = read_on(story)
    game.handle(LoadDone(story))
    _let_pass(game, 3)
    yield "phone-timed"


SCREENS: dict[str, messages.Screen] = {
    "pause": messages.PauseScreen(),
    "history": messages.HistoryScreen(),
    "save": messages.SaveScreen(),
    "load": messages.LoadScreen(),
    "settings": messages.SettingsScreen(),
    "about": messages.AboutScreen(),
    "question": messages.ConfirmScreen("Delete Slot 1?", "Something to declare", "Delete", messages.Delete("1")),
}


def longest_road(game: Game) -> Playthrough:
    """A playthrough to an ending, taking the last open option each time."""
    playthrough = start_playthrough(game.model.program, seed=7)
    while isinstance(pending := playthrough.turns[-1].state.pending, ChoiceOffered):
        playthrough = choose(playthrough, [one for one in pending.options if one.open][-1].id)
    return playthrough


def _in_time(playthrough: Playthrough) -> Playthrough:
    """The playthrough as if the choice it is at were timed."""
    offered = _event(playthrough)
    assert isinstance(offered, ChoiceOffered)
    default = [one.id for one in offered.options if one.open][-1]
    return _asking(playthrough, attrs.evolve(offered, seconds=8.0, default=default))


def _asking(playthrough: Playthrough, event: Event) -> Playthrough:
    """The playthrough as if its turn ended with that event."""
    turn = playthrough.turns[playthrough.turn]
    asking = attrs.evolve(turn, events=(*turn.events[:-1], event))
    return attrs.evolve(playthrough, turns=(*playthrough.turns[: playthrough.turn], asking))


def _let_pass(game: Game, seconds: int) -> None:
    """Time passes for whoever looks; then they look away, so that it stands still."""
    for _ in range(seconds):
        game.handle(Tick(game.model.now + 1000))
    game.handle(FocusChanged(False))


def _in_the_rain(playthrough: Playthrough) -> Playthrough:
    """The playthrough as if it rained, with the camera on who speaks; in the bundled one it never does."""
    speaker = _speaker(playthrough)

    def wet(event: Event) -> Event:
        stage = getattr(event, "stage", None)
        camera = Camera(speaker, 1.3)
        return attrs.evolve(event, stage=attrs.evolve(stage, weather="rain", camera=camera)) if stage else event

    turns = tuple(attrs.evolve(turn, events=tuple(map(wet, turn.events))) for turn in playthrough.turns)
    return attrs.evolve(playthrough, turns=turns)


def _with_a_mistake(playthrough: Playthrough) -> Playthrough:
    """The playthrough as if its story had failed here: the bundled one has no mistake to show."""
    turn = playthrough.turns[playthrough.turn]
    program, at = playthrough.program, turn.state.at
    site = CallSite(program.scenes[turn.state.scene].id, program.sources[at])
    error = StoryError("E701", "Every option of this choice is gone or locked.", (site,))
    failed = attrs.evolve(turn, error=error, beats=(*turn.beats, len(turn.events)))
    turns = (*playthrough.turns[: playthrough.turn], failed)
    return attrs.evolve(playthrough, turns=turns, beat=len(failed.beats) - 1)


def _game(data: Path, size: tuple[int, int], text: int) -> Game:
    folders = (ROOT / "stories" / "kiss" / "assets", ROOT / "assets")
    game = Game(load_story(ROOT / "stories" / "kiss"), folders, data, Screen(pygame.Surface(size, 0, 32)))
    settings = attrs.evolve(game.model.settings, text_size=text, text_speed=6)
    game.model = attrs.evolve(game.model, settings=settings)
    game.handle(Tick(REST))
    return game


def _beats(story: Playthrough, kind: type[Event] | type[Line]) -> list[Playthrough]:
    """The playthrough at each of its beats of a kind."""
    return [
        move_to(story, number, beat)
        for number, turn in enumerate(story.turns)
        for beat, index in enumerate(turn.beats)
        if index < len(turn.events) and isinstance(turn.events[index], kind)
    ]


def _event(playthrough: Playthrough) -> Event:
    turn = playthrough.turns[playthrough.turn]
    return turn.events[turn.beats[playthrough.beat]]


def _speaker(playthrough: Playthrough) -> str | None:
    return getattr(_event(playthrough), "speaker", None)


def _linked(playthrough: Playthrough) -> str | None:
    """The first word of the line at hand that the glossary explains."""
    event = _event(playthrough)
    return next((span.link for span in event.spans if span.link), None) if isinstance(event, Line) else None


def _crowd(playthrough: Playthrough) -> int:
    """How many people are on stage."""
    return len(moment(playthrough).stage.cast)


def _locked(playthrough: Playthrough) -> bool:
    event = _event(playthrough)
    return isinstance(event, ChoiceOffered) and any(not one.open for one in event.options)


def _hover(game: Game, region: Region) -> None:
    game.handle(PointerMoved(*region.rect.center))


def _send(game: Game, message: Message) -> None:
    """Do what a control would."""
    from xostory.view.perform import perform

    model, asked = perform(message, game.model, game.frame)
    game.model = model
    for effect in asked:
        for given in game._carry_out(effect):
            game.handle(given)
    game.handle(Tick(game.model.now + 1))


if __name__ == "__main__":
    main()
