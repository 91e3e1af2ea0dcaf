"""Builds the game's fonts from their open sources; see ``__main__`` for how to run it."""
