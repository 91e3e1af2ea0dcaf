"""What each mood does to a face."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mood:
    """How far the parts of a face leave their rest.

    Positive ``brow_tilt`` frowns, negative pleads; ``lid`` and ``squint`` close the eye from above and below;
    ``slant`` lowers the inner end of the lid (negative: the outer end).
    """

    mouth: str = "neutral"
    eyes: str = "open"
    lid: float = 0.0
    squint: float = 0.0
    slant: float = 0.0
    wide: float = 1.0
    look: tuple[float, float] = (0.0, 0.0)
    brow_lift: float = 0.0
    brow_tilt: float = 0.0
    brow_cock: float = 0.0
    blush: float = 0.22
    hatch: bool = False
    tears: bool = False
    welling: bool = False
    sweat: bool = False


MOODS: dict[str, Mood] = {
    "neutral": Mood(),
    "smile": Mood(mouth="smile", brow_lift=2.5, squint=0.12, blush=0.42),
    "laugh": Mood(mouth="laugh", eyes="arc", brow_lift=8, brow_tilt=-2, blush=0.62),
    "surprised": Mood(mouth="gasp", wide=1.16, brow_lift=13, brow_tilt=-3, blush=0.25),
    "angry": Mood(mouth="grit", lid=0.1, slant=0.26, brow_lift=-6, brow_tilt=11, squint=0.12, blush=0.3),
    "sad": Mood(mouth="frown", lid=0.24, slant=-0.2, brow_lift=1, brow_tilt=-10, look=(-1, 4), welling=True),
    "shy": Mood(mouth="wavy", lid=0.2, look=(-7, 3), brow_lift=3, brow_tilt=-7, blush=1.0, hatch=True),
    "smug": Mood(mouth="smirk", lid=0.34, squint=0.16, look=(5, 0), brow_tilt=4, brow_cock=8, blush=0.26),
    "worried": Mood(mouth="uneasy", lid=0.03, slant=-0.12, look=(5, 1), brow_lift=3, brow_tilt=-11, sweat=True),
    "crying": Mood(mouth="wail", lid=0.26, slant=-0.22, squint=0.16, brow_lift=3, brow_tilt=-13, blush=0.7, tears=True),
}

EXTRAS: dict[str, Mood] = {
    "blink": Mood(eyes="closed"),
    "talk": Mood(mouth="talk"),
}
