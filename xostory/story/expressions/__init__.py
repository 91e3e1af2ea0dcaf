"""The expression language: tokens, trees, parser. Nothing in it is ever handed to Python's own evaluator."""
