"""Exploring a story: all that can happen, as far as it can be walked, and what that proves."""
