"""A small story compiled by hand, fonts of equal letters, and models of every screen: the view needs no more."""

from __future__ import annotations

from typing import Any

import attrs

from xostory.engine.events import ChapterShown, EndingReached
from xostory.engine.stage import Camera
from xostory.engine.state import CallSite, StoryError
from xostory.play.moment import moment
from xostory.play.playthrough import Playthrough, Turn, choose, read_on, read_to_end_of_turn, start_playthrough
from xostory.play.settings import Settings
from xostory.play.slots import DamagedSlot, SlotCard
from xostory.program import code
from xostory.program.expressions import Constant
from xostory.program.model import Achievement, Character, Chat, Ending, GlossaryEntry, Place, Program, Scene, Variable
from xostory.program.text import Line, Span, Style
from xostory.view.draw import draw
from xostory.view.frame import Face, Frame
from xostory.view.inputs import Input
from xostory.view.messages import (
    AboutScreen,
    ConfirmScreen,
    CreditsScreen,
    Delete,
    HistoryScreen,
    LoadScreen,
    NotebookScreen,
    NoticeScreen,
    PauseScreen,
    PlayScreen,
    SaveScreen,
    Screen,
    SettingsScreen,
    WordScreen,
)
from xostory.view.model import Layer, Model, Toast
from xostory.view.perform import written
from xostory.view.reader import open_reader
from xostory.view.update import settled, update

LATER = 1e7
"""A time (ms) at which everything that moves has come to rest."""


def say(number: int, speaker: str | None, *spans: Span, mood: str | None = None) -> code.Say:
    name = {None: "", "kitty": "Kitty", "dae": "Dae"}[speaker]
    return code.Say(Line(f"line{number}", speaker, name, mood, spans))


def option(name: str, to: int, text: str, locked: str | None = None) -> code.Option:
    """An option; with a reason it is locked for good."""
    if locked is None:
        return code.Option(name, (Span(text),), to, None)
    return code.Option(name, (Span(text),), to, None, Constant(False), (Span(locked),))


LONG = (
    "Twelve hours, two films and one crying baby later, the doors slide open, and the hall is full of people who all "
    "know exactly where they are going. Somebody has painted a welcome on a bed sheet. It is not for her. She reads it "
    "twice anyway, in case her name is hiding in the corner, and then a third time, because nobody is looking."
)

CODE: tuple[code.Instruction, ...] = (
    code.Enter(0),
    code.SetPlace("airport_arrivals", "Incheon Airport", "dusk", ("day", "dusk", "night")),
    code.SetMusic("first_day"),
    say(1, None, Span("The doors slide open.")),
    code.Show("kitty", "smile", "casual", "left", "neutral", "uniform"),
    code.PlaySound("suitcase"),
    say(
        2,
        "kitty",
        Span("안녕하세요, Seoul! I am "),
        Span("early", Style.EMPHASIS),
        Span(", and "),
        Span("very", Style.STRONG),
        Span(" proud of it."),
    ),
    code.Pause(0.5),
    code.Show("dae", "surprised", None, "right", "neutral", "uniform"),
    say(3, None, Span(LONG)),
    say(4, "dae", Span("Kitty? How are you "), Span("here", Style.EMPHASIS), Span("?")),
    code.Choose(
        "choice1",
        (Span("What does Kitty do?"),),
        (
            option("run", 12, "Run at him."),
            option("cool", 12, "Play it cool.", "Her face has never played anything cool."),
            option("wave", 14, "Wave, and drop the suitcase on her own foot, as one does."),
        ),
    ),
    say(5, None, Span("She hits him at a speed her suitcase would call reckless.")),
    code.Jump(15),
    say(6, "kitty", Span("Ow. Hi.")),
    code.End(0),
)

PROGRAM = Program(
    id="sample",
    title="Dear Seoul",
    author="Nobody",
    version="1.0",
    about="Kitty goes to Seoul.\n\nAn unofficial fan story, made with affection. Every word is our own.",
    music="first_day",
    start=0,
    code=CODE,
    sources=tuple(Place("sample.yaml", line) for line in range(1, len(CODE) + 1)),
    scenes=(Scene("hall", "Arrivals", 0, (), 0, None),),
    variables=(),
    derived=(),
    counters=(),
    stamps=(),
    characters=(Character("kitty", "Kitty", "#e0526b", "uniform"), Character("dae", "Dae", "#3f88c5", "uniform")),
    endings=(Ending("met", "They met", "Some tickets are one-way."),),
    fingerprint="sample",
    glossary=(GlossaryEntry("hall", "The hall of arrivals", "Where everybody waits for somebody."),),
)

SLOTS = (
    SlotCard("auto-1", "Arrivals", "What does Kitty do?", "2026-11-22T21:30:05.000+09:00"),
    SlotCard("quick", "Arrivals", LONG, "2026-11-21T08:05:00.000+09:00"),
    DamagedSlot("1", "This save is damaged: the file is not complete."),
    SlotCard(
        "4", "A scene with a title that goes on for longer than a card is wide, surely", "Hi.", "2026-01-02T00:00:00"
    ),
)

ERROR = StoryError("E701", "Division by zero.", (CallSite("hall", Place("season-1/hall.yaml", 12)),))


@attrs.frozen
class EvenMetrics:
    """Every letter is half as wide as the font is large."""

    def width(self, text: str, face: Face) -> float:
        return len(text) * face.size / 2

    def ascent(self, face: Face) -> float:
        return face.size

    def descent(self, face: Face) -> float:
        return face.size / 4


METRICS = EvenMetrics()


def playthrough_at(beats: int) -> Playthrough:
    """Read on so often from the beginning."""
    playthrough = start_playthrough(PROGRAM)
    for _ in range(beats):
        playthrough = read_on(playthrough)
    return playthrough


def linked(text_size: int = 100) -> Model:
    """A line with two linked words, one of them so long that it stands in two rows, and a pause between them."""
    model = reading(playthrough_at(1), text_size)
    assert model.reader is not None and model.reader.moment.line is not None
    words = (
        Span("The whole "),
        Span("hall", Style.EMPHASIS, "hall"),
        Span(" is waiting. "),
        Span("", pause=0.5),
        Span("So is she, if that counts, under "),
        Span("the board that says who comes from where", link="hall", pace="slow"),
        Span("."),
    )
    moment = attrs.evolve(model.reader.moment, line=attrs.evolve(model.reader.moment.line, spans=words))
    return attrs.evolve(model, reader=attrs.evolve(model.reader, moment=moment))


def choice_beat() -> Playthrough:
    return playthrough_at(5)


def timed_beat(program: Program = PROGRAM, default: str = "wave") -> Playthrough:
    """The choice of a story that gives eight seconds for it."""
    in_time = (
        attrs.evolve(
            one,
            seconds=8.0,
            options=tuple(attrs.evolve(each, default=each.id == default) for each in one.options),
        )
        if isinstance(one, code.Choose)
        else one
        for one in program.code
    )
    playthrough = start_playthrough(attrs.evolve(program, code=tuple(in_time)))
    while moment(playthrough).choice is None:
        playthrough = read_on(playthrough)
    return playthrough


def in_time(spent: float, text_size: int = 100, beat: Playthrough | None = None) -> Model:
    """At the timed choice, so many ms later."""
    model = reading(beat or timed_beat(), text_size)
    assert model.reader is not None
    return attrs.evolve(model, reader=attrs.evolve(model.reader, spent=spent))


REASON = "There is a Q in this school already, and he was here first, has the better hair, and will not share."
QUESTION = code.Ask("ask1", (Span("What should they call her?"),), False, 0, False, 2, 12, suggestion=(Span("Kit"),))
NUMBER = code.Ask("ask2", (), False, 1, True, 1, 40)


def asking_beat(question: code.Ask = QUESTION, program: Program = PROGRAM) -> Playthrough:
    """The story with a question in the place of its choice."""
    instructions = tuple(question if isinstance(one, code.Choose) else one for one in program.code)
    variables = (Variable("name", "text", ""), Variable("tries", "meter", 1, 1, 5))
    playthrough = start_playthrough(attrs.evolve(program, code=instructions, variables=variables))
    while moment(playthrough).asked is None:
        playthrough = read_on(playthrough)
    return playthrough


def asking(text_size: int = 100, question: code.Ask = QUESTION, program: Program = PROGRAM, **changes: Any) -> Model:
    """At that question, with something in its field."""
    model = reading(asking_beat(question, program), text_size)
    assert model.reader is not None and model.reader.field is not None
    return written(model, attrs.evolve(model.reader.field, **changes))


def asking_at_rest(text_size: int, question: code.Ask = QUESTION, **changes: Any) -> Model:
    """The same while another window is in use: the cursor rests."""
    return attrs.evolve(asking(text_size, question, **changes), away=True)


def ended() -> Playthrough:
    return read_to_end_of_turn(choose(choice_beat(), "run"))


def ended_at_length() -> Playthrough:
    """An ending with more words than any should have."""
    story = ended()
    last = story.turns[-1]
    ending = EndingReached("met", LONG, LONG)
    return attrs.evolve(story, turns=(*story.turns[:-1], attrs.evolve(last, events=(*last.events[:-1], ending))))


def chapter() -> Playthrough:
    """The card of a chapter, where the first line was."""
    start = playthrough_at(0)
    first = start.turns[0]
    card = ChapterShown("The long way to Seoul, with one suitcase too many", "Episode one")
    at = first.beats[0]
    events = (*first.events[:at], card, *first.events[at + 1 :])
    return attrs.evolve(start, turns=(attrs.evolve(first, events=events), *start.turns[1:]))


_WORDS = ("Define awake.", "There is a dog under my window, and it knows one song.", "안녕, Kitty.", LONG)

PHONE = attrs.evolve(
    PROGRAM,
    me="kitty",
    chats=(Chat("covey", "The Covey", ("kitty", "dae", "q")), Chat("dae", "Dae", ("kitty", "dae"))),
    characters=(*PROGRAM.characters, Character("q", "Q", "#e0a526", "uniform")),
    code=(
        code.Enter(0),
        code.SetPlace("dorm_room", "Dorm room", "night", ("day", "night")),
        code.OpenChat("covey"),
        say(1, "kitty", Span("Is anybody awake?")),
        say(2, None, Span(LONG)),
        *(say(number, "dae", Span(words)) for number, words in enumerate(_WORDS, 3)),
        code.MarkSeen("q"),
        say(9, "kitty", Span("That is a "), Span("lot", Style.EMPHASIS), Span(" of words.")),
        code.ShowTyping("dae", "Dae", 2.0),
        code.Choose(
            "reply",
            (Span("What does one say to that?"),),
            (
                option("song", 13, "Please record it."),
                option("hi", 13, LONG, "She has said hi to enough dogs today."),
                option("away", 13, "(Put the phone away.)"),
            ),
        ),
        code.OpenChat("dae"),
        say(10, "dae", Span("Only you answered.")),
        code.End(0),
    ),
)


NOTEBOOK = attrs.evolve(
    PROGRAM,
    journal=True,
    variables=(
        Variable("dae.trust", "meter", 3, 0, 6, label="Dae's trust"),
        Variable("dae.mood", "one of", "calm", members=("calm", "cross"), label="How he is"),
        Variable("kitty.knows", "any of", frozenset({"letter", "photo"}), members=("letter", "photo"), label="Clues"),
        Variable("won", "number", 10000, label="Won in her pocket, more or less, not counting what is in the suitcase"),
        Variable("achievements", "any of", frozenset({"early"}), members=("early", "brave")),
    ),
    achievements=(Achievement("early", "Early bird", "Be there before seven."), Achievement("brave", "Brave", LONG)),
    code=(
        code.Enter(0),
        code.WriteNote("ticket", "", (Span("She kept the "), Span("ticket", Style.EMPHASIS), Span("."))),
        code.WriteNote("card", "The stamp card", (Span(LONG),)),
        say(1, None, Span("The doors slide open.")),
        code.Assign("dae.trust", False, 0, Constant(4), 0, 6),
        say(2, None, Span("He almost smiles.")),
        *(code.WriteNote(f"n{number}", "", (Span("One more."),)) for number in range(12)),
        say(3, None, Span("She writes a lot.")),
        code.End(0),
    ),
)


def notebook_at(beats: int, tab: str, text_size: int = 100) -> Model:
    """The notebook at a page, over a story of its own."""
    playthrough = start_playthrough(NOTEBOOK)
    for _ in range(beats):
        playthrough = read_on(playthrough)
    model = attrs.evolve(reading(playthrough, text_size), program=NOTEBOOK)
    return over(model, NotebookScreen(tab))


def phone_at(beats: int) -> Playthrough:
    """A chat, read on so often from its beginning; after the choice the first reply is taken."""
    playthrough = start_playthrough(PHONE)
    for _ in range(beats):
        after = read_on(playthrough)
        playthrough = choose(playthrough, "song") if after is playthrough else after
    return playthrough


def failed() -> Playthrough:
    """A turn that ended in a mistake of the story."""
    start = choice_beat()
    broken = Turn(None, start.state, (), (0,), ERROR)
    return attrs.evolve(start, turns=(*start.turns, broken), turn=1, beat=0)


def reading(playthrough: Playthrough, text_size: int = 100) -> Model:
    """In the story, long after the moment began."""
    model = Model(PROGRAM, Settings(text_size=text_size), (Layer(PlayScreen()),), slots=SLOTS)
    return attrs.evolve(model, reader=open_reader(playthrough, 0.0), now=LATER)


def rainy(text_size: int = 100) -> Model:
    """In the rain, with the camera on somebody, for somebody who wants less motion."""
    model = reading(playthrough_at(1), text_size)
    assert model.reader is not None
    stage = attrs.evolve(model.reader.moment.stage, weather="rain", camera=Camera("kitty", 1.5))
    there = attrs.evolve(model.reader.moment, stage=stage)
    calm = attrs.evolve(model.settings, reduce_motion=True)
    return attrs.evolve(model, settings=calm, reader=attrs.evolve(model.reader, moment=there, before=stage))


def over(model: Model, *screens: Screen) -> Model:
    """With screens on top."""
    return attrs.evolve(model, layers=(*model.layers, *(Layer(screen) for screen in screens)))


TOASTS = (
    Toast("Dae's trust +1 · Nerve –2", "sparkle", 2 * LATER),
    Toast(
        "An achievement with a name that goes on for longer than anybody reads",
        "star",
        2 * LATER,
        "Achievement",
    ),
    Toast("Saved", "check", 2 * LATER),
)


def all_screens(text_size: int = 100) -> dict[str, Model]:
    """A model for every screen there is."""
    settings = Settings(text_size=text_size)
    title = Model(PROGRAM, settings, now=LATER)
    choice = reading(choice_beat(), text_size)
    question = ConfirmScreen("Delete Slot 1?", "Arrivals", "Delete", Delete("1"))
    notice = NoticeScreen("This save cannot be loaded", "This save is damaged: the file is not complete.")
    many = NoticeScreen(
        "The story has changed since", "\n".join(f"The variable number {n} is gone." for n in range(40))
    )
    return {
        "title first time": title,
        "title": attrs.evolve(title, slots=SLOTS),
        "narration": reading(playthrough_at(0), text_size),
        "dialogue": reading(playthrough_at(1), text_size),
        "long line": reading(playthrough_at(3), text_size),
        "rain": rainy(text_size),
        "choice": choice,
        "asking": asking_at_rest(text_size),
        "asking, refused": asking_at_rest(text_size, text="Q", cursor=1, reason=REASON),
        "asking, number": asking_at_rest(text_size, NUMBER),
        "timed choice": attrs.evolve(in_time(2500.0, text_size), away=True),
        "toasts": attrs.evolve(choice, toasts=TOASTS),
        "chat": reading(phone_at(5), text_size),
        "chat, in the room": reading(phone_at(1), text_size),
        "chat, typing": reading(phone_at(7), text_size),
        "chat, replies": reading(phone_at(8), text_size),
        "chat, timed": attrs.evolve(in_time(2500.0, text_size, timed_beat(PHONE, "away")), away=True),
        "chat, asking": asking_at_rest(text_size, program=PHONE),
        "chat, refused": asking_at_rest(text_size, program=PHONE, text="Q", cursor=1, reason=REASON),
        "chat, of two": reading(phone_at(9), text_size),
        "notebook, journal": notebook_at(1, "journal", text_size),
        "notebook, people": notebook_at(1, "people", text_size),
        "notebook, words": notebook_at(1, "words", text_size),
        "notebook, achievements": notebook_at(1, "achievements", text_size),
        "notebook, full": notebook_at(2, "journal", text_size),
        "chapter": reading(chapter(), text_size),
        "ending": reading(ended(), text_size),
        "error": reading(failed(), text_size),
        "pause": over(choice, PauseScreen()),
        "history": over(choice, HistoryScreen()),
        "save": over(choice, SaveScreen()),
        "load": over(choice, LoadScreen()),
        "load, empty": over(title, LoadScreen()),
        "settings": over(choice, SettingsScreen()),
        "about": over(title, AboutScreen()),
        "credits": attrs.evolve(reading(ended(), text_size), layers=(Layer(CreditsScreen()),)),
        "linked words": linked(text_size),
        "word": over(linked(text_size), WordScreen("hall")),
        "question": over(choice, LoadScreen(), question),
        "notice": over(title, notice),
        "long notice": over(title, many),
        "long ending": reading(ended_at_length(), text_size),
    }


def shown(model: Model) -> Frame:
    return draw(model, METRICS)


def sent(model: Model, *given: Input) -> tuple[Model, list[object]]:
    """The model after some inputs, with all effects asked for."""
    asked: list[object] = []
    for one in given:
        frame = shown(model)
        model, effects = update(settled(model, frame), one, frame)
        model = settled(model, shown(model), frame)
        asked.extend(effects)
    return model, asked
