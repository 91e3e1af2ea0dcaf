"""What holds for every screen, at the usual text size and at twice that."""

from __future__ import annotations

import attrs
import pytest

from tests.view.sample import METRICS, QUESTION, TOASTS, all_screens, asking_at_rest, sent, shown
from xostory.program.text import Span
from xostory.view.frame import Clip, Face, Frame, Icon, Item, Panel, TextRun
from xostory.view.geometry import CANVAS, Rect
from xostory.view.inputs import Action, Press
from xostory.view.layout import row_height
from xostory.view.messages import Message
from xostory.view.model import Model
from xostory.view.update import settled

NAMES = tuple(all_screens())
SIZES = (100, 130, 150, 200)

each_screen = pytest.mark.parametrize("name", NAMES)
each_size = pytest.mark.parametrize("size", SIZES)


def drawn(frame: Frame) -> list[tuple[Item, Rect]]:
    """All items, each with the window it shows through."""
    found: list[tuple[Item, Rect]] = []
    for item in frame.items:
        if isinstance(item, Clip):
            found += [(inner, item.rect) for inner in item.items]
        else:
            found.append((item, CANVAS))
    return found


def words_rect(run: TextRun) -> Rect:
    """The letters from baseline to the height of capitals: what must not be cut off or overlap."""
    return Rect(run.x, run.baseline - run.face.size * 0.7, METRICS.width(run.text, run.face), run.face.size * 0.7)


@each_screen
@each_size
def test_words_stay_on_the_canvas_and_inside_their_window_sideways(name: str, size: int) -> None:
    for item, window in drawn(shown(all_screens(size)[name])):
        if isinstance(item, TextRun):
            rect = words_rect(item)
            assert window.x <= rect.x and rect.right <= window.right + 1, item.text
            if window == CANVAS:
                assert CANVAS.contains(rect), item.text


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in ("question", "notice", "long notice", "word")]
)  # these cover another
@each_size
def test_words_do_not_overlap(name: str, size: int) -> None:
    runs = [(item, window) for item, window in drawn(shown(all_screens(size)[name])) if isinstance(item, TextRun)]
    for at, (one, window) in enumerate(runs):
        for other, other_window in runs[at + 1 :]:
            here, there = words_rect(one).common(window), words_rect(other).common(other_window)
            if here and there:
                shared = here.common(there)
                assert shared is None or min(shared.w, shared.h) < 1, (one.text, other.text)


@each_screen
@each_size
def test_regions_stay_on_the_canvas_and_do_not_overlap(name: str, size: int) -> None:
    frame = shown(all_screens(size)[name])
    solid = [(one, one.visible) for one in frame.regions if not one.under and one.visible]
    for at, (one, rect) in enumerate(solid):
        assert rect and CANVAS.contains(rect), one.label
        for other, other_rect in solid[at + 1 :]:
            assert other_rect and rect.common(other_rect) is None, (one.label, other.label)


@each_screen
@each_size
def test_panels_and_icons_stay_on_the_canvas(name: str, size: int) -> None:
    for item, window in drawn(shown(all_screens(size)[name])):
        if isinstance(item, Panel | Icon) and window == CANVAS:
            assert CANVAS.contains(item.rect), item


@each_screen
def test_messages_tell_regions_apart_and_every_region_has_a_name(name: str) -> None:
    regions = shown(all_screens()[name]).regions
    assert len({region.message for region in regions}) == len(regions) > 0
    assert all(region.label for region in regions)


@each_screen
@each_size
def test_the_tab_key_reaches_everything_and_brings_it_into_sight(name: str, size: int) -> None:
    model = all_screens(size)[name]
    wanted = {region.message for region in shown(model).regions if region.focusable}
    reached: set[Message | None] = set()
    for _ in range(len(wanted) + 2):
        model, _ = sent(model, Press(Action.NEXT))
        region = shown(model).region(model.top.focus)
        if region is not None:
            reached.add(region.message)
            assert region.visible and region.visible.h > min(region.rect.h * 0.5, row_height_of(model)), region.label
    assert wanted <= reached


def row_height_of(model: Model) -> float:
    return row_height(Face("interface", 24 * model.settings.text_size / 100))


@each_screen
def test_the_focus_of_the_keyboard_is_seen(name: str) -> None:
    model = attrs.evolve(all_screens()[name], keyboard=True)
    frame = shown(model)
    focused = settled(model, frame)
    for region in frame.regions:
        if region.focusable:
            there = attrs.evolve(focused, layers=(*model.layers[:-1], attrs.evolve(model.top, focus=region.message)))
            bare = attrs.evolve(there, layers=(*model.layers[:-1], attrs.evolve(model.top, focus=None)))
            if region.visible:
                assert shown(there) != shown(bare), region.label


@pytest.mark.parametrize("name", [name for name in NAMES if name != "chat, typing"])  # its dots bob
def test_a_screen_at_rest_stays_at_rest(name: str) -> None:
    frame = shown(all_screens()[name])
    assert frame.wake is None or frame.wake == TOASTS[0].until
    assert frame == shown(all_screens()[name])


@pytest.mark.parametrize("size", [100, 200])
def test_of_a_question_too_long_for_the_screen_the_end_is_shown(size: int) -> None:
    words = " ".join(f"word{number}" for number in range(600))
    question = attrs.evolve(QUESTION, prompt=(Span(f"{words} and then?"),))
    drawn_words = " ".join(
        item.text for item, _ in drawn(shown(asking_at_rest(size, question))) if isinstance(item, TextRun)
    )
    assert "and then?" in drawn_words
    assert "word0 " not in drawn_words
