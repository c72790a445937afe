"""The shape of a language record: its keys, and what each may hold."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, get_type_hints

from .kinds import Kind, MapKind, kind_of


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a record: `name` in Python, `key` in YAML."""

    name: str
    key: str
    kind: Kind
    required: bool
    one_or_many: bool
    doc: str
    example: str
    default: Any


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A record: the fields that have keys of their own, and the one that collects the rest."""

    record: type[Any]
    title: str
    doc: str
    fields: tuple[FieldShape, ...]
    rest: FieldShape | None
    by_key: Mapping[str, FieldShape]
    required: tuple[str, ...]

    def title_with_article(self) -> str:
        """The record as a message names it."""
        return f"{'an' if self.title[0] in 'aeio' else 'a'} {self.title}"


def shape_of(record: type[Any]) -> RecordShape:
    """The shape of a record class, from its declared entries."""
    hashable: Any = record
    return _declared_shape(hashable)


@cache
def _declared_shape(record: Any) -> RecordShape:
    hints = get_type_hints(record)
    declared = tuple(
        (bool(field.metadata["rest"]), _field_shape(field, hints[field.name]))
        for field in fields(record)
        if field.name != "place"
    )
    rest = tuple(shape for is_rest, shape in declared if is_rest)
    if len(rest) > 1 or not all(isinstance(shape.kind, MapKind) for shape in rest):
        raise TypeError(f"{record.__name__} needs one mapping for the keys it does not know")
    keyed = tuple(shape for is_rest, shape in declared if not is_rest)
    words = re.findall("[A-Z][a-z0-9]*", record.__name__.removesuffix("Source"))
    return RecordShape(
        record,
        " ".join(words).lower(),
        (record.__doc__ or "").strip(),
        keyed,
        rest[0] if rest else None,
        {shape.key: shape for shape in keyed},
        tuple(shape.key for shape in keyed if shape.required),
    )


def _field_shape(field: Any, hint: Any) -> FieldShape:
    declared = field.metadata
    required = field.default is MISSING and field.default_factory is MISSING
    return FieldShape(
        field.name,
        declared["name"] or field.name,
        kind_of(hint),
        required,
        declared["one_or_many"],
        declared["doc"],
        declared["example"],
        None if field.default is MISSING else field.default,
    )
