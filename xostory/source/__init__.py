"""Story files as text and as positioned YAML nodes, and the diagnostics every later pass reports with."""
