"""The story itself: stage, words, choices, and what stands over them when it ends or fails."""

from __future__ import annotations

from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import read_on_anywhere
from xostory.view.frame import Shade
from xostory.view.geometry import CANVAS
from xostory.view.messages import HideInterface
from xostory.view.reader import Reader
from xostory.view.screens import asking, chapter, choices, ending, phone, stage, textbox, trouble


def draw(canvas: Canvas, reader: Reader) -> None:
    """The reader's moment."""
    now = reader.moment
    stage.draw(canvas, reader)
    if canvas.model.hidden:
        canvas.region(CANVAS, HideInterface(), "Show the text", focusable=False, under=True)
    elif canvas.model.now < reader.since:
        read_on_anywhere(canvas)
        canvas.wake(reader.since)
    elif now.error is not None:
        trouble.draw(canvas, now.error)
    elif now.ending is not None:
        ending.draw(canvas, now.ending, peopled=bool(now.stage.cast))
    elif now.conversation is not None and now.chapter is None:
        phone.draw(canvas, reader, now.conversation)
    elif now.choice is not None:
        _veil(canvas)
        choices.draw(canvas, reader, now.choice)
    elif now.chapter is not None:
        chapter.draw(canvas, reader, now.chapter)
    elif now.asked is not None and reader.field is not None:
        _veil(canvas)
        asking.draw(canvas, reader, now.asked, reader.field)
    elif now.pause is not None:
        read_on_anywhere(canvas)
        canvas.wake(reader.since + now.pause * 1000)
    else:
        read_on_anywhere(canvas)
        textbox.draw(canvas, reader)


def _veil(canvas: Canvas) -> None:
    """What is asked stands out from the stage."""
    canvas.put(Shade(CANVAS, theme.faded(theme.VEIL_LIGHT, 0.3), theme.faded(theme.VEIL, 0.75)))
