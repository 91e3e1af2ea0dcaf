"""The reader of a playthrough: where they are, and since when."""

from __future__ import annotations

import attrs

from xostory.engine.commands import Command, Enter
from xostory.engine.stage import EMPTY_STAGE, Stage
from xostory.play.moment import Moment, moment
from xostory.play.playthrough import Playthrough, move_to, read_on, roll_back, send
from xostory.view.field import Field, open_field
from xostory.view.frame import Pages
from xostory.view.staging import USUAL, Staging, staging_of


@attrs.frozen
class Reader:
    """Times are in ms. `moment` is what is on at the playthrough's beat, kept because every frame needs it.

    `furthest` is the last beat read, as turn and beat: rolling forward ends there. `hurried` means that the
    page is shown at once. The stage is changing from `before` since `staged`, in the way of
    `staging`; while `since` is yet to come, words wait for that. `spent` is the time taken for the
    choice at hand, if it is a timed one; `field` is where the answer is written, if words are asked for.
    """

    playthrough: Playthrough
    moment: Moment
    furthest: tuple[int, int]
    since: float
    page: int = 0
    hurried: bool = False
    before: Stage = EMPTY_STAGE
    staged: float = 0.0
    staging: Staging = USUAL
    spent: float = 0.0
    field: Field | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Turn and beat."""
        return self.playthrough.turn, self.playthrough.beat

    @property
    def speaking(self) -> bool:
        """Whether this beat is a line (and not something that follows one)."""
        now = self.moment
        return now.line is not None and not (now.waits or now.chapter or now.pause is not None)


def open_reader(playthrough: Playthrough, now: float) -> Reader:
    """A reader where the playthrough stands; what is behind it in the newest turn was not read yet."""
    newest = len(playthrough.turns) - 1
    place = playthrough.turn, playthrough.beat
    there = moment(playthrough)
    written = _field(playthrough, there, now)
    return Reader(playthrough, there, max(place, (newest, 0)), now, before=there.stage, staged=now, field=written)


def advance(reader: Reader, pages: Pages | None, now: float) -> Reader:
    """Complete the page, else turn it, else go to the next beat; the same reader where only a choice helps.

    While words wait for a place, only the waiting ends.
    """
    if now < reader.since:
        return attrs.evolve(reader, since=now, staged=now - reader.staging.duration)
    if pages is not None and reader.speaking:
        if not reader.hurried and now < pages.complete_at:
            return attrs.evolve(reader, hurried=True)
        if reader.page + 1 < pages.count:
            return attrs.evolve(reader, page=reader.page + 1, since=now, hurried=False)
    return arrive(reader, read_on(reader.playthrough), now)


def obey(reader: Reader, command: Command, now: float) -> Reader:
    """The reader after a choice or an answer; a different one than before makes a new future."""
    future = len(reader.playthrough.turns)
    after = arrive(reader, send(reader.playthrough, command), now)
    if after.playthrough.turns[:future] != reader.playthrough.turns[:future]:
        after = attrs.evolve(after, furthest=after.place)
    return after


def back(reader: Reader, now: float) -> Reader:
    """One page or beat back, past pauses, with nothing revealed slowly."""
    if reader.page > 0:
        return attrs.evolve(reader, page=reader.page - 1, hurried=True)
    earlier = roll_back(reader.playthrough)
    while moment(earlier).pause is not None and roll_back(earlier) is not earlier:
        earlier = roll_back(earlier)
    if moment(earlier).pause is not None:
        return reader
    return _at_once(arrive(reader, earlier, now), now)


def forward(reader: Reader, pages: Pages | None, now: float) -> Reader:
    """One page or beat forward, but only over what was read."""
    if reader.place >= reader.furthest:
        return reader
    if pages is not None and reader.speaking and reader.page + 1 < pages.count:
        return attrs.evolve(reader, page=reader.page + 1, hurried=True)
    later = read_on(reader.playthrough)
    while moment(later).pause is not None and (later.turn, later.beat) < reader.furthest:
        later = read_on(later)
    return _at_once(arrive(reader, later, now), now)


def jump(reader: Reader, turn: int, beat: int, now: float) -> Reader:
    """To any beat played so far. Raises IndexError where there is none."""
    return _at_once(arrive(reader, move_to(reader.playthrough, turn, beat), now), now)


def arrive(reader: Reader, playthrough: Playthrough, now: float) -> Reader:
    """The reader at another beat of the same story, the stage changing if it does."""
    if playthrough is reader.playthrough:
        return reader
    there = moment(playthrough)
    arrived = attrs.evolve(
        reader,
        playthrough=playthrough,
        moment=there,
        furthest=max(reader.furthest, (playthrough.turn, playthrough.beat)),
        since=now,
        page=0,
        hurried=False,
        spent=0.0,
        field=_field(playthrough, there, now),
    )
    staging = staging_of(arrived.moment.directions)
    if arrived.moment.stage == reader.moment.stage and not (staging.effects or staging.wait):
        return arrived
    since = now + staging.wait
    return attrs.evolve(arrived, before=reader.moment.stage, staged=now, staging=staging, since=since)


def _at_once(reader: Reader, now: float) -> Reader:
    """The reader with words and place there at once, as for whoever has been here before."""
    return attrs.evolve(reader, hurried=True, staging=USUAL, since=min(reader.since, now))


def _field(playthrough: Playthrough, there: Moment, now: float) -> Field | None:
    """A field for what is asked: with the answer given before, else with what is suggested."""
    if there.asked is None:
        return None
    following = playthrough.turns[playthrough.turn + 1 : playthrough.turn + 2]
    given = following[0].command if following else None
    return open_field(given.text if isinstance(given, Enter) else there.asked.suggestion, there.asked.longest, now)
