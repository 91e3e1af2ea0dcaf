"""Surfaces. Every material is cached by its arguments, so scenes may ask for the same paint freely."""

from functools import lru_cache

import bpy

Colour = str
Vec3 = tuple[float, float, float]


def linear(colour: Colour) -> tuple[float, float, float, float]:
    """Blender wants linear light; people choose colours as sRGB hex."""
    digits = colour.lstrip("#")
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return (r, g, b, 1.0)


def _blank(name: str) -> tuple[bpy.types.Material, bpy.types.Nodes, bpy.types.NodeLinks]:
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    return material, material.node_tree.nodes, material.node_tree.links


def _coordinates(nodes, links, scale: Vec3, rotation: Vec3 = (0, 0, 0)):
    """Object coordinates are in metres, so textures keep their size on every object."""
    source, mapping = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeMapping")
    mapping.inputs["Scale"].default_value = scale
    mapping.inputs["Rotation"].default_value = rotation
    links.new(source.outputs["Object"], mapping.inputs[0])
    return mapping.outputs[0]


def _shade(colour: Colour, factor: float) -> tuple[float, float, float, float]:
    r, g, b, _ = linear(colour)
    return (min(1, r * factor), min(1, g * factor), min(1, b * factor), 1.0)


@lru_cache(None)
def paint(
    colour: Colour,
    rough: float = 0.75,
    *,
    mottle: float = 0.0,
    scale: float = 5.0,
    stretch: Vec3 = (1, 1, 1),
    metal: float = 0.0,
) -> bpy.types.Material:
    """A plain surface; `mottle` adds the uneven pigment that keeps big areas from looking dead."""
    material, nodes, links = _blank(f"paint {colour}")
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = linear(colour)
    surface.inputs["Roughness"].default_value = rough
    surface.inputs["Metallic"].default_value = metal
    if mottle:
        noise, ramp = nodes.new("ShaderNodeTexNoise"), nodes.new("ShaderNodeValToRGB")
        noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = scale, 5
        links.new(_coordinates(nodes, links, stretch), noise.inputs[0])
        low, high = ramp.color_ramp.elements
        low.position, low.color = 0.3, _shade(colour, 1 - mottle)
        high.position, high.color = 0.7, _shade(colour, 1 + mottle * 0.7)
        links.new(noise.outputs["Fac"], ramp.inputs[0])
        links.new(ramp.outputs[0], surface.inputs["Base Color"])
    return material


@lru_cache(None)
def glow(colour: Colour, strength: float = 2.0, group: str = "lamps") -> bpy.types.Material:
    """A surface that shines, filed under a light group so that it can be switched per time of day."""
    material, nodes, _ = _blank(f"glow {colour}")
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = linear(colour)
    surface.inputs["Emission Color"].default_value = linear(colour)
    surface.inputs["Emission Strength"].default_value = strength
    material["group"] = group
    return material


@lru_cache(None)
def masonry(
    colours: tuple[Colour, Colour],
    mortar: Colour,
    size: tuple[float, float] = (0.24, 0.08),
    *,
    facing: str = "y",
    gap: float = 0.012,
    offset: float = 0.5,
    rough: float = 0.85,
) -> bpy.types.Material:
    """Bricks, tiles or paving in metres; `facing` is the axis the surface looks along."""
    material, nodes, links = _blank(f"masonry {colours} {facing}")
    turn = {"z": (0, 0, 0), "y": (1.5708, 0, 0), "x": (1.5708, 0, 1.5708)}[facing]
    brick = nodes.new("ShaderNodeTexBrick")
    brick.offset = offset
    for name, value in (("Color1", colours[0]), ("Color2", colours[1]), ("Mortar", mortar)):
        brick.inputs[name].default_value = linear(value)
    for name, value in (
        ("Scale", 1.0),
        ("Mortar Size", gap),
        ("Brick Width", size[0]),
        ("Row Height", size[1]),
    ):
        brick.inputs[name].default_value = value
    source, turned = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeVectorRotate")
    turned.rotation_type, turned.invert = "EULER_XYZ", True
    turned.inputs["Rotation"].default_value = turn
    links.new(source.outputs["Object"], turned.inputs["Vector"])
    links.new(turned.outputs[0], brick.inputs["Vector"])
    surface = nodes["Principled BSDF"]
    surface.inputs["Roughness"].default_value = rough
    links.new(brick.outputs["Color"], surface.inputs["Base Color"])
    return material


@lru_cache(None)
def leaf(colour: Colour, through: float = 0.45) -> bpy.types.Material:
    """Thin foliage: light passes through, which is what makes a backlit tree glow."""
    material, nodes, links = _blank(f"leaf {colour}")
    nodes.clear()
    out, mix = nodes.new("ShaderNodeOutputMaterial"), nodes.new("ShaderNodeMixShader")
    front, back = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeBsdfTranslucent")
    front.inputs["Color"].default_value = linear(colour)
    back.inputs["Color"].default_value = _shade(colour, 1.35)
    mix.inputs[0].default_value = through
    links.new(front.outputs[0], mix.inputs[1])
    links.new(back.outputs[0], mix.inputs[2])
    links.new(mix.outputs[0], out.inputs[0])
    return material


@lru_cache(None)
def glass(tint: Colour = "#dfeef2", clear: float = 0.85) -> bpy.types.Material:
    """Mostly transparent with a sheen; real refraction would cost samples and bring nothing to a painting."""
    material, nodes, links = _blank(f"glass {tint} {clear}")
    nodes.clear()
    out, mix = nodes.new("ShaderNodeOutputMaterial"), nodes.new("ShaderNodeMixShader")
    hole, sheen = nodes.new("ShaderNodeBsdfTransparent"), nodes.new("ShaderNodeBsdfGlossy")
    hole.inputs["Color"].default_value = linear(tint)
    sheen.inputs["Color"].default_value, sheen.inputs["Roughness"].default_value = linear(tint), 0.12
    mix.inputs[0].default_value = 1 - clear
    links.new(hole.outputs[0], mix.inputs[1])
    links.new(sheen.outputs[0], mix.inputs[2])
    links.new(mix.outputs[0], out.inputs[0])
    return material


@lru_cache(None)
def lit_glass(lit: bool, day: Colour = "#7fa3ba", warm: Colour = "#ffcf86") -> bpy.types.Material:
    """A window seen from outside: mirrors the sky by day, and may have somebody home by night."""
    material, nodes, _ = _blank(f"window {lit}")
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = linear(day)
    surface.inputs["Roughness"].default_value = 0.08
    if lit:
        surface.inputs["Emission Color"].default_value = linear(warm)
        surface.inputs["Emission Strength"].default_value = 0.8
        material["group"] = "lamps"
    return material


def clear() -> None:
    """Materials die with their scene, so the caches must go too."""
    for made in (paint, glow, masonry, leaf, glass, lit_glass):
        made.cache_clear()
