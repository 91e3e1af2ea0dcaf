"""Runs inside the Blender interpreter: build one place and render its passes."""

import sys
from importlib import import_module
from pathlib import Path

from .kit import stage


def main(place: str, folder: str, percent: str = "67", samples: str = "28") -> None:
    """Build and shoot; called as `python -m make.render place folder [percent samples]`."""
    stage.empty(int(percent), int(samples))
    import_module(f"make.scenes.{place}").build()
    stage.shoot(Path(folder), draft=int(percent) < 50)


if __name__ == "__main__":
    main(*sys.argv[1:])
