"""Named builders for rooms, streets and the things people leave in them (Blender side only)."""
