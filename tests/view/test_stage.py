"""How the stage changes: softly, or as the story says, and then no more."""

from __future__ import annotations

import attrs
import pytest

from tests.view.sample import PROGRAM
from xostory.engine.events import CameraMoved, CharacterHidden, CharacterShown, EffectPlayed, PlaceChanged
from xostory.engine.stage import Actor, Camera, Stage
from xostory.view.frame import Clip, Item, Particles, Picture, Shade, Shot, Sprite
from xostory.view.geometry import CANVAS, WIDTH, Rect
from xostory.view.screens import camera
from xostory.view.screens.stage import CENTERS, View, items, still
from xostory.view.staging import EFFECTS, SOFT, TRANSITIONS, USUAL, WALK, Change, Staging, staging_of

KITTY = Actor("kitty", "smile", "uniform", "left")
DAE = Actor("dae", "neutral", "uniform", "right")
HALL = Stage("hall", "day", None, (KITTY,))
GATE = Stage("gate", "night", None, (DAE,))


def between(
    before: Stage, now: Stage, elapsed: float, staging: Staging = USUAL, calm: bool = False
) -> tuple[Item, ...]:
    return items(View(PROGRAM, calm=calm), before, now, elapsed, staging)


def flat(drawn: tuple[Item, ...]) -> list[Item]:
    """Everything, with what is seen through cameras and clips."""
    return [one for item in drawn for one in (item, *(flat(item.items) if isinstance(item, (Shot, Clip)) else ()))]


def sprites(drawn: tuple[Item, ...]) -> list[Sprite]:
    return [item for item in flat(drawn) if isinstance(item, Sprite)]


def by(transition: str, duration: float = 1000.0) -> Staging:
    return Staging(place=Change(transition, duration))


class TestUsually:
    def test_in_the_end_only_what_is_there_is_drawn(self) -> None:
        assert between(HALL, GATE, SOFT) == still(PROGRAM, GATE)
        assert [one.character for one in sprites(still(PROGRAM, GATE))] == ["dae"]

    def test_places_dissolve_into_each_other(self) -> None:
        drawn = [item for item in between(HALL, Stage("gate"), SOFT / 2) if isinstance(item, Picture)]
        pictures = [(one.asset, one.opacity) for one in drawn]
        assert pictures == [("places/gate/day.jpg", 1.0), ("places/hall/day.jpg", 0.5)]

    def test_somebody_who_enters_grows_solid_and_who_leaves_fades(self) -> None:
        both = Stage("hall", "day", None, (KITTY, DAE))
        assert [one.opacity for one in sprites(between(HALL, both, SOFT / 2))] == [1.0, 0.5]
        assert [one.opacity for one in sprites(between(both, HALL, SOFT / 2))] == [0.5, 1.0]

    def test_a_new_mood_comes_under_the_old_one_so_that_nobody_turns_transparent(self) -> None:
        sad = Stage("hall", "day", None, (Actor("kitty", "sad", "uniform", "left"),))
        under, above = sprites(between(HALL, sad, 50))
        assert (under.mood, under.opacity) == ("sad", 1.0)
        assert above.mood == "smile" and 0 < above.opacity < 1

    def test_a_step_aside_is_a_walk(self) -> None:
        moved = Stage("hall", "day", None, (attrs.evolve(KITTY, position="right"),))
        middles = [sprites(between(HALL, moved, share * WALK))[0].rect.center[0] for share in (0, 0.5, 1)]
        assert middles == [CENTERS["left"], (CENTERS["left"] + CENTERS["right"]) / 2, CENTERS["right"]]

    def test_whoever_speaks_stands_in_front(self) -> None:
        both = Stage("hall", "day", None, (KITTY, DAE))
        order = [one.character for one in sprites(items(View(PROGRAM, "kitty"), both, both, SOFT))]
        assert order == ["dae", "kitty"]


class TestTransitions:
    @pytest.mark.parametrize("transition", TRANSITIONS)
    def test_each_begins_with_the_old_place_and_ends_with_the_new_one(self, transition: str) -> None:
        if transition != "cut":
            first = between(HALL, GATE, 0, by(transition))
            seen = [one for one in flat(first) if isinstance(one, Picture) and one.opacity > 0]
            assert any("hall" in one.asset for one in seen)
        last = between(HALL, GATE, 1000, by(transition))
        assert last == still(PROGRAM, GATE)

    @pytest.mark.parametrize("transition", [one for one in TRANSITIONS if one != "cut"])
    def test_each_looks_otherwise_on_its_way(self, transition: str) -> None:
        others = [between(HALL, GATE, 400, by(one)) for one in TRANSITIONS if one != transition]
        assert between(HALL, GATE, 400, by(transition)) not in others

    def test_through_the_dark_only_one_place_is_there_at_a_time_and_it_is_dark_between(self) -> None:
        for elapsed, place in ((200, "hall"), (800, "gate")):
            pictures = [one for one in between(HALL, GATE, elapsed, by("fade black")) if isinstance(one, Picture)]
            assert len(pictures) == 1 and place in pictures[0].asset
        veil = between(HALL, GATE, 500, by("fade black"))[-1]
        assert isinstance(veil, Shade) and veil.first[3] == 255

    @pytest.mark.parametrize(("transition", "way"), [("slide left", -1), ("slide right", 1)])
    def test_a_slide_pushes_one_picture_out_with_the_other(self, transition: str, way: int) -> None:
        old, new = between(HALL, GATE, 300, by(transition))
        assert isinstance(old, Shot) and isinstance(new, Shot)
        assert new.rect.x - old.rect.x == pytest.approx(-way * WIDTH) and old.rect.x * way > 0

    def test_people_slide_in_from_their_side_and_out_to_it(self) -> None:
        both = Stage("hall", "day", None, (KITTY, DAE))
        for side, outside in (("slide left", lambda x: x < 0), ("slide right", lambda x: x > WIDTH)):
            staging = Staging(people=(("dae", Change(side, 1000.0)),))
            coming, going = sprites(between(HALL, both, 0, staging))[-1], sprites(between(both, HALL, 999, staging))[0]
            assert coming.character == going.character == "dae" and coming.opacity == going.opacity == 1
            assert outside(coming.rect.center[0]) and outside(going.rect.center[0])

    def test_a_cut_is_at_once(self) -> None:
        assert between(HALL, GATE, 0, by("cut", 0)) == still(PROGRAM, GATE)
        entered = Staging(people=(("kitty", Change("cut", 0)),))
        assert between(Stage("hall", "day"), HALL, 0, entered) == still(PROGRAM, HALL)

    def test_who_makes_an_entrance_makes_it_when_the_place_is_there(self) -> None:
        gate = attrs.evolve(GATE, cast=(DAE, KITTY), camera=Camera("dae", 2.0))
        staging = attrs.evolve(by("fade black"), people=(("dae", Change("slide right", 500.0)),), camera=500.0)
        assert [one.character for one in sprites(between(HALL, gate, 999, staging))] == ["kitty"]
        entering = between(HALL, gate, 1250, staging)
        assert sprites(entering)[0].rect.center[0] > CENTERS["right"]
        assert WIDTH / 2 < camera_part(entering).w < WIDTH
        assert between(HALL, gate, 1500, staging) == still(PROGRAM, gate)

    def test_what_is_said_of_everybody_goes_for_each(self) -> None:
        assert Staging(people=((None, Change("cut", 0.0)),)).person("dae").kind == "cut"
        assert USUAL.person("dae") == Change()


class TestCamera:
    def test_all_of_the_place_needs_no_camera(self) -> None:
        assert not any(isinstance(one, Shot) for one in still(PROGRAM, HALL))

    @pytest.mark.parametrize("zoom", [1.0, 1.2, 1.5, 2.0, 3.0])
    @pytest.mark.parametrize("position", CENTERS)
    def test_a_camera_stays_inside_the_place_and_keeps_its_shape(self, zoom: float, position: str) -> None:
        part = camera.seen(attrs.evolve(HALL, camera=Camera("kitty", zoom)), CENTERS[position])
        assert part.x >= 0 and part.y >= 0 and part.right <= CANVAS.right + 1e-6 and part.bottom <= CANVAS.bottom + 1e-6
        assert part.w / part.h == pytest.approx(16 / 9) and part.w == pytest.approx(WIDTH / zoom)

    def test_it_looks_at_whom_it_is_told_to_and_follows_them(self) -> None:
        close = attrs.evolve(HALL, camera=Camera("kitty", 2.0))
        shot = still(PROGRAM, close)[0]
        assert isinstance(shot, Shot) and shot.part.center[0] == CENTERS["left"]
        walked = attrs.evolve(close, cast=(attrs.evolve(KITTY, position="center"),))
        halfway = between(close, walked, WALK / 2)[0]
        assert isinstance(halfway, Shot) and CENTERS["left"] < halfway.part.center[0] < CENTERS["center"]

    def test_it_moves_in_its_own_time(self) -> None:
        close = attrs.evolve(HALL, camera=Camera("kitty", 2.0))
        staging = Staging(camera=2000.0)
        widths = [camera_part(between(HALL, close, elapsed, staging)).w for elapsed in (0, 1000, 2000)]
        assert widths == [WIDTH, WIDTH * 0.75, WIDTH / 2]

    def test_a_forged_zoom_is_kept_in_bounds(self) -> None:
        for zoom in (0.0, -1.0, float("nan"), 1e9):
            part = camera.seen(attrs.evolve(HALL, camera=Camera(None, zoom)), None)
            assert WIDTH / 3 - 1e-6 <= part.w <= WIDTH


def camera_part(drawn: tuple[Item, ...]) -> Rect:
    return next((one.part for one in drawn if isinstance(one, Shot)), CANVAS)


class TestEffects:
    @pytest.mark.parametrize("effect", EFFECTS)
    def test_each_is_seen_and_then_over(self, effect: str) -> None:
        staging = Staging(effects=(Change(effect, 1000.0),))
        assert between(HALL, HALL, 150, staging) != still(PROGRAM, HALL)
        assert between(HALL, HALL, 1000, staging) == still(PROGRAM, HALL)

    @pytest.mark.parametrize("elapsed", range(0, 1000, 37))
    def test_a_shaken_picture_shows_no_edges(self, elapsed: int) -> None:
        part = camera.moved(CANVAS, (Change("shake", 1000.0),), elapsed)
        assert part.x >= 0 and part.y >= 0 and part.right <= CANVAS.right and part.bottom <= CANVAS.bottom

    def test_eyes_close_before_they_open(self) -> None:
        lids = camera.veils((Change("blink", 1000.0),), 400)
        assert sum(one.rect.h for one in lids if isinstance(one, Shade) and one.first == one.last) >= CANVAS.h


class TestWeather:
    def test_it_is_seen_outdoors_alone(self) -> None:
        rain = attrs.evolve(HALL, weather="rain")
        assert [one.kind for one in still(PROGRAM, rain) if isinstance(one, Particles)] == ["rain"]
        assert still(PROGRAM, attrs.evolve(rain, indoors=True)) == still(PROGRAM, HALL)

    def test_one_goes_while_the_other_comes(self) -> None:
        rain, snow = attrs.evolve(HALL, weather="rain"), attrs.evolve(HALL, weather="snow")
        falling = {one.kind: one.strength for one in between(rain, snow, 600) if isinstance(one, Particles)}
        assert falling == {"rain": 0.5, "snow": 0.5}

    def test_it_moves_in_steps(self) -> None:
        rain = attrs.evolve(HALL, weather="rain")
        drawn = [items(View(PROGRAM, now=now), rain, rain, 1e6) for now in (4000, 4039, 4040)]
        assert drawn[0] == drawn[1] != drawn[2]

    def test_what_nobody_knows_is_fair_weather(self) -> None:
        assert still(PROGRAM, attrs.evolve(HALL, weather="hail")) == still(PROGRAM, HALL)


class TestCalm:
    """For players who asked for less motion."""

    @pytest.mark.parametrize("transition", TRANSITIONS)
    def test_places_only_fade(self, transition: str) -> None:
        drawn = between(HALL, GATE, 300, by(transition), calm=True)
        assert not any(isinstance(one, (Shot, Clip)) for one in drawn)

    def test_people_stay_where_they_are_while_they_come_and_go(self) -> None:
        both = Stage("hall", "day", None, (attrs.evolve(KITTY, position="right"), DAE))
        staging = Staging(people=(("dae", Change("slide right", 1000.0)),))
        assert {one.rect.center[0] for one in sprites(between(HALL, both, 300, staging, calm=True))} == {
            CENTERS["right"]
        }

    def test_the_camera_jumps_and_there_are_no_effects(self) -> None:
        close = attrs.evolve(HALL, camera=Camera("kitty", 2.0))
        staging = Staging(effects=tuple(Change(effect, 1000.0) for effect in EFFECTS))
        assert between(HALL, close, 0, staging, calm=True) == still(PROGRAM, close)

    def test_the_weather_stands_still(self) -> None:
        rain = attrs.evolve(HALL, weather="rain")
        drawn = [items(View(PROGRAM, now=now, calm=True), rain, rain, 1e6) for now in (4000, 9000)]
        assert drawn[0] == drawn[1]


def test_staging_is_what_was_said() -> None:
    place = PlaceChanged("hall", "Hall", "day", HALL, "fade black", 2.0)
    shown, hidden = CharacterShown(KITTY, HALL, "slide left"), CharacterHidden(None, HALL, "cut", 5.0)
    found = staging_of((place, shown, hidden, CameraMoved("kitty", 2.0, HALL, 3.0), EffectPlayed("shake")))
    assert (found.place, found.wait, found.camera) == (Change("fade black", 2000.0), 2000.0, 3000.0)
    assert found.people == (("kitty", Change("slide left", 700.0)), (None, Change("cut", 0.0)))
    assert found.effects == (Change("shake", EFFECTS["shake"]),)
    assert found.duration == 2000.0 + 3000.0


def test_words_wait_only_for_a_place_of_which_more_is_said() -> None:
    assert staging_of((PlaceChanged("hall", "Hall", "day", HALL),)).wait == 0
    assert staging_of((PlaceChanged("hall", "Hall", "day", HALL, "cut"),)).wait == 0
    assert staging_of((PlaceChanged("hall", "Hall", "day", HALL, None, 4.0),)).wait == 4000
    assert staging_of((CharacterShown(KITTY, HALL, "slide left", 9.0),)).wait == 0
