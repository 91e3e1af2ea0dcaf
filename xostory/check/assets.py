"""Checks of the pictures and sounds that a story names."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from xostory.check.subject import Subject
from xostory.program.code import PlaySound, SetAmbience, SetMusic, SetPlace, Show
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, closest, problem


def missing_places(subject: Subject) -> Iterator[Diagnostic]:
    """Pictures of the places that scenes are set in, for each of their times of day."""
    used = {instruction.place for instruction in subject.program.code if isinstance(instruction, SetPlace)}
    for place in subject.story.places:
        for time in place.times if place.id in used else ():
            name = f"{place.id}/{time}"
            if name not in subject.catalogue.places:
                path = f"assets/places/{name}.jpg"
                yield problem(codes.MISSING_ASSET, place.spot, what="picture of a place", name=name, path=path)


def missing_files(subject: Subject) -> Iterator[Diagnostic]:
    """Sprites, music and sounds; each once, where it is first named."""
    told: set[str] = set()
    for at, what, name, path, known in _named(subject):
        if name not in known and path not in told:
            told.add(path)
            found = subject.at(at, codes.MISSING_ASSET, what=what, name=name, path=path)
            yield attrs.evolve(found, did_you_mean=_guess(what, name, known))


def _guess(what: str, name: str, known: frozenset[str]) -> str:
    """What the writer may have meant: silence, the name without its file ending, or one spelt like it."""
    stem = name.removesuffix(".ogg").removesuffix(".mp3").removesuffix(".wav")
    if what in ("music", "ambience") and name.lower() in ("off", "stop", "silence", "no", "none"):
        return "none"
    return stem if stem in known else closest(stem, known)


def _named(subject: Subject) -> Iterator[tuple[int, str, str, str, frozenset[str]]]:
    """Address, kind, name, usual path, and what there is of that kind."""
    catalogue = subject.catalogue
    title = subject.program.music
    if title is not None:
        yield 0, "music", title, f"assets/music/{title}.ogg", catalogue.music
    for at, instruction in enumerate(subject.program.code):
        match instruction:
            case Show():
                name = f"{instruction.character}/{instruction.outfit or instruction.usual_outfit}"
                yield at, "picture of a character", name, f"assets/characters/{name}/base.webp", catalogue.sprites
            case SetMusic() if instruction.music is not None:
                for music in (instruction.music, *instruction.queue):
                    yield at, "music", music, f"assets/music/{music}.ogg", catalogue.music
            case SetAmbience() if instruction.ambience is not None:
                name = instruction.ambience
                yield at, "ambience", name, f"assets/ambience/{name}.ogg", catalogue.ambience
            case PlaySound():
                yield at, "sound", instruction.sound, f"assets/sounds/{instruction.sound}.ogg", catalogue.sounds
