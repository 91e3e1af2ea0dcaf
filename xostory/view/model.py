"""The state of the interface. What can be worked out from it is not in it."""

from __future__ import annotations

import attrs

from xostory.play.kept import Kept
from xostory.play.settings import Settings
from xostory.play.slots import Slot
from xostory.program.model import Program
from xostory.view.messages import Message, PlayScreen, Screen, TitleScreen
from xostory.view.reader import Reader


@attrs.frozen
class Layer:
    """A screen on the stack. `scroll` is None until somebody scrolls; `since` is when it came (ms)."""

    screen: Screen
    scroll: float | None = None
    focus: Message | None = None
    since: float = 0.0


@attrs.frozen
class Toast:
    """A few words that go by themselves at `until` (ms); several stand below each other, the oldest on top.

    `above` are smaller words over the others.
    """

    text: str
    icon: str
    until: float
    above: str = ""


@attrs.frozen
class Model:
    """`layers` is the stack of screens, the one in use last; there is always one.

    The ring around the focus shows while `keyboard` was used last. `dragging` is the region whose slider is
    held. `hidden` leaves the stage alone. `away` is the player while another window is in use. `kept` is what
    outlives playthroughs.
    """

    program: Program = attrs.field(repr=False)
    settings: Settings = attrs.field(factory=Settings)
    layers: tuple[Layer, ...] = (Layer(TitleScreen()),)
    reader: Reader | None = attrs.field(default=None, repr=False)
    slots: tuple[Slot, ...] = ()
    now: float = 0.0
    keyboard: bool = False
    dragging: Message | None = None
    hidden: bool = False
    away: bool = False
    toasts: tuple[Toast, ...] = ()
    kept: Kept = attrs.field(factory=dict, repr=False, hash=False)

    @property
    def top(self) -> Layer:
        return self.layers[-1]

    @property
    def playing(self) -> bool:
        """Whether the story itself is in use, with no screen over it."""
        return isinstance(self.top.screen, PlayScreen)

    @property
    def writing(self) -> bool:
        """Whether what is typed goes into a field of the story."""
        return self.playing and not self.hidden and self.reader is not None and self.reader.field is not None


def with_top(model: Model, layer: Layer) -> Model:
    """The model with another top layer."""
    return attrs.evolve(model, layers=(*model.layers[:-1], layer))


def opened(model: Model, screen: Screen) -> Model:
    """The model with a screen put on top."""
    return attrs.evolve(model, layers=(*model.layers, Layer(screen, since=model.now)))


def closed(model: Model) -> Model:
    """The model without its top screen; the last one stays. The story never comes back with a focus."""
    layers = model.layers[:-1] if len(model.layers) > 1 else model.layers
    below = layers[-1]
    if isinstance(below.screen, PlayScreen):
        layers = (*layers[:-1], attrs.evolve(below, focus=None))
    return attrs.evolve(model, layers=layers)


def only(model: Model, screen: Screen) -> Model:
    """The model with that screen alone."""
    return attrs.evolve(model, layers=(Layer(screen, since=model.now),), hidden=False, dragging=None)
