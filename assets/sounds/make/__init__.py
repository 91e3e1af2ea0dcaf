"""Synthesises the game's sound effects; see ``__main__`` for how to run it."""
