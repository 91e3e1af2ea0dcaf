"""Hypothesis looks for new counterexamples at a desk; in CI it walks the same road each time, so that a red run is
about the change under test. It has no deadlines: how long an example takes says how busy the machine is."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
