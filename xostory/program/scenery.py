"""The words for what a stage can look like; a painter knows them all."""

from __future__ import annotations

POSITIONS = ("far left", "left", "center", "right", "far right")
"""Where a character can stand."""
TRANSITIONS = ("cut", "dissolve", "fade black", "fade white", "slide left", "slide right", "wipe")
"""How one place can go over into another."""
ENTRANCES = ("cut", "dissolve", "slide left", "slide right")
"""How a character can come or go; the slides are to and from that side of the stage."""
WEATHERS = ("rain", "snow", "petals", "fog", "storm")
EFFECTS = ("shake", "flash", "heartbeat", "blink")
"""What can happen to the picture as a whole."""
LEAST_ZOOM, MOST_ZOOM = 1.0, 3.0
"""How close the camera comes."""
