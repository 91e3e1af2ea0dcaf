"""From the model to a frame."""

from __future__ import annotations

from xostory.play.moment import moment
from xostory.play.playthrough import Playthrough
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Frame, Shade
from xostory.view.geometry import CANVAS
from xostory.view.layout import Metrics
from xostory.view.messages import (
    AboutScreen,
    ConfirmScreen,
    CreditsScreen,
    HistoryScreen,
    LoadScreen,
    NotebookScreen,
    NoticeScreen,
    PauseScreen,
    PlayScreen,
    SaveScreen,
    Screen,
    SettingsScreen,
    TitleScreen,
    WordScreen,
)
from xostory.view.model import Layer, Model
from xostory.view.screens import (
    about,
    credits,
    dialogs,
    history,
    notebook,
    pause,
    play,
    settings,
    slots,
    stage,
    title,
    toasts,
    words,
)
from xostory.view.screens.transitions import ease

FADE = 350.0
"""How long the title and the story take to appear, in ms."""

_BLUR = 14.0


def draw(model: Model, metrics: Metrics) -> Frame:
    """Everything on screen: the layers in use, what fades in, and the toasts over all."""
    canvas = Canvas(model, metrics)
    _layers(canvas, model.layers)
    _fade(canvas)
    toasts.draw(canvas)
    return canvas.frame()


def draw_stage(playthrough: Playthrough) -> Frame:
    """The stage alone, where a playthrough's reader is: the picture of a save."""
    return Frame(stage.still(playthrough.program, moment(playthrough).stage))


def _layers(canvas: Canvas, layers: tuple[Layer, ...]) -> None:
    """The top screen over what shows of those below."""
    screen = layers[-1].screen
    if isinstance(screen, ConfirmScreen | NoticeScreen | WordScreen) and len(layers) > 1:
        canvas.idle = True
        _layers(canvas, layers[:-1])
        canvas.regions.clear()
        canvas.scroll, canvas.idle = None, False
    elif not isinstance(screen, TitleScreen | PlayScreen):
        _backdrop(canvas)
    _screen(canvas, screen)


def _backdrop(canvas: Canvas) -> None:
    """What a screen of its own lies upon: the place of the story, out of focus."""
    model = canvas.model
    if isinstance(model.layers[0].screen, PlayScreen) and model.reader:
        canvas.put(stage.backdrop(model.reader.moment.stage, _BLUR))
    else:
        canvas.put(title.backdrop(_BLUR))
    canvas.put(Shade(CANVAS, theme.VEIL_LIGHT, theme.VEIL))


def _screen(canvas: Canvas, screen: Screen) -> None:
    reader = canvas.model.reader
    if isinstance(screen, ConfirmScreen):
        dialogs.draw_question(canvas, screen)
    elif isinstance(screen, NoticeScreen):
        dialogs.draw_notice(canvas, screen)
    elif isinstance(screen, WordScreen):
        words.draw(canvas, screen)
    elif isinstance(screen, PlayScreen) and reader:
        play.draw(canvas, reader)
    elif isinstance(screen, HistoryScreen) and reader:
        history.draw(canvas, reader)
    elif isinstance(screen, NotebookScreen) and reader:
        notebook.draw(canvas, reader, screen)
    else:
        _PLAIN.get(type(screen), title.draw)(canvas)


_PLAIN = {
    PauseScreen: pause.draw,
    SaveScreen: slots.draw_save,
    LoadScreen: slots.draw_load,
    SettingsScreen: settings.draw,
    AboutScreen: about.draw,
    CreditsScreen: credits.draw,
}


def _fade(canvas: Canvas) -> None:
    """The title and the story come out of the dark."""
    layer = canvas.model.top
    elapsed = canvas.model.now - layer.since
    if isinstance(layer.screen, TitleScreen | PlayScreen) and elapsed < FADE:
        dark = theme.faded(theme.NIGHT, 1 - ease(elapsed / FADE))
        canvas.put(Shade(CANVAS, dark, dark))
        canvas.wake()
