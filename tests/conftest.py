"""Hypothesis looks for new counterexamples at a desk; in CI it walks the same road each time, so that a red run is
about the change under test."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
