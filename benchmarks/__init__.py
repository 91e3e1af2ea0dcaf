"""Measurements: `make bench`, or `python -m benchmarks NAME` for one of them.

Machines differ and are noisy, so figures that can be ratios within one run are ratios.
"""
