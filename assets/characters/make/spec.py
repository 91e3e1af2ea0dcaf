"""What a character is made of: plain, frozen numbers and colours."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Face:
    """Half-widths of the face contour, from the chin's height upwards, and the small features."""

    skin: str
    temple: float = 91
    cheek: float = 90
    jaw: float = 72
    jaw_height: float = 96
    chin: float = 15
    length: float = 150
    nose: str = "soft"
    nose_height: float = 80
    mouth_height: float = 107
    mouth_width: float = 1.0
    lips: str = "#d4626f"
    lip_strength: float = 0.5
    lip_fullness: float = 1.0
    freckles: bool = False


@dataclass(frozen=True)
class Eyes:
    """One eye: half-width, how far it opens up and down, and how its outer corner sits."""

    colour: str
    width: float = 27
    rise: float = 17
    drop: float = 14
    tilt: float = 2
    iris: float = 16
    peak: float = 0.0
    spacing: float = 43
    level: float = 27
    lash: float = 6.5
    wing: float = 8
    crease: float = 7
    lashes: bool = True


@dataclass(frozen=True)
class Brows:
    """Where the brows sit and how heavy they are; ``arch`` is the height of the bend."""

    height: float = -16
    width: float = 31
    weight: float = 7
    arch: float = 5
    slope: float = 0
    shift: float = 0


@dataclass(frozen=True)
class Hair:
    """The cut, its colour, and the colour of its tips."""

    cut: str
    colour: str
    tip: str
    gloss: str
    brow: str


@dataclass(frozen=True)
class Build:
    """Half-widths of the clothed body, in head-drawing units."""

    shoulder: float = 150
    chest: float = 122
    waist: float = 98
    hip: float = 128
    neck: float = 33
    neck_length: float = 64
    scale: float = 1.0
    boyish: bool = False


@dataclass(frozen=True)
class Outfit:
    """What is worn: a garment name, its colours, the pose of each arm."""

    garment: str
    cloth: str
    shirt: str = "#fbfaff"
    below: str = "skirt"
    below_cloth: str = "#3d4a73"
    accent: str = "#b8324f"
    neckwear: str = "bow"
    sleeves: str = ""
    arms: tuple[str, str] = ("behind", "behind")
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Character:
    """Everything that is needed to draw one person; ``chin`` is its height on the page."""

    name: str
    chin: float
    face: Face
    eyes: Eyes
    brows: Brows
    hair: Hair
    build: Build
    outfits: dict[str, Outfit] = field(hash=False)
    turn: float = 8
    tilt: float = -2
    head: float = 1.17
    lean: float = 8
    accessories: tuple[str, ...] = ()
