"""Walkthroughs: scripted playthroughs that say what has to happen, a story's own tests."""
