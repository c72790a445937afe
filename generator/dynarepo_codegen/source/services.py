"""Files that name one service, joined into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Diagnostics, Mark, Place, Text
from .kinds import MapKind
from .language import (
    CollectionSource,
    EntitySource,
    EnumSource,
    MixinSource,
    PartialPolicy,
    SchemaSource,
    StoredCase,
    TableSource,
    TransactionSource,
    UnionSource,
    ValueTypeSource,
)
from .records import FieldShape, shape_of


@dataclass(frozen=True, slots=True)
class ServiceSource:
    """A service: the files it is written in, and what they say together."""

    name: Text
    parts: tuple[SchemaSource, ...]
    whole: SchemaSource

    @property
    def description(self) -> Text | None:
        """What the service does."""
        return self.whole.description

    @property
    def tables(self) -> Mapping[Text, TableSource]:
        """Tables of all files."""
        return self.whole.tables

    @property
    def mixins(self) -> Mapping[Text, MixinSource]:
        """Mixins of all files."""
        return self.whole.mixins

    @property
    def types(self) -> Mapping[Text, UnionSource | EnumSource | ValueTypeSource]:
        """Named types of all files."""
        return self.whole.types

    @property
    def entities(self) -> Mapping[Text, EntitySource]:
        """Entities of all files."""
        return self.whole.entities

    @property
    def collections(self) -> Mapping[Text, CollectionSource]:
        """Collections of all files."""
        return self.whole.collections

    @property
    def transactions(self) -> Mapping[Text, TransactionSource]:
        """Transactions of all files."""
        return self.whole.transactions

    @property
    def stored_case(self) -> StoredCase | None:
        """Case of stored names."""
        return self.whole.stored_case

    @property
    def tenant(self) -> Text | None:
        """Attribute that names the tenant of an item."""
        return self.whole.tenant

    @property
    def on_partial(self) -> PartialPolicy | None:
        """What an update does that knows only some parts of an index key."""
        return self.whole.on_partial


def merge_services(
    schemas: tuple[SchemaSource, ...], diagnostics: Diagnostics
) -> tuple[ServiceSource, ...]:
    """The services that the files make, in the order in which they first appear."""
    parts: dict[Text, list[SchemaSource]] = {}
    for schema in schemas:
        parts.setdefault(schema.service, []).append(schema)
    return tuple(
        ServiceSource(name, tuple(files), _join(files, diagnostics))
        for name, files in parts.items()
    )


def _join(parts: list[SchemaSource], diagnostics: Diagnostics) -> SchemaSource:
    if len(parts) == 1:
        return parts[0]
    values: dict[str, Any] = {}
    for field in shape_of(SchemaSource).fields:
        join = _join_definitions if isinstance(field.kind, MapKind) else _join_settings
        values[field.name] = join(field, parts, diagnostics)
    marks = tuple(mark for part in parts for mark in part.place.fields)
    return SchemaSource(place=Place(parts[0].place.mark, marks), **values)


def _join_definitions(
    field: FieldShape, parts: list[SchemaSource], diagnostics: Diagnostics
) -> dict[Text, Any]:
    joined: dict[Text, Any] = {}
    defined: dict[str, Mark] = {}
    for part in parts:
        definitions: Mapping[Text, Any] = getattr(part, field.name)
        for name, definition in definitions.items():
            if name in defined:
                message = f"`{name}` of `{field.key}` is already defined at {defined[name]}"
                diagnostics.error("DR130", name.mark, message, "rename or remove one of the two")
                continue
            defined[name] = name.mark
            joined[name] = definition
    return joined


def _join_settings(field: FieldShape, parts: list[SchemaSource], diagnostics: Diagnostics) -> Any:
    written = [part for part in parts if getattr(part, field.name) != field.default]
    first = written[0] if written else parts[0]
    value = getattr(first, field.name)
    for part in written[1:]:
        if getattr(part, field.name) != value:
            message = (
                f"`{field.key}` of service `{part.service}` is something else "
                f"at {first.place.of(field.name)}"
            )
            hint = "write it in one of the two files"
            diagnostics.error("DR131", part.place.of(field.name), message, hint)
    return value
