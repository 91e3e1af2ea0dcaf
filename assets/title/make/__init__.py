"""Paints the title screen, the logo and the window icon; see ``__main__`` for how to run it."""
