"""Nodes as language records; every mistake is reported, and reading goes on after it."""

from dataclasses import dataclass
from typing import Any, TypeVar

from ..diagnostics import Diagnostics, Mark, Place, Text
from .kinds import (
    Kind,
    ListKind,
    MapKind,
    NodeKind,
    RecordKind,
    accepts,
    alternatives,
)
from .language import SchemaSource
from .misreadings import (
    looks_like_entity,
    report_misplaced_entity,
    report_missing,
    report_unknown,
    report_wrong_kind,
)
from .records import FieldShape, RecordShape, shape_of
from .scalars import Spot, fitting, is_null, read_scalar, report_null
from .yaml_composer import parse
from .yaml_nodes import Mapping, Node, Scalar, Sequence, mark_of_node

T = TypeVar("T")


def read_schema(file: str, text: str, diagnostics: Diagnostics) -> SchemaSource | None:
    """The schema that a file holds; None where too little of it can be read."""
    mapping = parse(file, text, diagnostics)
    return read(mapping, SchemaSource, diagnostics) if mapping else None


def read(node: Node, record: type[T], diagnostics: Diagnostics) -> T | None:
    """The record that a node describes; None where a required part of it cannot be read.

    Parts that cannot be read are reported and left out, so whoever wants to go on asks
    `diagnostics.failed` first.
    """
    spot = Spot(shape_of(record).title, mark_of_node(node))
    value: T | None = _Reader(diagnostics).value(RecordKind(record), node, spot)
    return value


@dataclass(frozen=True, slots=True)
class _Reader:
    diagnostics: Diagnostics

    def value(self, kind: Kind, node: Node, spot: Spot) -> Any:
        """The value of a node, or None where it is reported."""
        # An empty value is a slip everywhere; `null` may mean something to a later stage.
        empty = isinstance(node, Scalar) and node.plain and not node.text
        if isinstance(kind, NodeKind) and not empty:
            return node
        kinds = alternatives(kind)
        if isinstance(node, Scalar):
            if is_null(node):
                report_null(node, kind, spot, self.diagnostics)
                return None
            meant = fitting(kinds, node)
            if meant:
                return read_scalar(meant, node, spot, self.diagnostics)
        elif isinstance(node, Sequence):
            for each in kinds:
                if isinstance(each, ListKind):
                    return self._list(each, node, spot)
        else:
            maps = [each for each in kinds if isinstance(each, MapKind)]
            if maps:
                return self._map(maps[0], node, spot)
            records = [shape_of(each.record) for each in kinds if isinstance(each, RecordKind)]
            if records:
                return self._record(_meant(records, node), node, spot)
        report_wrong_kind(node, kind, spot, self.diagnostics)
        return None

    def _list(self, kind: ListKind, node: Sequence, spot: Spot) -> tuple[Any, ...]:
        values = [
            self.value(kind.item, item, Spot(f"{spot.name}[{number}]", mark_of_node(item)))
            for number, item in enumerate(node.items)
        ]
        return tuple(value for value in values if value is not None)

    def _map(self, kind: MapKind, node: Mapping, spot: Spot) -> dict[Text, Any]:
        return {
            key: value
            for key, item in node.items
            if (value := self.value(kind.value, item, Spot(key, key.mark))) is not None
        }

    def _record(self, shape: RecordShape, node: Mapping, spot: Spot) -> Any:
        if shape.rest is not None and looks_like_entity(node):
            report_misplaced_entity(spot, self.diagnostics)
            return None
        values: dict[str, Any] = {}
        marks: list[tuple[str, Mark]] = []
        unclaimed: list[tuple[Text, Node]] = []
        for key, item in node.items:
            field = shape.by_key.get(key)
            if field is None:
                unclaimed.append((key, item))
            else:
                marks.append((field.name, mark_of_node(item)))
                spot_of_key = Spot(key, key.mark, field.example, key in shape.required)
                value = self._field(field, item, spot_of_key)
                if value is not None:
                    values[field.name] = value
        report_missing(node, shape, spot, self.diagnostics)
        if shape.rest is not None:
            # The rest is the record itself, written without a key of its own.
            rest = Mapping(node.mark, tuple(unclaimed))
            values[shape.rest.name] = self.value(shape.rest.kind, rest, spot)
        else:
            report_unknown(unclaimed, shape, self.diagnostics)
        if any(shape.by_key[key].name not in values for key in shape.required):
            return None
        return shape.record(place=Place(node.mark, tuple(marks)), **values)

    def _field(self, field: FieldShape, node: Node, spot: Spot) -> Any:
        kinds = alternatives(field.kind)
        lists = [each for each in kinds if isinstance(each, ListKind)]
        single = field.one_or_many and lists and not isinstance(node, Sequence)
        if single and accepts(lists[0].item, node):
            value = self.value(lists[0].item, node, spot)
            return None if value is None else (value,)
        return self.value(field.kind, node, spot)


def _meant(records: list[RecordShape], node: Mapping) -> RecordShape:
    """The record that a mapping is meant as, told by the keys that stand in it."""
    keys = {str(key) for key, _ in node.items}

    def likeness(shape: RecordShape) -> tuple[bool, int, bool, int]:
        required = shape.required
        complete = keys.issuperset(required)
        known = sum(field.key in keys for field in shape.fields)
        return (complete, len(required) if complete else 0, shape.rest is not None, known)

    return max(records, key=likeness)
