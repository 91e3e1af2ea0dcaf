"""One module per place: its times of day (LOOKS) and the lettering of its signs."""
