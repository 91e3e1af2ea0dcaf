"""How everything looks: colours, sizes and fonts by what they are for. Sizes are virtual units at 100 % text."""

from __future__ import annotations

from xostory.view.frame import Colour, Shadow


def colour(code: str, opacity: float = 1.0) -> Colour:
    """A colour from `#rrggbb`. Raises ValueError for anything else."""
    if len(code) != 7 or code[0] != "#":
        raise ValueError(f"not a colour: {code!r}")
    red, green, blue = (int(code[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue, round(255 * opacity)


def faded(one: Colour, opacity: float) -> Colour:
    """The same colour, its opacity multiplied."""
    return (*one[:3], round(one[3] * opacity))


CLEAR = (0, 0, 0, 0)

INK = colour("#3b1f33")  # text on cream
INK_SOFT = colour("#6f4a60")  # lesser text on cream
INK_OFF = colour("#6d5461")  # text of what is disabled
ROSE = colour("#b8325a")  # accents on cream, and the fill of what is hot
ROSE_DEEP = colour("#96234a")
ROSE_LINE = colour("#e28ba3")  # borders
BLUSH = colour("#fbe3e6")  # a second paper
WHITE = colour("#ffffff")
CREAM = colour("#fff8f3")
NIGHT = colour("#24101f")
GOLD = colour("#ffd9a0")  # accents on dark

URGENT = colour("#ff9db4")  # little time left, on dark

PAPER = colour("#fff6f3", 0.93)  # the text box, over any picture
SHEET = colour("#fff8f4", 0.97)  # whole-screen panels
BUTTON = colour("#fff6f3", 0.95)
BUTTON_OFF = colour("#f3e4e4", 0.95)
CARD = colour("#ffffff")
CARD_HOT = colour("#fde9ec")
RAIL = colour("#efd3d9")
TIP = colour("#3b1f33", 0.96)
CAPTION = colour("#2a1424", 0.84)  # words over a picture
CREDITS = colour("#24101f", 0.72)  # over a picture out of focus
CHAPTER = colour("#24101f", 0.7)  # over a picture out of focus
CHAPTER_BELOW = colour("#4a1f3f", 0.84)
PHONE = colour("#fdf0ef")
PHONE_BODY = colour("#2b1526")
PHONE_RIM = colour("#6b4a60")
VEIL = colour("#24101f", 0.55)  # over what is not in play
VEIL_LIGHT = colour("#24101f", 0.34)

BOX_SHADOW = Shadow(28, 10, colour("#2a0f20", 0.34))
BUTTON_SHADOW = Shadow(14, 5, colour("#2a0f20", 0.26))
CARD_SHADOW = Shadow(12, 4, colour("#5a2440", 0.16))

DIALOGUE = "dialogue"
TITLE = "title"
PLAIN = "interface"
BOLD = "interface-bold"
NOTES = "notes"

TEXT_SIZE = 42.0  # dialogue
NAME_SIZE = 36.0
CHOICE_SIZE = 36.0
HEADING_SIZE = 52.0
BUTTON_SIZE = 32.0
BODY_SIZE = 30.0
SMALL_SIZE = 25.0
LINE_HEIGHT = 1.4

TEXT_PAIRS = {
    "dialogue": (INK, PAPER),
    "dialogue, strong": (ROSE_DEEP, PAPER),
    "heading": (ROSE_DEEP, SHEET),
    "body": (INK, SHEET),
    "lesser text": (INK_SOFT, SHEET),
    "chosen option in the history": (ROSE, SHEET),
    "button": (INK, BUTTON),
    "button, hot": (WHITE, ROSE),
    "button, locked": (INK_OFF, BUTTON_OFF),
    "card": (INK, CARD),
    "card, lesser text": (INK_SOFT, CARD),
    "card, hot": (INK, CARD_HOT),
    "card, hot, lesser text": (INK_SOFT, CARD_HOT),
    "card, accent": (ROSE, CARD_HOT),
    "field": (INK, CARD),
    "field, hint": (INK_SOFT, PAPER),
    "field, refused": (ROSE_DEEP, PAPER),
    "tip": (WHITE, TIP),
    "caption": (CREAM, CAPTION),
    "caption, name": (GOLD, CAPTION),
    "little time left": (URGENT, CAPTION),
    "message": (INK, CARD),
    "message of one's own": (WHITE, ROSE),
    "phone, lesser text": (INK_SOFT, PHONE),
    "phone, unread": (ROSE, PHONE),
    "chapter": (CREAM, CHAPTER_BELOW),
    "chapter, above": (GOLD, CHAPTER),
    "credits": (CREAM, CREDITS),
    "credits, role": (GOLD, CREDITS),
}
"""All text there is and what lies directly under it; the tests measure their contrast over black and over white."""

ICON_PAIRS = {
    "tool": (ROSE_DEEP, PAPER),
    "tool, hot": (WHITE, ROSE),
    "focus ring on paper": (ROSE, CREAM),
    "rail, filled": (ROSE, RAIL),
}
"""What has to be made out but not read."""


def luminance(one: Colour) -> float:
    """Relative luminance by WCAG 2, opacity left out."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in one[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio by WCAG 2, from 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def over(top: Colour, ground: Colour) -> Colour:
    """The colour seen where a translucent one lies on an opaque one."""
    share = top[3] / 255
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(top[:3], ground[:3], strict=True))
    return red, green, blue, 255


def plate(character_colour: str | None) -> tuple[Colour, Colour]:
    """Fill and text colour of a name plate: the character's colour, darkened where nothing would read on it."""
    try:
        fill = colour(character_colour) if character_colour else ROSE
    except ValueError:
        fill = ROSE
    if luminance(fill) > 0.35:
        return fill, NIGHT
    while contrast(fill, WHITE) < 4.6:
        fill = (int(fill[0] * 0.94), int(fill[1] * 0.94), int(fill[2] * 0.94), 255)
    return fill, WHITE
