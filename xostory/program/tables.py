"""A tree of frozen objects as tables, and back.

Every object is a node; equal nodes are one. Nodes of one class lie in a table, column by column, because reading a
column is ten times as fast as reading an object. A table refers to nodes of the tables before it by their number;
number 0 is None.

A row of JSON is a table: the number of its kind, then what the kind needs.

    0 length, nodes    tuples of nodes, all of that length
    1 length, values   tuples of values (texts, numbers, flags, None)
    2 lists            sets of texts
    3 values           values that stand among nodes
    4… columns         objects of a class, one column a field; of an enum, the values of its members

A column is a list of values; or `{"of": values, "at": places}`, where values repeat; or `{"nodes": numbers}` or
`{"run": [first, count]}`, which are nodes.

Reading trusts nothing. Types are checked a column at a time, references only lead back, and what a node comes to when
it is written out is bounded: without that, forty nodes of which each holds the last one twice would be a million
million.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from operator import add, attrgetter
from typing import Any, get_type_hints

import attrs

from xostory.program.expressions import NUMBER_LIMIT
from xostory.program.shapes import PLAIN, Kind, TupleOf, accepts_node, accepts_value, has_nodes, is_fixed, plain_types

MAX_HEIGHT = 200
"""Nodes on each other: what walks them takes a step down for each."""

_NODES, _VALUES, _SETS, _ALONE, _FIRST_CLASS = range(5)
_NUMBERS = {int, float}


class ForgedError(Exception):
    """Something is not what its place asks for; readers of tables turn it into a value."""


@attrs.frozen
class Field:
    """A field of a class: what it may hold, and whether None in it is written as a node."""

    name: str
    annotation: Any
    plain: frozenset[type]
    none_is_node: bool


@attrs.frozen
class Vocabulary:
    """The classes that tables of one kind of file are made of. Their order is part of the format."""

    classes: tuple[type, ...]
    fields: dict[type, tuple[Field, ...]]
    numbers: dict[type, int]

    @property
    def signature(self) -> str:
        """Changes with every class and every field."""
        names = [(one.__name__, *[field.name for field in self.fields.get(one, ())]) for one in self.classes]
        return repr(names)


def vocabulary(classes: tuple[type, ...]) -> Vocabulary:
    """What is known of these classes: attrs classes, named tuples and enums."""
    numbers = {one: number for number, one in enumerate(classes, _FIRST_CLASS)}
    return Vocabulary(classes, {one: _fields(one) for one in classes if not issubclass(one, Enum)}, numbers)


def _fields(kind: type) -> tuple[Field, ...]:
    # What is no part of a thing's equality (the host's own functions) is no part of its file.
    hints = get_type_hints(kind)
    names = [one.name for one in attrs.fields(kind) if one.eq] if attrs.has(kind) else getattr(kind, "_fields", ())
    return tuple(Field(name, hints[name], plain_types(hints[name]), has_nodes(hints[name])) for name in names)


def to_tables(root: Any, words: Vocabulary) -> Iterator[str]:
    """The rows of JSON that hold an object; the object itself is the last node of the last one."""
    collector = _Collector(words)
    last = collector.node(root)
    final = [0] * (len(collector.heights) + 1)
    number = 0
    groups = sorted(collector.groups, key=lambda group: group[0])
    for group in groups:
        for row in collector.groups[group]:
            number += 1
            final[row[0]] = number
    assert final[last] == number, "the object that was asked for is the highest"
    for group in groups:
        rows = [row[1] for row in collector.groups[group]]
        yield json.dumps(_table(group, rows, final), ensure_ascii=False, separators=(",", ":"))


class _Collector:
    """Every distinct node below an object, in groups that become tables: by height and kind."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.known: dict[Any, int] = {}
        self.heights: list[int] = [0]
        self.kinds: list[Any] = [None]
        self.groups: dict[tuple[Any, ...], list[tuple[int, tuple[Any, ...]]]] = {}
        self.members: dict[Enum, int] = {}
        self.getters = {kind: _getter(fields) for kind, fields in words.fields.items()}

    def node(self, value: Any) -> int:
        """The provisional number of a value, which is written down if it is new."""
        kind = type(value)
        if value is None:
            return 0
        if kind in self.words.fields:
            return self.of_class(kind, value)
        if kind is tuple:
            return self.of_tuple(value)
        if kind is frozenset:
            return self.written((0, _SETS), (sorted(value),), (_SETS, value), kind)
        if kind in self.words.numbers:
            return self.members.get(value) or self.of_enum(kind, value)
        return self.written((0, _ALONE), (value,), (_ALONE, _key(value)), kind)

    def of_enum(self, kind: type, value: Any) -> int:
        group = (0, self.words.numbers[kind])
        self.members[value] = self.written(group, (value.value,), (kind, value.value), kind)
        return self.members[value]

    def of_class(self, kind: type, value: Any) -> int:
        cells, key, modes, height = [], [], [], -1
        for field, one in zip(self.words.fields[kind], self.getters[kind](value), strict=True):
            is_node = field.none_is_node if one is None else type(one) not in PLAIN
            cell = self.node(one) if is_node else one
            if is_node:
                height = max(height, self.heights[cell])
            key.append(cell if is_node else _key(cell))
            modes.append(is_node)
            cells.append(cell)
        group = (height + 1, self.words.numbers[kind], *modes)
        return self.written(group, tuple(cells), (group, *key), kind)

    def of_tuple(self, value: tuple[Any, ...]) -> int:
        if all(type(one) in PLAIN for one in value):
            kind = TupleOf(frozenset(map(type, value)))
            return self.written((0, _VALUES, len(value), kind), value, (_VALUES, *map(_key, value)), kind)
        cells = tuple(map(self.node, value))
        kind = TupleOf(frozenset(self.kinds[cell] for cell in cells))
        height = max(self.heights[cell] for cell in cells) + 1
        return self.written((height, _NODES, len(value), kind), cells, (_NODES, *cells), kind)

    def written(self, group: tuple[Any, ...], cells: tuple[Any, ...], key: Any, kind: Any) -> int:
        number = self.known.setdefault(key, len(self.heights))
        if number == len(self.heights):
            self.heights.append(group[0])
            self.kinds.append(kind)
            self.groups.setdefault(group, []).append((number, cells))
        return number


def _getter(fields: tuple[Field, ...]) -> Any:
    """A function from an object to the values of its fields."""
    names = [field.name for field in fields]
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda value: (getattr(value, names[0]),)) if names else (lambda _: ())


def _key(value: Any) -> Any:
    """What tells values apart that Python takes for equal: 1, 1.0 and yes."""
    return value if value is None or type(value) is str else (type(value), value)


def _table(group: tuple[Any, ...], rows: list[tuple[Any, ...]], final: list[int]) -> list[Any]:
    _, number, *more = group
    if number == _NODES:
        return [number, more[0], _nodes_column([final[cell] for row in rows for cell in row])]
    if number == _VALUES:
        return [number, more[0], _values_column([cell for row in rows for cell in row])]
    if number in (_SETS, _ALONE):
        return [number, [row[0] for row in rows]]
    columns = list(zip(*rows, strict=True))
    if not more:
        return [number, *([list(columns[0])] if columns else [])]
    return [
        number,
        *(
            _nodes_column([final[cell] for cell in column]) if is_node else _values_column(column)
            for is_node, column in zip(more, columns, strict=True)
        ),
    ]


def _nodes_column(numbers: list[int]) -> dict[str, list[int]]:
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return {"run": [numbers[0], len(numbers)]}
    return {"nodes": numbers}


def _values_column(values: Sequence[Any]) -> Any:
    places: dict[Any, int] = {}
    at = [places.setdefault(_key(value), len(places)) for value in values]
    if len(places) * 2 >= len(values):
        return list(values)
    distinct = [key[1] if type(key) is tuple else key for key in places]
    return {"of": distinct, "at": at}


def from_tables(rows: Iterable[str], words: Vocabulary, limits: Mapping[type, int]) -> Any:
    """The object that was written. Raises ForgedError, or what Python raises for what is no JSON or no table.

    `limits` tell how many nodes may be inside one of a class, each counted as often as it stands there.
    """
    reader = _Reader(words, limits)
    for row in rows:
        reader.take(json.loads(row, parse_constant=_refuse), "\\ud" in row or "\\uD" in row)
    return reader.nodes[-1]


def _refuse(constant: str) -> None:
    raise ForgedError(constant)


class _Reader:
    """The nodes so far; for each its table and its size, for each table its kind and height."""

    def __init__(self, words: Vocabulary, limits: Mapping[type, int]) -> None:
        self.words = words
        self.limits = limits
        self.nodes: list[Any] = [None]
        self.table_of: list[int] = [0]
        self.sizes: list[int] = [1]
        self.kinds: list[Kind] = [type(None)]
        self.heights: list[int] = [0]
        self.suspect = False

    def take(self, table: Any, suspect: bool) -> None:
        """One table. It is `suspect` if its JSON spells halves of characters, which no text may hold."""
        self.suspect = suspect
        number, *parts = table
        if type(number) is not int or not 0 <= number < _FIRST_CLASS + len(self.words.classes):
            raise ForgedError(f"no class {number!r:.40}")
        if number == _NODES:
            self.tuples_of_nodes(*parts)
        elif number == _VALUES:
            length, column = parts
            values = self.values(column)
            rows = _rows(values, length)
            # Python looks through values faster than we go from node to node.
            self.add(rows, TupleOf(frozenset(map(type, values))), 0, [1 + length // 8] * len(rows))
        elif number == _SETS:
            self.sets(*parts)
        elif number == _ALONE:
            for value in self.values(*parts):
                self.add([value], type(value), 0, [1])
        else:
            self.of_class(self.words.classes[number - _FIRST_CLASS], parts)

    def add(self, nodes: list[Any], kind: Kind, height: int, sizes: list[int]) -> None:
        if height > MAX_HEIGHT:
            raise ForgedError("too many things inside each other")
        self.table_of += [len(self.kinds)] * len(nodes)
        self.nodes += nodes
        self.sizes += sizes
        self.kinds.append(kind)
        self.heights.append(height)

    def tuples_of_nodes(self, length: Any, column: Any) -> None:
        numbers, tables = self.numbers(column)
        rows = _rows(_those(self.nodes, numbers), length)
        sizes = _those(self.sizes, numbers)
        heights = [1 + self.heights[table] for table in tables]
        own = [1 + size for size in sizes] if length == 1 else [1 + sum(row) for row in _rows(sizes, length)]
        self.add(rows, TupleOf(frozenset(self.kinds[table] for table in tables)), max(heights, default=0), own)

    def sets(self, lists: Any) -> None:
        for members in lists:
            if not set(map(type, self.values(members))) <= {str}:
                raise ForgedError("a set of something else than texts")
        self.add(list(map(frozenset, lists)), frozenset, 0, [1] * len(lists))

    def of_class(self, kind: type, columns: list[Any]) -> None:
        if issubclass(kind, Enum):
            (values,) = columns
            self.add(list(map(kind, values)), kind, 0, [1] * len(values))
            return
        fields = self.words.fields[kind]
        if len(columns) != len(fields):
            raise ForgedError(f"a {kind.__name__} of {len(columns)} fields")
        height, arguments = 0, []
        sizes: list[int] | None = None
        for field, column in zip(fields, columns, strict=True):
            if isinstance(column, dict) and "of" not in column:
                found, numbers, tallest = self.nodes_for(kind, field, column)
                height = max(height, 1 + tallest)
                more = _those(self.sizes, numbers)
                sizes = list(map(add, sizes, more)) if sizes is not None else [1 + size for size in more]
            else:
                found = self.values_for(kind, field, column)
            arguments.append(found)
        if len(set(map(len, arguments))) > 1:
            raise ForgedError(f"columns of a {kind.__name__} that are not as long as each other")
        made = list(map(kind, *arguments)) if arguments else [kind()]
        sizes = sizes or [1] * len(made)
        if kind in self.limits and max(sizes, default=0) > self.limits[kind]:
            raise ForgedError(f"too much inside a {kind.__name__}")
        self.add(made, kind, height, sizes)

    def nodes_for(self, kind: type, field: Field, column: Any) -> tuple[list[Any], Sequence[int], int]:
        """The nodes of a column, their numbers, and the height of the tallest."""
        numbers, tables = self.numbers(column)
        found = _those(self.nodes, numbers)
        for table in tables:
            if not accepts_node(field.annotation, self.kinds[table]):
                raise ForgedError(f"{self.kinds[table]!r:.60} in a {kind.__name__}")
        if is_fixed(field.annotation) and not all(accepts_value(field.annotation, one) for one in found):
            raise ForgedError(f"a tuple in a {kind.__name__}")
        return found, numbers, max((self.heights[table] for table in tables), default=0)

    def values_for(self, kind: type, field: Field, column: Any) -> list[Any]:
        values, types = self.typed(column)
        if not types <= field.plain:
            raise ForgedError(f"{sorted(one.__name__ for one in types - field.plain)} in a {kind.__name__}")
        return values

    def numbers(self, column: Any) -> tuple[Sequence[int], set[int]]:
        """The numbers of nodes, all of which are there, and the tables they are in."""
        numbers: Sequence[int]
        if "run" in column:
            first, count = column["run"]
            numbers = [first, count]
            if set(map(type, numbers)) != {int} or min(numbers) < 0 or first + count > len(self.nodes):
                raise ForgedError("a run of nothing")
            # Tables lie one behind the other.
            tables = range(self.table_of[first], self.table_of[first + count - 1] + 1) if count else ()
            return range(first, first + count), set(tables)
        numbers = column["nodes"]
        if not set(map(type, numbers)) <= {int} or (numbers and min(numbers) < 0):
            raise ForgedError("no number of a node")
        return numbers, set(map(self.table_of.__getitem__, numbers))

    def values(self, column: Any) -> list[Any]:
        return self.typed(column)[0]

    def typed(self, column: Any) -> tuple[list[Any], set[type]]:
        """The values of a column and their types."""
        if isinstance(column, dict):
            distinct, at = column["of"], column["at"]
            if not set(map(type, at)) <= {int} or (at and min(at) < 0):
                raise ForgedError("no place of a value")
            return list(map(distinct.__getitem__, at)), self.types(distinct)
        if type(column) is not list:
            raise ForgedError("no column")
        return column, self.types(column)

    def types(self, values: list[Any]) -> set[type]:
        types = set(map(type, values))
        if not types <= set(PLAIN):
            raise ForgedError("something else than a value")
        if types & _NUMBERS and not all(abs(one) <= NUMBER_LIMIT for one in values if type(one) in _NUMBERS):
            raise ForgedError("a number beyond all limits")
        if self.suspect:
            for one in values:
                str(one).encode()  # raises a ValueError
        return types


def _those(values: list[Any], numbers: Sequence[int]) -> list[Any]:
    """The values of those numbers."""
    if type(numbers) is range:
        return values[numbers.start : numbers.stop]
    return list(map(values.__getitem__, numbers))


def _rows(values: list[Any], length: Any) -> list[tuple[Any, ...]]:
    """A flat column cut into tuples."""
    if type(length) is not int or not 0 <= length <= len(values) or (length and len(values) % length):
        raise ForgedError("tuples of no length")
    if length == 1:
        return list(zip(values, strict=True))
    if length in (0, len(values)):
        return [tuple(values)]
    return [tuple(values[at : at + length]) for at in range(0, len(values), length)]
