"""Builds the painted backgrounds: one 3D render per place, relit and painted for each time of day."""
