"""`xostory schema`: the language, and the names of a story, for editors that complete and check YAML."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import attrs

from xostory.cli.places import asset_folders
from xostory.cli.reporting import print_text
from xostory.compiler.load import load
from xostory.program.scenery import EFFECTS, ENTRANCES, POSITIONS, TRANSITIONS, WEATHERS
from xostory.source.assets import read_catalogue
from xostory.source.diagnostics import has_errors
from xostory.source.files import COMPILED_SUFFIX, read_files
from xostory.story.schema.story import pack_schema, story_schema
from xostory.story.schema.vocabulary import Vocabulary, read_vocabulary


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("schema", help="write a JSON Schema, with which editors complete and check stories")
    parser.add_argument("story", type=Path, nargs="?", metavar="STORY", help="the story whose names it shall know")
    parser.add_argument("--for-packs", action="store_true", help="describe the files of packs for the story instead")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: standard output")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Exit status 1 if there is no such story or the file cannot be written; a story with errors is fine."""
    known = with_stage(Vocabulary()) if given.story is None else vocabulary_of(given.story)
    if known is None:
        return 1
    schema = json.dumps((pack_schema if given.for_packs else story_schema)(known), ensure_ascii=False, indent=1) + "\n"
    if given.output is None:
        sys.stdout.write(schema)
        return 0
    try:
        given.output.write_text(schema, encoding="utf-8")
    except OSError as error:
        print(f"{given.output} cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def vocabulary_of(story: Path) -> Vocabulary | None:
    """The story's names; None, with a message, if there is nothing to be read."""
    if story.suffix == COMPILED_SUFFIX and not story.is_dir():
        print("This story is compiled: a schema is made from its source.", file=sys.stderr)
        return None
    files = read_files(story)
    if not files.texts:
        print_text(files.diagnostics, sys.stderr)
        return None
    if has_errors(load(story).diagnostics):
        print(f"This story has errors (`xostory check {story}` shows them): the schema has the names", file=sys.stderr)
        print("that could be read, and accepts others where some may be missing.", file=sys.stderr)
    catalogue = read_catalogue(asset_folders(story))
    return attrs.evolve(
        with_stage(read_vocabulary(files.texts, not files.diagnostics)),
        music=tuple(sorted(catalogue.music)),
        sounds=tuple(sorted(catalogue.sounds)),
        ambience=tuple(sorted(catalogue.ambience)),
    )


def with_stage(known: Vocabulary) -> Vocabulary:
    """The names with what every stage has."""
    return attrs.evolve(
        known,
        positions=POSITIONS,
        transitions=TRANSITIONS,
        entrances=ENTRANCES,
        weathers=WEATHERS,
        effects=EFFECTS,
    )
