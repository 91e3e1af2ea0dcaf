"""`xostory errors`: the reference pages of all error codes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from xostory.source.codes import Code, all_codes


def add(commands: Any) -> None:
    """Describe the command's arguments."""
    parser = commands.add_parser("errors", help="explain an error code, or write the pages of all of them")
    parser.add_argument("code", nargs="?", help="a code such as E110; without one, all are listed")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write one page a code into this folder")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print one page, the list, or write all pages."""
    if given.write is not None:
        given.write.mkdir(parents=True, exist_ok=True)
        for name, page in pages().items():
            (given.write / name).write_text(page, encoding="utf-8")
        return 0
    if given.code is None:
        print(index())
        return 0
    found = next((one for one in all_codes() if one.id == given.code.upper()), None)
    if found is None:
        print(f"There is no code {given.code!r}.", file=sys.stderr)
        return 2
    print(page_of(found))
    return 0


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {"README.md": index(), **{f"{code.id}.md": page_of(code) for code in all_codes()}}


def index() -> str:
    """The list of all codes."""
    rows = [f"| [{code.id}]({code.id}.md) | {code.title} |" for code in all_codes()]
    head = "# Error codes\n\nE: errors, W: warnings.\n\n| code | |\n|---|---|\n"
    return head + "\n".join(rows) + "\n"


def page_of(code: Code) -> str:
    """What a code means, with an example of the mistake and of the way to write it."""
    parts = [f"# {code.id}: {code.title}", f"> {_shown(code.message)}"]
    parts += [text for text in (code.why, _shown(code.hint)) if text]
    if code.wrong:
        parts += [f"Wrong:\n\n```yaml\n{code.wrong}\n```", f"Right:\n\n```yaml\n{code.right}\n```"]
    return "\n\n".join(parts) + "\n"


def _shown(template: str) -> str:
    """A message with its blanks as dots; doubled braces are single ones."""
    out, rest = "", template
    while "{" in rest:
        before, _, after = rest.partition("{")
        out += before.replace("}}", "}")
        if after.startswith("{"):
            out, rest = out + "{", after[1:]
        else:
            _, _, rest = after.partition("}")
            out += "…"
    return out + rest.replace("}}", "}")
