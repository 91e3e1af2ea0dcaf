"""The engine: a pure state machine.

Two rules hold everywhere in this package. A state is never changed, only followed by another. And a state together
with a command decides everything: no clock, no file, no global, no chance from outside.
"""
