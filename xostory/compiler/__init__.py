"""From a story to a program: names become slots, types are checked, scripts become flat code."""
