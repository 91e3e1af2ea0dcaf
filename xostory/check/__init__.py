"""Static checks: what can be said of a story without playing it."""
