"""From YAML nodes to a story: one module a part of the language."""
