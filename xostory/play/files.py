"""Writing a file so that it is either the old one or the new one, never half of each; keeping a damaged one."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file's content, its folder made if missing. Raises OSError and then leaves the old file."""
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
    taken = [re.search(r"damaged-(\d+)$", one.name) for one in path.parent.glob(f"{path.name}.damaged-*")]
    number = 1 + max((int(match[1]) for match in taken if match), default=0)
    return path.rename(path.with_name(f"{path.name}.damaged-{number}"))
