"""The language as a JSON Schema, for editors: what keys there are, what they mean, which names a story has."""
