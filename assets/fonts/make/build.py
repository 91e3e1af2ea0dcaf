"""Turns source fonts into the subsets that the game ships."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from . import additions, characters

FAMILY, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT, TRADEMARK, DESCRIPTION = 1, 2, 3, 4, 5, 6, 7, 10
KEPT_NAMES = {0, 13, 14}
ENGLISH = {"platformID": 3, "platEncID": 1, "langID": 0x409}


@dataclass(frozen=True)
class Source:
    """One shipped font: the package and file that it is made from, and the set of characters it keeps."""

    stem: str
    package: str
    file: str
    family: str  # its new name; see rename()
    codepoints: frozenset[int]
    redrawn: str = ""
    untouched: bool = False


FULL_SET = frozenset(characters.everything())
LATIN_SET = frozenset(characters.latin())

# Jua maps the double quotes to glyphs that look like single ones.
JUA_QUOTES = "‘’“”"

SOURCES = (
    Source("dialogue", "gowun-dodum", "gowun-dodum-korean-400-normal.woff2", "Xostory Dialogue", FULL_SET),
    Source("title", "jua", "jua-korean-400-normal.woff2", "Xostory Title", FULL_SET, JUA_QUOTES),
    Source("interface", "ibm-plex-sans-kr", "ibm-plex-sans-kr-korean-400-normal.woff2", "Xostory Face", FULL_SET),
    Source(
        "interface-bold",
        "ibm-plex-sans-kr",
        "ibm-plex-sans-kr-latin-600-normal.woff2",
        "Xostory Face Bold",
        LATIN_SET,
    ),
    Source("notes", "nanum-pen-script", "nanum-pen-script-korean-400-normal.woff2", "Xostory Notes", FULL_SET),
    Source("dyslexic", "opendyslexic", "opendyslexic-latin-400-normal.woff2", "", frozenset(), untouched=True),
)


def rename(font: TTFont, family: str) -> None:
    """Give a changed font a name of its own.

    The Open Font License forbids a modified font to carry a reserved name (“Plex” and “Nanum” are such),
    so none of the subsets keeps its family name.  Copyright and licence entries stay as they were.
    """
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    compact = family.replace(" ", "")
    fresh = {FAMILY: family, STYLE: "Regular", UNIQUE: compact, FULL: family, VERSION: "Version 1.000"}
    fresh |= {
        POSTSCRIPT: compact,
        DESCRIPTION: "A subset with added punctuation, made for the visual novel xostory.",
    }
    for name_id, text in fresh.items():
        table.setName(text, name_id, ENGLISH["platformID"], ENGLISH["platEncID"], ENGLISH["langID"])


def reduce(font: TTFont, codepoints: frozenset[int]) -> None:
    """Drop every glyph the game cannot show, and the hints, which small screens of text no longer need."""
    options = subset.Options(layout_features=["kern"], hinting=False, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["vhea", "vmtx", "VDMX", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def build(source: Source, packages: Path, target: Path) -> Path:
    """Write one font and return its path."""
    origin = packages / source.package / "files" / source.file
    path = target / f"{source.stem}.woff2"
    if source.untouched:
        shutil.copyfile(origin, path)
        return path
    font = TTFont(origin, recalcTimestamp=False)
    additions.complete(font, source.redrawn)
    reduce(font, source.codepoints)
    rename(font, source.family)
    font.flavor = "woff2"
    font.save(path)
    return path


def copy_licence(source: Source, packages: Path, target: Path) -> None:
    """Put the font's licence text beside it."""
    text = (packages / source.package / "LICENSE").read_text(encoding="utf-8")
    path = target / f"OFL-{source.package}.txt"
    path.write_text("\n".join(line.rstrip() for line in text.splitlines()) + "\n", encoding="utf-8")
