"""Composes, plays and mixes the game's music; see ``__main__`` for how to run it."""
