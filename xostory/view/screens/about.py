"""What this work is, whose it is, and under which licences."""

from __future__ import annotations

import re

from xostory.program.model import Pack, Program
from xostory.program.text import Span, Style
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.controls import scroll_bar, sheet
from xostory.view.geometry import Rect
from xostory.view.layout import row_height, wrap

KEYS = (
    "Read on: click, Space, Enter. Choose: click, 1 to 9, arrows and Enter. Move the focus: Tab, arrows.",
    "Back: wheel up, Page Up, Left, Backspace. Forward again: wheel down, Page Down, Right. History: H. Notebook: N.",
    "Quick save: F5. Quick load: F9. Menu: Esc, right button. Hide the text: V, middle button. Full screen: F11.",
)

LICENCES = (
    "The engine, xostory, and everything written, drawn and composed for this game are under the MIT licence.",
    "Fonts, under the SIL Open Font License 1.1: Gowun Dodum, Jua, IBM Plex Sans KR, Nanum Pen Script, OpenDyslexic.",
    "Icons: Phosphor, under the MIT licence.",
    "The full texts are in the folder assets, in LICENSES.md and beside the files.",
)

_ABOVE = 20.0  # more than usual above a heading


def draw(canvas: Canvas) -> None:
    """Headings and paragraphs below each other, scrolled where needed."""
    content = sheet(canvas, "About", "info")
    plain, bold = canvas.face(theme.PLAIN, theme.BODY_SIZE), canvas.face(theme.BOLD, theme.BODY_SIZE + 4)
    blocks = []
    for number, span in enumerate(blocks_of(canvas.model.program)):
        is_heading = span.style is Style.STRONG
        face = bold if is_heading else plain
        above = _ABOVE if is_heading and number else 0.0
        blocks.append((above, face, wrap((Span(span.text),), face, content.w - 32, canvas.metrics)))
    height = 24 + sum(above + len(rows) * row_height(face) + 16 for above, face, rows in blocks)
    y = content.y + 16 - canvas.scrolled(content, height)
    with canvas.through(Rect(content.x - 16, content.y, content.w + 32, content.h)):
        for above, face, rows in blocks:
            ink = theme.ROSE_DEEP if face is bold else theme.INK
            y = canvas.rows(rows, content.x + 8, y + above, face, ink) + 16
    scroll_bar(canvas)


def blocks_of(program: Program) -> tuple[Span, ...]:
    """The text of the screen; strong paragraphs are headings."""
    by = f" by {program.author}" if program.author else ""
    version = f", version {program.version}" if program.version else ""
    about = [Span(text) for text in paragraphs(program.about) if text]
    heading = Span(f"{program.title}{by}{version}", Style.STRONG)
    packs = [span for one in program.packs for span in _pack(one)]
    keys = (Span("Keys and mouse", Style.STRONG), *(Span(text) for text in KEYS))
    return (heading, *about, *packs, *keys, Span("Licences", Style.STRONG), *(Span(text) for text in LICENCES))


def _pack(pack: Pack) -> tuple[Span, ...]:
    """What somebody added, and who."""
    by = f" by {pack.author}" if pack.author else ""
    version = f", version {pack.version}" if pack.version else ""
    about = (Span(text) for text in paragraphs(pack.about) if text)
    return (Span(f"With the pack {pack.title}{by}{version}", Style.STRONG), *about)


def paragraphs(text: str) -> list[str]:
    """A text parted at its empty lines, each part in one line; at least one, which may be empty."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
