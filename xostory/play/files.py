"""Files that are either the old one or the new one, never half of each; keeping a damaged one; reading JSON."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

_NO_LETTER = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")


def read_json(path: Path) -> Any:
    """What a JSON file holds. Raises OSError, and ValueError if it cannot be used.

    Halves of letters and zeros pass for text in JSON, but can be neither written again nor drawn.
    """
    text = path.read_text(encoding="utf-8")
    try:
        data = json.loads(text)
        if _NO_LETTER.search(text):
            json.dumps(data, ensure_ascii=False).encode("utf-8")
            if "\\u0000" in text.replace("\\\\", ""):
                raise ValueError("a text in it has a zero")
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    return data


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file's content, its folder made if missing. Raises OSError and then leaves the old file."""
    _refuse_what_is_no_file(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def set_aside(path: Path) -> Path:
    """Give a damaged file another name that is still free; that name. Raises OSError where the disk refuses."""
    _refuse_what_is_no_file(path)
    taken = [re.search(r"damaged-(\d+)$", one.name) for one in path.parent.glob(f"{path.name}.damaged-*")]
    number = 1 + max((int(match[1]) for match in taken if match), default=0)
    return path.rename(path.with_name(f"{path.name}.damaged-{number}"))


def _refuse_what_is_no_file(path: Path) -> None:
    """Devices and pipes (`/dev/null`) are not ours to move or to replace."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(f"{path} is not a file")
