"""Copies the interface icons out of their icon family; see ``__main__`` for how to run it."""
