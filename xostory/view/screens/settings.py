"""Settings, each with its effect in sight at once."""

from __future__ import annotations

import attrs

from xostory.play.settings import AS_WRITTEN, DOUBLE, NO_LIMIT, RANGES, SWITCHES, Settings
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar, sheet, slider, toggle
from xostory.view.frame import Panel, Track
from xostory.view.geometry import Rect
from xostory.view.layout import plain, row_height, wrap
from xostory.view.messages import Change
from xostory.view.reveal import AT_ONCE, duration, letters_shown

CHOICE_TIMES = {AS_WRITTEN: "As written", DOUBLE: "Double", NO_LIMIT: "No limit"}
SAMPLE = "This is how fast people talk here. Too fast, maybe? 괜찮아요: you decide."


@attrs.frozen
class Setting:
    name: str
    label: str
    icon: str


ROWS = (
    Setting("text_speed", "Text speed", "text-aa"),
    Setting("text_size", "Size of text", "magnifying-glass"),
    Setting("choice_time", "Timed choices", "clock"),
    Setting("music_volume", "Music", "music-note"),
    Setting("ambience_volume", "Ambience", "speaker-low"),
    Setting("sound_volume", "Sounds", "speaker-high"),
    Setting("reduce_motion", "Less motion", "eye"),
    Setting("fullscreen", "Full screen", "fullscreen"),
)


def draw(canvas: Canvas) -> None:
    """The sample first, then a row for each setting."""
    content = sheet(canvas, "Settings", "settings")
    sample = _sample_height(canvas, content.w)
    least = max(80.0, row_height(canvas.face(theme.PLAIN, theme.BODY_SIZE)) + 38)
    row = min(max(least, (content.h - sample - 48) / len(ROWS)), least + 24)
    offset = canvas.scrolled(content, 16 + sample + 24 + row * len(ROWS))
    with canvas.through(Rect(content.x - 16, content.y, content.w + 32, content.h)):
        y = content.y + 16 - offset
        _draw_sample(canvas, Rect(content.x, y, content.w, sample))
        y += sample + 24
        for number, setting in enumerate(ROWS):
            _draw_row(canvas, setting, Rect(content.x, y + number * row, content.w, row), number > 0)
    scroll_bar(canvas)


def value_words(settings: Settings, name: str) -> str:
    """A setting's value as it is shown."""
    value = getattr(settings, name)
    if name in SWITCHES:
        return "On" if value else "Off"
    if name == "text_speed":
        return "At once" if value >= AT_ONCE else str(value)
    if name == "choice_time":
        return CHOICE_TIMES[value]
    return "Off" if value == 0 else f"{value} %"


def _sample_height(canvas: Canvas, width: float) -> float:
    face = canvas.face(theme.DIALOGUE, theme.TEXT_SIZE)
    rows = wrap(plain(SAMPLE), face, width - 96, canvas.metrics)
    return len(rows) * row_height(face) + 48


def _draw_sample(canvas: Canvas, rect: Rect) -> None:
    """A line at the chosen speed and size, spoken anew whenever the speed changes."""
    canvas.put(Panel(rect, 28, theme.CARD_HOT, theme.ROSE_LINE, 2))
    face, speed = canvas.face(theme.DIALOGUE, theme.TEXT_SIZE), canvas.model.settings.text_speed
    elapsed = canvas.model.now - canvas.model.top.since
    shown = letters_shown(SAMPLE, speed, elapsed)
    if elapsed < duration(SAMPLE, speed):
        canvas.wake()
    for number, row in enumerate(wrap(plain(SAMPLE), face, rect.w - 96, canvas.metrics)):
        if shown > 0:
            canvas.row(row, rect.x + 48, rect.y + 24 + number * row_height(face), face, theme.INK, None, shown)
        shown -= len(row.text) + 1


def _draw_row(canvas: Canvas, setting: Setting, rect: Rect, lined: bool) -> None:
    face = canvas.face(theme.PLAIN, theme.BODY_SIZE)
    if lined:
        canvas.put(Panel(Rect(rect.x, rect.y - 1, rect.w, 2), 1, theme.BLUSH))
    canvas.icon(setting.icon, (rect.x + 12 + face.size / 2, rect.center[1]), face.size * 1.3, theme.ROSE)
    left = rect.x + 12 + face.size * 1.3 + 24
    label = Rect(left, rect.y, rect.x + rect.w * 0.42 - left, rect.h)
    canvas.label(setting.label, label, canvas.face(theme.BOLD, theme.BODY_SIZE), theme.INK)
    control = Rect(rect.x + rect.w * 0.42, rect.y + 8, rect.w * 0.42, rect.h - 16)
    _draw_control(canvas, setting, control)
    words = Rect(control.right + 16, rect.y, rect.right - control.right - 28, rect.h)
    canvas.label(value_words(canvas.model.settings, setting.name), words, face, theme.INK, 1.0)


def _draw_control(canvas: Canvas, setting: Setting, rect: Rect) -> None:
    value = getattr(canvas.model.settings, setting.name)
    spoken = f"{setting.label}: {value_words(canvas.model.settings, setting.name)}"
    message = Change(setting.name)
    if setting.name in SWITCHES:
        toggle(canvas, rect, message, spoken, value)
        return
    limits = RANGES[setting.name]
    track = Track(setting.name, value, limits.low, limits.high, limits.step, rect)
    slider(canvas, rect, message, spoken, track)
