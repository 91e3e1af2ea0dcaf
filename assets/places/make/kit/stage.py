"""Scene, camera, lights and the passes a painting needs."""

import json
import math
from pathlib import Path

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from . import materials, solids
from .materials import linear

GROUPS = ("sun", "low", "sky", "lamps", "fairy")
"""Lights that can be mixed after rendering: noon sun, setting sun, daylight, lamps, decorations."""


def empty(percent: int, samples: int) -> None:
    """Start an empty scene at `percent` of 1920x1080."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    solids.clear()
    materials.clear()
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = 1920, 1080
    scene.render.resolution_percentage = percent
    scene.render.film_transparent = True
    cycles = scene.cycles
    cycles.device, cycles.samples, cycles.seed = "CPU", samples, 1
    cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, 0.03
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 5, 3, 2
    cycles.transparent_max_bounces = 12
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 6
    _layer()


def _layer() -> None:
    layer = bpy.context.view_layer
    layer.use_pass_normal = layer.use_pass_z = layer.use_pass_object_index = True
    layer.cycles.denoising_store_passes = True
    for name in GROUPS:
        layer.lightgroups.add(name=name)


def camera(eye: solids.Point, heading: float, lens: float, rise: float = 0.0) -> None:
    """A level camera: verticals stay vertical; `rise` slides the picture up, as a view camera does."""
    data = bpy.data.cameras.new("camera")
    data.lens, data.shift_y, data.clip_end = lens, rise, 900
    thing = bpy.data.objects.new("camera", data)
    thing.location = eye
    thing.rotation_euler = (math.pi / 2, 0, math.radians(heading))
    bpy.context.collection.objects.link(thing)
    bpy.context.scene.camera = thing


def _light(kind: str, at, toward, colour: str, energy: float, group: str):
    data = bpy.data.lights.new(kind, kind)
    data.color, data.energy = linear(colour)[:3], energy
    thing = solids.adopt(bpy.data.objects.new(kind, data))
    thing.location, thing.lightgroup = at, group
    if toward:
        thing.rotation_euler = (Vector(toward) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    return thing


def sun(toward: solids.Point, colour: str, energy: float, group: str, *, soft: float = 1.0) -> None:
    """Parallel light travelling along `toward`."""
    _light("SUN", (0, 0, 0), toward, colour, energy, group).data.angle = math.radians(soft)


def panel_light(at, toward, size: tuple[float, float], colour: str, energy: float, group: str = "lamps") -> None:
    """A soft rectangular source, invisible to the camera."""
    thing = _light("AREA", at, toward, colour, energy, group)
    thing.data.shape, thing.data.size, thing.data.size_y = "RECTANGLE", *size
    thing.visible_camera = thing.visible_glossy = False


def bulb_light(at, colour: str, energy: float, group: str = "lamps", radius: float = 0.08) -> None:
    """A small round source, invisible to the camera."""
    thing = _light("POINT", at, None, colour, energy, group)
    thing.data.shadow_soft_size = radius
    thing.visible_camera = thing.visible_glossy = False


def daylight(colour: str, energy: float, ground: str | None = None) -> None:
    """The sky as a light; the painted sky is laid in later."""
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes, world.lightgroup = True, "sky"
    world.cycles_visibility.camera = False
    nodes, links = world.node_tree.nodes, world.node_tree.links
    back = nodes["Background"]
    back.inputs[1].default_value = energy
    ramp, split, source = (nodes.new(f"ShaderNode{n}") for n in ("ValToRGB", "SeparateXYZ", "TexCoord"))
    links.new(source.outputs["Generated"], split.inputs[0])
    links.new(split.outputs["Z"], ramp.inputs[0])
    low, high = ramp.color_ramp.elements
    low.position, low.color = 0.0, linear(ground or "#f4f4ee")
    high.position, high.color = 0.35, linear(colour)
    links.new(ramp.outputs[0], back.inputs[0])


def _files(folder: Path):
    """An empty compositor that writes numbered slots into `folder`."""
    scene = bpy.context.scene
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers, files = tree.nodes.new("CompositorNodeRLayers"), tree.nodes.new("CompositorNodeOutputFile")
    files.base_path, files.format.file_format, files.format.color_depth = str(folder), "OPEN_EXR", "32"
    files.file_slots.clear()
    return tree, layers, files


def _light_files(folder: Path) -> None:
    tree, layers, files = _files(folder)
    for group in GROUPS:
        files.file_slots.new(group)
        denoise = tree.nodes.new("CompositorNodeDenoise")
        feeds = {"Image": f"Combined_{group}", "Normal": "Denoising Normal", "Albedo": "Denoising Albedo"}
        for slot, name in feeds.items():
            tree.links.new(layers.outputs[name], denoise.inputs[slot])
        tree.links.new(denoise.outputs[0], files.inputs[group])


def _shape_files(folder: Path) -> None:
    tree, layers, files = _files(folder)
    for name in ("Normal", "Depth", "IndexOB", "Alpha"):
        files.file_slots.new(name)
        tree.links.new(layers.outputs[name], files.inputs[name])


def _marks() -> dict:
    """Where each sign's corners fall in the picture, as fractions from the top left."""
    bpy.context.view_layer.update()
    scene = bpy.context.scene
    marks = {}
    for name, (panel, corners) in solids.signs.items():
        seen = [world_to_camera_view(scene, scene.camera, panel.matrix_world @ c) for c in corners]
        marks[name] = {"index": panel.pass_index, "corners": [(p.x, 1 - p.y) for p in seen]}
    return marks


def shoot(folder: Path, *, draft: bool = False) -> None:
    """Render into `folder`: light as asked for, then shapes at full size, where a few samples are enough."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "marks.json").write_text(json.dumps(_marks(), indent=1))
    _light_files(folder)
    bpy.ops.render.render(write_still=False)
    scene = bpy.context.scene
    scene.cycles.samples, scene.cycles.max_bounces, scene.cycles.use_adaptive_sampling = 4, 0, False
    bpy.context.view_layer.cycles.denoising_store_passes = False
    scene.render.resolution_percentage = 50 if draft else 100
    _shape_files(folder)
    bpy.ops.render.render(write_still=False)
