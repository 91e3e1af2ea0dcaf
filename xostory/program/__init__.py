"""The compiled story: flat, immutable data with every name resolved.

A program is all the engine needs; it can outlive the files it was read from.
"""
