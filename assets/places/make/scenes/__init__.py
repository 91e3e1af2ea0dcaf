"""One module per place: its geometry, camera and lights, each with a `build()`."""
