"""One module a screen. Each has `draw(canvas, …)`, which reads the canvas's model and adds to the canvas."""
