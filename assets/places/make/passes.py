"""Reads what the renderer left behind."""

import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import OpenEXR

SIZE = (1920, 1080)
Picture = np.ndarray
"""Height x width x 3, red first, floats."""


def _exr(path: Path) -> np.ndarray:
    channels = OpenEXR.File(str(path)).channels()
    planes = [np.asarray(c.pixels, np.float32) for c in channels.values()]
    return planes[0] if len(planes) == 1 else np.dstack(planes)


@dataclass(frozen=True)
class Passes:
    """One render, unmixed."""

    folder: Path
    lights: dict[str, Picture]
    normal: np.ndarray
    depth: np.ndarray
    index: np.ndarray
    alpha: np.ndarray
    marks: dict

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the render itself."""
        return self.depth.shape[1], self.depth.shape[0]


def enlarge(plane: np.ndarray, how: int = cv2.INTER_LANCZOS4) -> np.ndarray:
    """Bring a pass to the size of the finished picture."""
    return cv2.resize(plane, SIZE, interpolation=how)


def _plane(path: Path) -> np.ndarray:
    data = _exr(path)
    return data if data.ndim == 2 else data[..., 0]


def load(folder: Path) -> Passes:
    """Read every pass of a place."""
    names = ("sun", "low", "sky", "lamps", "fairy")
    lights = {n: np.nan_to_num(_exr(folder / f"{n}0001.exr")[..., :3]) for n in names}
    one = {n: _plane(folder / f"{n}0001.exr") for n in ("Depth", "IndexOB", "Alpha")}
    marks = json.loads((folder / "marks.json").read_text())
    normal = _exr(folder / "Normal0001.exr")[..., :3]
    return Passes(folder, lights, normal, one["Depth"], one["IndexOB"], one["Alpha"].clip(0, 1), marks)
