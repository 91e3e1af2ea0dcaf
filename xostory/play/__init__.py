"""A playthrough: reading on, choosing, rolling back, saving; and what a player keeps between playthroughs."""
