"""The whole game, played through its window without a display."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pygame
import pytest

from tests.app.hand import ASSETS, click, key, play, wheel
from tests.view.sample import PROGRAM, asking_beat, timed_beat
from xostory import load_story
from xostory.app import window
from xostory.app.game import Game, Screen
from xostory.app.painter import fit
from xostory.engine.commands import Enter, TimeUp
from xostory.play.slots import SlotFolder
from xostory.program.code import Achieve
from xostory.program.model import Achievement, Variable
from xostory.view import messages
from xostory.view.inputs import Tick
from xostory.view.messages import CreditsScreen, PlayScreen, TitleScreen

Events = list[pygame.event.Event]

KISS = Path(__file__).parents[2] / "stories" / "kiss"
WAITING = 0.4
"""Longer (s) than a choice refuses hasty keys."""


def top(game: Game) -> type:
    return type(game.model.top.screen)


def read_to_choice(game: Game) -> Iterator[Events]:
    """Press space until the story asks something."""
    for _ in range(500):
        reader = game.model.reader
        if reader is not None and (reader.moment.choice or reader.moment.ending):
            return
        yield key(pygame.K_SPACE)
    raise AssertionError("the story never asks anything")


def wait(game: Game) -> Iterator[Events]:
    """Let the clock run on, as if time had passed."""
    game.handle(Tick(game.model.now + 1000 * WAITING))
    yield []


def test_played_by_keyboard_to_the_credits_and_back_to_the_title(tmp_path: Path) -> None:
    seen: list[type] = []

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        seen.append(top(game))
        yield from read_to_choice(game)
        yield from wait(game)
        assert game.model.top.focus == messages.Choose("run")
        yield key(pygame.K_RETURN)
        yield from read_to_choice(game)
        assert game.model.reader is not None and game.model.reader.moment.ending is not None
        yield key(pygame.K_RETURN)
        seen.append(top(game))
        yield key(pygame.K_RETURN)
        seen.append(top(game))

    play(PROGRAM, tmp_path, script)
    assert seen == [PlayScreen, CreditsScreen, TitleScreen]


def test_played_by_mouse_with_save_load_and_rollback(tmp_path: Path) -> None:
    def script(game: Game) -> Iterator[Events]:
        yield click(game, messages.NewStory())
        for _ in range(8):
            yield click(game, messages.ReadOn()) if game.frame.region(messages.ReadOn()) else []
        yield from wait(game)
        assert game.model.reader is not None
        at_choice = game.model.reader.playthrough
        yield click(game, messages.Open(messages.SaveScreen()))
        yield click(game, messages.Save("1"))
        yield click(game, messages.Close())
        yield click(game, messages.Choose("wave"))
        assert game.model.reader.playthrough.turn == 1
        yield wheel(1)
        assert game.model.reader.playthrough.turn == 0
        yield click(game, messages.Open(messages.LoadScreen()))
        yield click(game, messages.Load("1"))
        assert game.model.reader.playthrough == at_choice

    play(PROGRAM, tmp_path, script)


def test_the_focus_stays_on_a_slot_that_was_just_filled(tmp_path: Path) -> None:
    """Or a second Enter would fill another."""
    seen: list[str] = []

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        down = [pygame.K_DOWN] * 3  # past the history and the notebook
        for code in (pygame.K_ESCAPE, *down, pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN):
            yield key(code)
        region = game.frame.region(game.model.top.focus)
        seen.append(region.label if region else "")

    play(PROGRAM, tmp_path, script)
    assert seen[0].startswith("Slot 3, Arrivals")


def test_closing_the_window_anywhere_loses_nothing(tmp_path: Path) -> None:
    places = []

    def first(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        yield key(pygame.K_SPACE)
        yield key(pygame.K_ESCAPE)
        assert game.model.reader is not None
        places.append(game.model.reader.place)

    def second(game: Game) -> Iterator[Events]:
        assert game.frame.regions[0].label == "Continue"
        yield key(pygame.K_RETURN)
        assert game.model.reader is not None
        places.append(game.model.reader.place)

    play(PROGRAM, tmp_path, first)
    play(PROGRAM, tmp_path, second)
    assert places[0] == places[1] != (0, 0)


def test_saves_have_pictures(tmp_path: Path) -> None:
    def script(_: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        yield key(pygame.K_F5)

    play(PROGRAM, tmp_path, script)
    folder = SlotFolder(tmp_path / "saves" / PROGRAM.id, PROGRAM.id)
    assert pygame.image.load(folder.thumbnail("quick")).get_size() == (384, 216)


def test_leaving_where_it_was_saved_takes_no_other_place_in_the_ring(tmp_path: Path) -> None:
    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        yield from read_to_choice(game)

    game = play(PROGRAM, tmp_path, script)
    assert [card.slot for card in SlotFolder(tmp_path / "saves" / PROGRAM.id, PROGRAM.id).cards()] == ["auto-1"]
    assert game.over


def test_the_window_can_be_any_size(tmp_path: Path) -> None:
    """The picture fills the largest 16:9 rectangle in the middle; what is left over stays black."""

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        for size in ((640, 360), (1024, 768), (2560, 1080), (1280, 720)):
            surface = game.screen.surface = pygame.Surface(size)
            surface.fill("green")
            assert game.show(anew=True)
            inside = fit(*size)
            assert surface.get_at(inside.center)[:3] not in ((0, 0, 0), (0, 255, 0))
            if inside.size != size:
                assert surface.get_at((0, 0))[:3] == (0, 0, 0)

    play(PROGRAM, tmp_path, script)


def test_nothing_is_painted_when_nothing_changes(tmp_path: Path) -> None:
    painted: list[bool] = []

    def script(game: Game) -> Iterator[Events]:
        yield from wait(game)
        yield from wait(game)
        game.show()
        painted.extend(game.show() for _ in range(3))
        yield key(pygame.K_DOWN)
        painted.append(True)

    play(PROGRAM, tmp_path, script)
    assert painted == [False, False, False, True]


def test_settings_are_kept(tmp_path: Path) -> None:
    def first(game: Game) -> Iterator[Events]:
        yield click(game, messages.Open(messages.SettingsScreen()))
        yield key(pygame.K_DOWN)
        yield key(pygame.K_DOWN)
        yield key(pygame.K_RIGHT)
        yield key(pygame.K_RIGHT)

    sizes = []

    def second(game: Game) -> Iterator[Events]:
        sizes.append(game.model.settings.text_size)
        yield []

    play(PROGRAM, tmp_path, first)
    play(PROGRAM, tmp_path, second)
    assert sizes == [120]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_bundled_game_plays_to_its_credits(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    program = load_story(KISS)

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        for _ in range(200):
            yield from read_to_choice(game)
            assert game.model.reader is not None
            moment = game.model.reader.moment
            if moment.ending is not None:
                break
            assert moment.choice is not None
            yield from wait(game)
            number = chance.randint(1, sum(option.open for option in moment.choice.options))
            yield key(pygame.K_0 + number, str(number))
        assert game.model.reader is not None and game.model.reader.moment.ending is not None
        yield click(game, messages.Open(CreditsScreen()))
        assert top(game) is CreditsScreen
        yield click(game, messages.ToTitle())
        assert top(game) is TitleScreen

    play(program, tmp_path, script)


@pytest.mark.parametrize("seed", range(4))
def test_random_hands_break_nothing(tmp_path: Path, seed: int) -> None:
    """A thousand keys, clicks and turns of the wheel at random; the window stays open until it is closed."""
    chance = random.Random(seed)
    keys = [pygame.K_SPACE, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT]
    keys += [pygame.K_RIGHT, pygame.K_TAB, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_F5, pygame.K_F9, pygame.K_h]
    keys += [pygame.K_v, pygame.K_HOME, pygame.K_END, pygame.K_BACKSPACE]

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        for _ in range(1000):
            quitting = game.model.top.focus == messages.QuitGame()
            kind = chance.random()
            if kind < 0.5:
                code = chance.choice(keys)
                yield [] if quitting and code in (pygame.K_SPACE, pygame.K_RETURN) else key(code)
            elif kind < 0.6:
                yield key(pygame.K_1, chance.choice("123"))
            elif kind < 0.7:
                yield wheel(chance.choice([-3, -1, 1, 3]))
            else:
                regions = [one for one in game.frame.regions if one.visible and one.message != messages.QuitGame()]
                yield click(game, chance.choice(regions).message) if regions else []
            assert not game.over

    game = play(PROGRAM, tmp_path, script)
    assert game.over


@pytest.mark.parametrize(
    "setting", ["os.environ['SDL_VIDEODRIVER'] = 'nosuchdriver'", "del os.environ['SDL_VIDEODRIVER']"]
)
def test_without_a_display_it_says_so(setting: str) -> None:
    """Left to itself, SDL would draw where nobody sees it, and the game would wait there for ever."""
    code = (
        "import os; os.environ['SDL_VIDEODRIVER'] = 'dummy'; os.environ.pop('DISPLAY', None)\n"
        "os.environ.pop('WAYLAND_DISPLAY', None)\n"
        f"{setting}\n"
        "from pathlib import Path\n"
        "from tests.view.sample import PROGRAM\n"
        "from xostory.app.window import NoDisplay, run_game\n"
        "try:\n    run_game(PROGRAM, (), Path('.'))\n"
        "except NoDisplay as error:\n    print('no display:', error)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=60)
    assert done.stdout.startswith("no display:"), done.stderr


def test_without_a_sound_device_it_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuchdriver")

    def script(game: Game) -> Iterator[Events]:
        assert not game.audio.works
        yield key(pygame.K_RETURN)
        yield key(pygame.K_SPACE)
        assert top(game) is PlayScreen

    play(PROGRAM, tmp_path, script)


def test_run_game_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entrance the command uses: opens, plays, saves, closes."""
    events = [key(pygame.K_RETURN), key(pygame.K_SPACE), [pygame.event.Event(pygame.QUIT)]]
    monkeypatch.setattr(window, "wait_for_events", lambda _: events.pop(0))
    window.run_game(PROGRAM, (ASSETS,), tmp_path)
    assert not events and not pygame.display.get_init()
    assert (tmp_path / "saves" / PROGRAM.id / "auto-1.json").exists()


def test_a_disk_that_refuses_is_told_and_survived(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("a file where the folder should be")

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        yield key(pygame.K_F5)
        assert game.model.toasts and game.model.toasts[-1].text.startswith("Not saved")
        yield key(pygame.K_SPACE)

    assert play(PROGRAM, tmp_path, script).over


def test_a_corrupt_save_is_told_and_kept(tmp_path: Path) -> None:
    folder = SlotFolder(tmp_path / "saves" / PROGRAM.id, PROGRAM.id)
    folder.folder.mkdir(parents=True)
    folder.file("1").write_bytes(b"\x00\x01garbage")

    def script(game: Game) -> Iterator[Events]:
        yield click(game, messages.Open(messages.LoadScreen()))
        region = next(one for one in game.frame.regions if one.label.startswith("Slot 1, damaged"))
        yield click(game, region.message)
        assert top(game) is messages.NoticeScreen

    play(PROGRAM, tmp_path, script)
    assert folder.file("1").read_bytes() == b"\x00\x01garbage"


def test_a_screen_that_is_no_window_will_do(tmp_path: Path) -> None:
    game = Game(PROGRAM, (ASSETS,), tmp_path, Screen(pygame.Surface((1280, 720))))
    assert game.show()
    game.audio.close()


def test_interrupted_from_the_terminal_it_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events = [key(pygame.K_RETURN), key(pygame.K_SPACE)]

    def next_events(_: float | None) -> Events:
        if not events:
            raise KeyboardInterrupt
        return events.pop(0)

    monkeypatch.setattr(window, "wait_for_events", next_events)
    window.run_game(PROGRAM, (ASSETS,), tmp_path)
    assert (tmp_path / "saves" / PROGRAM.id / "auto-1.json").exists()


def test_waiting_ends_with_the_first_event_or_the_time() -> None:
    pygame.display.init()
    pygame.display.set_mode((64, 36))
    pygame.event.clear()
    assert window.wait_for_events(0.0) == []
    assert window.wait_for_events(0.02) == []
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    assert pygame.QUIT in {event.type for event in window.wait_for_events(None)}
    pygame.display.quit()


def test_achievements_are_kept_for_the_next_time(tmp_path: Path) -> None:
    earning = attrs.evolve(
        PROGRAM,
        code=(PROGRAM.code[0], Achieve(0, 0), *PROGRAM.code[2:]),
        variables=(Variable("achievements", "any of", frozenset(), members=("early",), persistent=True),),
        achievements=(Achievement("early", "Early bird", ""),),
    )
    seen: list[list[str]] = []

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        seen.append([one.text for one in game.model.toasts])

    for _ in range(2):
        play(earning, tmp_path, script)
    assert seen == [["Early bird"], []]
    file = tmp_path / "saves" / "sample" / "kept.json"
    file.write_text("nonsense")
    game = play(earning, tmp_path, script)
    assert any("kept.json is damaged" in one.text for one in game.model.toasts)


def test_an_answer_is_written_with_letters_an_input_method_and_the_clipboard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[str] = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: wanted.append("start"))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: wanted.append("stop"))
    monkeypatch.setattr(pygame.key, "set_text_input_rect", lambda rect: wanted.append(f"at {rect.w > 0}"))
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "ty\n")

    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        while game.model.reader is None or game.model.reader.moment.asked is None:
            assert "start" not in wanted
            yield key(pygame.K_SPACE)
        yield from wait(game)
        assert wanted[:3] == ["stop", "start", "at True"]
        yield [*key(pygame.K_v, "v"), pygame.event.Event(pygame.TEXTINPUT, text="v")]
        yield key(pygame.K_BACKSPACE)
        yield [pygame.event.Event(pygame.TEXTEDITING, text="하", start=1, length=0)]
        yield key(pygame.K_RETURN)
        yield [
            pygame.event.Event(pygame.TEXTEDITING, text="", start=0, length=0),
            pygame.event.Event(pygame.TEXTINPUT, text="한"),
        ]
        yield key(pygame.K_v, "", pygame.KMOD_LCTRL)
        yield key(pygame.K_RETURN)
        assert game.model.reader.playthrough.turns[1].command == Enter("Kit한ty")
        assert wanted[-1] == "stop"

    play(asking_beat().program, tmp_path, script)


def test_an_empty_clipboard_is_nothing_to_paste(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> str:
        raise pygame.error("empty")

    monkeypatch.setattr(pygame.scrap, "get_text", nothing)
    there = window.Window("Empty", None)
    assert there.clipboard() == ""
    pygame.display.quit()


def test_time_runs_out_in_the_window(tmp_path: Path) -> None:
    def script(game: Game) -> Iterator[Events]:
        yield key(pygame.K_RETURN)
        yield from read_to_choice(game)
        for _ in range(9):
            game.handle(Tick(game.model.now + 1000))
            yield []
        assert game.model.reader is not None
        assert game.model.reader.playthrough.turns[1].command == TimeUp()

    play(timed_beat().program, tmp_path, script)
