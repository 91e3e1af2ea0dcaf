"""The text markup: emphasis, interpolation, conditions and alternatives inside a line."""
