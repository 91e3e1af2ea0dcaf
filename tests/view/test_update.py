"""What keys, pointer and clock do: the laws of the interface."""

from __future__ import annotations

import attrs
import pytest

from tests.view.sample import (
    LATER,
    LONG,
    PROGRAM,
    SLOTS,
    all_screens,
    choice_beat,
    ended,
    failed,
    over,
    playthrough_at,
    reading,
    sent,
    shown,
)
from xostory.play.playthrough import choose
from xostory.play.slots import SlotCard
from xostory.view import effects, messages
from xostory.view.frame import Panel, TextRun
from xostory.view.heard import Heard, heard
from xostory.view.inputs import (
    Action,
    Button,
    CloseRequested,
    LoadDone,
    LoadFailed,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Press,
    SaveDone,
    SlotsListed,
    Tick,
    Typed,
    Wheel,
)
from xostory.view.messages import HistoryScreen, LoadScreen, Message, PauseScreen, PlayScreen, SettingsScreen
from xostory.view.model import Model
from xostory.view.reader import open_reader
from xostory.view.update import settled

STAGE = PointerPressed(300, 300)
"""A click on the stage, beside everything."""


def beginning(beats: int = 0) -> Model:
    """In the story at the moment a beat begins."""
    model = reading(playthrough_at(beats))
    return attrs.evolve(model, reader=open_reader(playthrough_at(beats), LATER))


def place(model: Model) -> tuple[int, int]:
    assert model.reader is not None
    return model.reader.place


def words(model: Model) -> str:
    """What can be read in the frame now."""
    runs = [item for item in shown(model).items if isinstance(item, TextRun)]
    return " ".join(run.text if run.shown is None else run.text[: run.shown] for run in runs)


def press_on(model: Model, message: Message) -> tuple[Model, list[object]]:
    """Click in the middle of a region."""
    region = shown(model).region(message)
    assert region is not None and region.visible is not None
    return sent(model, PointerPressed(*region.visible.center))


def top(model: Model) -> type:
    return type(model.top.screen)


class TestReading:
    def test_words_appear_with_time(self) -> None:
        model = beginning()
        assert "The doors" not in words(model)
        model, _ = sent(model, Tick(LATER + 150))
        assert "The" in words(model) and "slide open" not in words(model)
        model, _ = sent(model, Tick(LATER + 4000))
        assert "The doors slide open." in words(model)

    @pytest.mark.parametrize("given", [STAGE, Press(Action.CONFIRM)])
    def test_a_click_during_the_reveal_completes_it_and_the_next_reads_on(self, given: object) -> None:
        model, _ = sent(beginning(), given)  # type: ignore[arg-type]
        assert place(model) == (0, 0) and "The doors slide open." in words(model)
        model, asked = sent(model, given)  # type: ignore[arg-type]
        assert place(model) == (0, 1)
        assert effects.PlaySound("suitcase") in asked

    def test_a_frame_that_is_revealing_wants_to_be_drawn_again_and_a_complete_one_does_not(self) -> None:
        assert shown(beginning()).wake == 0
        assert shown(sent(beginning(), STAGE)[0]).wake is None

    def test_a_long_line_is_read_page_by_page_and_every_word_is_seen_once(self) -> None:
        model, seen = reading(playthrough_at(3)), ""
        while place(model) == (0, 3):
            pages = shown(model).text
            assert pages is not None and pages.count > 1
            seen += words(model) + " "
            model, _ = sent(model, STAGE, Tick(model.now + LATER))
        assert " ".join(seen.split()) == LONG

    def test_a_pause_ends_by_itself_or_by_a_click(self) -> None:
        model = beginning(2)
        assert shown(model).wake == LATER + 500
        assert place(sent(model, Tick(LATER + 499))[0]) == (0, 2)
        assert place(sent(model, Tick(LATER + 500))[0]) == (0, 3)
        assert place(sent(model, STAGE)[0]) == (0, 3)

    def test_a_pause_waits_under_a_menu(self) -> None:
        model, _ = sent(beginning(2), Press(Action.CANCEL), Tick(LATER + 9000))
        assert place(model) == (0, 2)

    def test_the_text_can_be_hidden_and_any_key_or_click_brings_it_back(self) -> None:
        hidden, _ = sent(reading(playthrough_at(0)), Press(Action.HIDE))
        assert words(hidden) == ""
        for given in (STAGE, Press(Action.CONFIRM), PointerPressed(9, 9, Button.MIDDLE)):
            back, _ = sent(hidden, given)
            assert place(back) == (0, 0) and "doors" in words(back)


class TestTime:
    @pytest.mark.parametrize("given", [Wheel(1), Press(Action.PAGE_UP), Press(Action.LEFT), Press(Action.BACK)])
    def test_back_and_forward(self, given: object) -> None:
        model = reading(playthrough_at(1))
        back, _ = sent(model, given)  # type: ignore[arg-type]
        assert place(back) == (0, 0) and "The doors slide open." in words(back)
        forward, _ = sent(back, Wheel(-1))
        assert place(forward) == (0, 1)

    def test_rolling_back_passes_over_pauses(self) -> None:
        model = attrs.evolve(reading(playthrough_at(3)), now=LATER)
        back, _ = sent(model, Wheel(1))
        assert place(back) == (0, 1)
        assert place(sent(back, Wheel(-1))[0]) == (0, 3)

    def test_rolling_forward_ends_at_what_was_read(self) -> None:
        model = reading(playthrough_at(1))
        assert place(sent(model, Wheel(-1))[0]) == (0, 1)
        assert place(sent(model, Press(Action.PAGE_DOWN))[0]) == (0, 1)

    def test_rolling_back_at_the_beginning_stays(self) -> None:
        assert place(sent(reading(playthrough_at(0)), Wheel(1))[0]) == (0, 0)

    def test_another_choice_makes_another_future(self) -> None:
        first, _ = sent(reading(choice_beat()), Typed("1"))
        back, _ = sent(first, Wheel(1))
        other, _ = sent(back, Tick(LATER + 500), Typed("2"), Tick(LATER * 2))
        assert "Ow. Hi." in words(other)
        assert place(sent(other, Wheel(-1))[0]) == (1, 0)

    def test_a_click_in_the_history_goes_back_there(self) -> None:
        model = over(reading(choice_beat()), PauseScreen(), HistoryScreen())
        after, _ = press_on(model, messages.JumpTo(0, 0, 0))
        assert top(after) is PlayScreen and place(after) == (0, 0)
        assert place(sent(after, Wheel(-1))[0]) == (0, 1)


class TestChoosing:
    @pytest.mark.parametrize(("key", "option"), [("1", "run"), ("2", "wave")])
    def test_digits_choose_open_options(self, key: str, option: str) -> None:
        model, asked = sent(reading(choice_beat()), Typed(key))
        assert model.reader is not None
        assert model.reader.playthrough == choose(choice_beat(), option)
        assert asked[0] == effects.PlaySound("choice")

    @pytest.mark.parametrize("key", ["0", "3", "9", "x"])
    def test_other_letters_do_nothing(self, key: str) -> None:
        assert place(sent(reading(choice_beat()), Typed(key))[0]) == (0, 5)

    def test_the_history_tells_what_was_said_and_chosen(self) -> None:
        model, _ = sent(reading(choice_beat()), Typed("2"), Press(Action.HISTORY))
        assert [one.label for one in shown(model).regions if isinstance(one.message, messages.JumpTo)][-2:] == [
            "Wave, and drop the suitcase on her own foot, as one does.",
            "Kitty: Ow. Hi.",
        ]

    def test_the_first_key_shows_the_focus_and_enter_takes_it(self) -> None:
        model, _ = sent(reading(choice_beat()), Press(Action.DOWN))
        assert model.top.focus == messages.Choose("run")
        model, _ = sent(model, Press(Action.CONFIRM))
        assert place(model) == (1, 0)

    def test_arrows_go_round_and_stop_at_locked_options_too(self) -> None:
        model, seen = reading(choice_beat()), []
        for _ in range(4):
            model, _ = sent(model, Press(Action.DOWN))
            seen.append(model.top.focus)
        run, cool, wave = messages.Choose("run"), messages.Refuse("cool"), messages.Choose("wave")
        assert seen == [run, cool, wave, run]

    def test_a_locked_option_cannot_be_chosen(self) -> None:
        model, asked = press_on(reading(choice_beat()), messages.Refuse("cool"))
        assert place(model) == (0, 5) and asked == [effects.PlaySound("locked")]

    def test_a_click_meant_for_the_text_before_chooses_nothing(self) -> None:
        model = attrs.evolve(reading(choice_beat()), reader=open_reader(choice_beat(), LATER - 100))
        assert place(press_on(model, messages.Choose("run"))[0]) == (0, 5)
        model, _ = sent(model, Press(Action.DOWN), Press(Action.CONFIRM))
        assert place(model) == (0, 5)
        later, _ = sent(model, Tick(LATER + 400))
        assert place(press_on(later, messages.Choose("run"))[0]) == (1, 0)

    def test_options_stay_below_the_faces(self) -> None:
        from xostory.view.screens.stage import FACES_END

        for size in (100, 150, 200):
            frame = shown(reading(choice_beat(), size))
            tops = [one.visible.y for one in frame.regions if one.visible and not one.tool]
            assert min(tops) >= FACES_END - 16

    @pytest.mark.parametrize("size", [100, 150, 200])
    def test_the_question_stays_over_its_options(self, size: int) -> None:
        assert "What does Kitty do?" in words(reading(choice_beat(), size))

    def test_an_ending_leaves_the_face_alone(self) -> None:
        from xostory.view.screens.stage import FACES_END

        tops = [
            one.rect.y for one in shown(all_screens()["ending"]).items if isinstance(one, Panel) and one.rect.w > 900
        ]
        assert min(tops) >= FACES_END

    def test_arriving_at_a_choice_saves_by_itself_once(self) -> None:
        model, asked = sent(reading(playthrough_at(4)), STAGE)
        saves = [one for one in asked if isinstance(one, effects.SaveSlot)]
        assert [one.slot for one in saves] == [effects.AUTOMATIC]
        assert saves[0].playthrough == choice_beat() and saves[0].scene_title == "Arrivals"
        _, asked = sent(model, Wheel(1), Wheel(-1))
        assert not [one for one in asked if isinstance(one, effects.SaveSlot)]


class TestScreens:
    def test_escape_opens_and_closes_the_menu(self) -> None:
        model, _ = sent(reading(playthrough_at(0)), Press(Action.CANCEL))
        assert top(model) is PauseScreen
        assert top(sent(model, Press(Action.CANCEL))[0]) is PlayScreen

    def test_the_other_button_is_escape(self) -> None:
        model, _ = sent(reading(playthrough_at(0)), PointerPressed(5, 5, Button.OTHER))
        assert top(model) is PauseScreen

    def test_screens_stack(self) -> None:
        model, _ = sent(reading(playthrough_at(0)), Press(Action.CANCEL))
        model, _ = press_on(model, messages.Open(SettingsScreen()))
        model, _ = sent(model, Press(Action.CANCEL))
        assert top(model) is PauseScreen

    def test_escape_on_the_title_stays_there(self) -> None:
        title = all_screens()["title"]
        after, asked = sent(title, Press(Action.CANCEL))
        assert top(after) is messages.TitleScreen and len(after.layers) == 1 and not asked

    def test_an_ending_leads_to_the_credits_and_they_to_the_title(self) -> None:
        model, _ = press_on(reading(ended()), messages.Open(messages.CreditsScreen()))
        assert top(model) is messages.CreditsScreen
        model, _ = press_on(model, messages.ToTitle())
        assert top(model) is messages.TitleScreen and model.reader is None

    def test_after_a_mistake_of_the_story_one_step_back_goes_on(self) -> None:
        model, _ = press_on(reading(failed()), messages.RollBack())
        assert model.reader is not None and model.reader.moment.choice is not None

    def test_the_save_at_a_mistake_is_of_what_came_before(self) -> None:
        _, asked = sent(reading(failed()), CloseRequested())
        save = next(one for one in asked if isinstance(one, effects.SaveSlot))
        assert save.playthrough == choice_beat()

    def test_a_menu_opened_by_key_has_a_focus_and_one_opened_by_mouse_has_none(self) -> None:
        by_key, _ = sent(attrs.evolve(reading(playthrough_at(0)), keyboard=True), Press(Action.CANCEL))
        assert by_key.top.focus == messages.Close()
        by_mouse, _ = press_on(reading(playthrough_at(0)), messages.Open(PauseScreen()))
        assert by_mouse.top.focus is None

    def test_hovering_moves_the_focus_without_a_ring(self) -> None:
        model = all_screens()["title"]
        region = shown(model).region(messages.NewStory())
        assert region is not None
        hovered, asked = sent(model, PointerMoved(*region.rect.center))
        assert hovered.top.focus == messages.NewStory() and not hovered.keyboard
        assert asked == [effects.PlaySound("hover")]
        assert sent(hovered, PointerMoved(1900, 500))[0].top.focus is None

    def test_focus_does_not_stay_on_a_tool_when_a_screen_closes(self) -> None:
        model, _ = sent(reading(playthrough_at(0)), Press(Action.NEXT), Press(Action.NEXT), Press(Action.CONFIRM))
        assert top(model) is HistoryScreen
        closed, _ = sent(model, Press(Action.CANCEL))
        assert closed.top.focus is None


class TestSaving:
    def test_quick_save_and_load(self) -> None:
        model, asked = sent(reading(playthrough_at(1)), Press(Action.QUICK_SAVE))
        assert [one.slot for one in asked if isinstance(one, effects.SaveSlot)] == ["quick"]
        _, asked = sent(model, Press(Action.QUICK_LOAD))
        assert asked == [effects.LoadSlot("quick")]

    def test_quick_load_without_a_save_says_so(self) -> None:
        model, asked = sent(attrs.evolve(reading(playthrough_at(1)), slots=()), Press(Action.QUICK_LOAD))
        assert asked == [] and model.toasts and "no quick save" in model.toasts[-1].text

    def test_an_empty_slot_is_saved_into_at_once_and_a_full_one_after_a_question(self) -> None:
        model = all_screens()["save"]
        _, asked = press_on(model, messages.Save("2"))
        assert [one.slot for one in asked if isinstance(one, effects.SaveSlot)] == ["2"]
        region = next(one for one in shown(model).regions if one.label.startswith("Slot 4"))
        model, asked = press_on(model, region.message)
        assert top(model) is messages.ConfirmScreen
        assert not [one for one in asked if isinstance(one, effects.SaveSlot)]
        model, asked = press_on(model, messages.Answer(messages.Save("4")))
        assert [one.slot for one in asked if isinstance(one, effects.SaveSlot)] == ["4"]
        assert top(model) is messages.SaveScreen

    def test_no_to_a_question_does_nothing(self) -> None:
        model, asked = press_on(all_screens()["question"], messages.Close())
        assert top(model) is LoadScreen
        assert not [one for one in asked if isinstance(one, effects.DeleteSlot)]

    def test_yes_deletes(self) -> None:
        _, asked = press_on(all_screens()["question"], messages.Answer(messages.Delete("1")))
        assert effects.DeleteSlot("1") in asked

    def test_down_leads_from_a_save_to_the_one_below_and_not_to_what_is_beside_it(self) -> None:
        model = attrs.evolve(all_screens()["save"], keyboard=True)
        start = next(one for one in shown(model).regions if one.label.startswith("Slot 2,"))
        below = next(one for one in shown(model).regions if one.label.startswith("Slot 4,"))
        beside = next(one for one in shown(model).regions if one.label == "Delete Slot 4")
        model = attrs.evolve(model, layers=(*model.layers[:-1], attrs.evolve(model.top, focus=start.message)))
        model, _ = sent(model, Press(Action.DOWN))
        assert model.top.focus == below.message
        model, _ = sent(model, Press(Action.RIGHT))
        assert model.top.focus == beside.message

    def test_a_damaged_save_tells_why_it_cannot_be_loaded(self) -> None:
        model = all_screens()["load"]
        region = next(one for one in shown(model).regions if one.label.startswith("Slot 1, damaged"))
        model, asked = press_on(model, region.message)
        assert top(model) is messages.NoticeScreen
        assert not [one for one in asked if isinstance(one, effects.LoadSlot)]
        assert "not complete" in words(model)

    def test_loading_saves_what_was_being_read(self) -> None:
        model, asked = sent(reading(playthrough_at(1)), LoadDone(choice_beat()))
        saves = [one for one in asked if isinstance(one, effects.SaveSlot)]
        assert [(one.slot, one.playthrough) for one in saves] == [(effects.AUTOMATIC, playthrough_at(1))]
        assert place(model) == (0, 5)

    def test_notes_about_an_edited_story_are_shown(self) -> None:
        model, _ = sent(all_screens()["title"], LoadDone(choice_beat(), ("The variable nerve is gone.",)))
        assert "nerve is gone" in words(model)
        assert top(sent(model, Press(Action.CANCEL))[0]) is PlayScreen

    def test_a_failed_load_tells_why(self) -> None:
        model, _ = sent(all_screens()["title"], LoadFailed("This save belongs to another story."))
        assert "another story" in words(model)

    def test_a_failed_save_tells_why_and_a_good_one_too(self) -> None:
        bad, _ = sent(reading(playthrough_at(1)), SaveDone("1", "No space left on device"))
        assert "No space left" in words(bad)
        good, _ = sent(reading(playthrough_at(1)), SaveDone("1"))
        assert "Saved" in words(good)
        assert "Saved" not in words(sent(good, Tick(LATER + 10_000))[0])

    def test_closing_the_window_saves_and_quits(self) -> None:
        _, asked = sent(reading(playthrough_at(1)), CloseRequested())
        assert isinstance(asked[0], effects.SaveSlot) and asked[-1] == effects.Quit()

    def test_quitting_the_title_saves_nothing(self) -> None:
        _, asked = sent(all_screens()["title"], CloseRequested())
        assert asked == [effects.Quit()]

    def test_continue_is_first_where_there_is_an_autosave_and_loads_the_newest(self) -> None:
        later = SlotCard("auto-2", "Later", "", "2026-11-23T00:00:00")
        model, _ = sent(all_screens()["title first time"], SlotsListed((*SLOTS, later)))
        assert shown(model).regions[0].label == "Continue"
        _, asked = press_on(model, messages.ContinueStory())
        assert effects.LoadSlot("auto-2") in asked
        assert shown(all_screens()["title first time"]).regions[0].label == "New story"

    def test_a_new_story_is_asked_for(self) -> None:
        _, asked = press_on(all_screens()["title"], messages.NewStory())
        assert effects.StartStory() in asked


class TestSettings:
    def test_keys_move_sliders_and_the_value_is_kept(self) -> None:
        model = over(reading(playthrough_at(0)), SettingsScreen())
        model, asked = sent(model, Press(Action.DOWN), Press(Action.RIGHT))
        assert model.settings.text_speed == 7
        assert effects.WriteSettings(model.settings) in asked

    def test_dragging_a_slider_keeps_the_value_when_it_is_let_go(self) -> None:
        model = over(reading(playthrough_at(0)), SettingsScreen())
        region = shown(model).region(messages.Change("music_volume"))
        assert region is not None and region.track is not None
        rail = region.track.rail
        model, asked = sent(model, PointerPressed(rail.x, rail.center[1]))
        assert model.settings.music_volume == 0 and not asked
        model, asked = sent(model, PointerMoved(rail.right + 500, 0))
        assert model.settings.music_volume == 100 and not asked
        model, asked = sent(model, PointerReleased(0, 0))
        assert effects.WriteSettings(model.settings) in asked
        assert sent(model, PointerMoved(rail.x, rail.y))[0].settings.music_volume == 100

    def test_text_size_changes_at_once(self) -> None:
        model = over(reading(playthrough_at(0)), SettingsScreen())
        larger, _ = sent(
            attrs.evolve(model, dragging=None), Press(Action.DOWN), Press(Action.DOWN), Press(Action.RIGHT)
        )
        assert larger.settings.text_size == 110
        assert shown(larger) != shown(model)

    def test_the_sample_is_said_anew_when_the_speed_changes(self) -> None:
        model = over(reading(playthrough_at(0)), SettingsScreen())
        model, _ = sent(model, Press(Action.DOWN), Press(Action.RIGHT))
        assert shown(model).wake == 0
        assert shown(sent(model, Tick(LATER + 20_000))[0]).wake is None

    @pytest.mark.parametrize("screen", ["title", "dialogue", "settings"])
    def test_fullscreen_from_anywhere(self, screen: str) -> None:
        model, asked = sent(all_screens()[screen], Press(Action.FULLSCREEN))
        assert model.settings.fullscreen and effects.SetFullscreen(True) in asked
        _, asked = sent(model, Press(Action.FULLSCREEN))
        assert effects.SetFullscreen(False) in asked


class TestScrolling:
    def test_the_history_begins_at_its_end_and_scrolls_by_wheel_keys_and_bar(self) -> None:
        model = over(reading(choice_beat(), 200), HistoryScreen())
        scroll = shown(model).scroll
        assert scroll is not None and scroll.position == scroll.limit > 0
        up, _ = sent(model, Wheel(1))
        assert position(up) < scroll.limit
        assert position(sent(model, Press(Action.FIRST))[0]) == 0
        bar = shown(model).region(messages.ScrollTo())
        assert bar is not None and bar.track is not None
        dragged, _ = sent(model, PointerPressed(*bar.rect.center), PointerMoved(bar.rect.x, 0), PointerReleased(0, 0))
        assert position(dragged) == 0

    @pytest.mark.parametrize("screen", ["about", "credits"])
    def test_arrows_scroll_a_screen_of_text(self, screen: str) -> None:
        model, _ = sent(all_screens(200)[screen], Press(Action.DOWN))
        assert position(model) > 0
        assert position(sent(model, Press(Action.UP))[0]) == 0

    def test_nothing_scrolls_beyond_its_ends(self) -> None:
        model = over(reading(choice_beat(), 200), HistoryScreen())
        assert position(sent(model, Wheel(-50))[0]) == position(model)
        assert position(sent(model, Wheel(500))[0]) == 0


def position(model: Model) -> float:
    scroll = shown(model).scroll
    assert scroll is not None
    return scroll.position


def test_music_follows_the_stage() -> None:
    assert heard(all_screens()["title"]) == Heard(("first_day",))
    assert heard(reading(playthrough_at(0))) == Heard(("first_day",))
    assert heard(over(reading(playthrough_at(0)), PauseScreen())) == Heard(("first_day",))


def test_two_equal_models_make_equal_frames() -> None:
    assert shown(reading(playthrough_at(1))) == shown(reading(playthrough_at(1)))
    assert PROGRAM.id == "sample"


def test_the_focus_at_an_ending_is_on_the_way_on() -> None:
    model, _ = sent(attrs.evolve(reading(ended()), keyboard=True), Tick(LATER))
    assert settled(model, shown(model)).top.focus == messages.Open(messages.CreditsScreen())
