"""The story as its writer means it: declarations, scenes and steps, with the expression and text languages."""
