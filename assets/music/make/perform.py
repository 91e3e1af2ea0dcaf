"""Plays the parts of a song through a General MIDI synthesiser, each into a track of its own.

Separate tracks let the mix set every player by measured loudness, instead of by MIDI volumes that say little
about what is heard.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
from mido import Message, MetaMessage, MidiFile, MidiTrack

from .score import DRUM_CHANNEL, Part, Song

RATE = 44100
TICKS = 960
BLOCK = 64  # the synthesiser starts notes on multiples of this many samples
OVERRUN = 4.0  # beats rendered past the second pass, for the cross-fade at the seam
SOUNDFONTS = (
    "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
    "/usr/share/sounds/sf3/MuseScore_General.sf3",
    "/usr/share/sounds/sf2/MuseScore_General_Full.sf2",
)


def soundfont() -> str:
    """Return the soundfont to play with: ``XOSTORY_SOUNDFONT`` or an installed one."""
    choices = [os.environ.get("XOSTORY_SOUNDFONT", ""), *SOUNDFONTS]
    found = next((path for path in choices if path and Path(path).exists()), None)
    if not found:
        raise SystemExit("No soundfont: install musescore-general-soundfont-small or set XOSTORY_SOUNDFONT.")
    return found


def loop_samples(song: Song) -> int:
    """Return the loop's length in samples, rounded to the synthesiser's block."""
    return round(song.beats * 60 / song.tempo * RATE / BLOCK) * BLOCK


def events(song: Song, part: Part) -> list[tuple[int, int, Message]]:
    """Return (tick, order, message) for two passes and the beginning of a third."""
    channel = DRUM_CHANNEL if part.drums else 0
    out: list[tuple[int, int, Message]] = []
    for turn in range(3):
        shift = turn * song.beats
        for beat, controller, value in part.moves:
            tick = round((beat + shift) * TICKS)
            out.append((tick, 1, Message("control_change", channel=channel, control=controller, value=value)))
        for note in part.notes:
            first, last = (
                round((note.start + shift) * TICKS),
                round((note.start + note.length + shift) * TICKS),
            )
            on = Message("note_on", channel=channel, note=note.pitch, velocity=round(note.velocity))
            out.append((first, 2, on))
            out.append((last, 0, Message("note_off", channel=channel, note=note.pitch)))
    end = round((2 * song.beats + OVERRUN) * TICKS)
    kept = [event for event in out if event[0] <= end]
    # A note whose end was cut off would sound, and the synthesiser render, for ever.
    kept.append((end, 3, Message("control_change", channel=channel, control=120, value=0)))
    return sorted(kept, key=lambda event: event[:2])


def midi(song: Song, part: Part) -> MidiFile:
    """Write a part as a MIDI file."""
    file, track = MidiFile(ticks_per_beat=TICKS), MidiTrack()
    file.tracks.append(track)
    tempo = loop_samples(song) / RATE / song.beats * 1_000_000
    channel = DRUM_CHANNEL if part.drums else 0
    track.append(MetaMessage("set_tempo", tempo=round(tempo)))
    track.append(Message("program_change", channel=channel, program=part.program))
    for controller, value in ((7, 100), (10, round(64 + 60 * part.strip.pan)), (91, 0), (93, 0)):
        track.append(Message("control_change", channel=channel, control=controller, value=value))
    before = 0
    for tick, _, message in events(song, part):
        track.append(message.copy(time=tick - before))
        before = tick
    track.append(MetaMessage("end_of_track", time=TICKS * 2))
    return file


def play(song: Song, part: Part, folder: Path) -> np.ndarray:
    """Render a part: two passes and the overrun, in stereo, without the synthesiser's own effects."""
    source, target = folder / f"{part.name}.mid", folder / f"{part.name}.raw"
    midi(song, part).save(source)
    command = ["fluidsynth", "-ni", "-q", "-g", "0.6", "-r", str(RATE), "-R", "0", "-C", "0"]
    command += ["-O", "float", "-T", "raw", "-F", str(target), soundfont(), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    sound = np.fromfile(target, dtype="<f4").reshape(-1, 2).astype(np.float64)
    wanted = 2 * loop_samples(song) + round(OVERRUN * 60 / song.tempo * RATE)
    return np.vstack([sound, np.zeros((max(0, wanted - len(sound)), 2))])[:wanted]
