"""Draws every character of xostory: run ``python -m make`` inside assets/characters."""
