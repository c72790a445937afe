"""Types, attributes with their options, and what is named once and used by several entities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from ..yaml_nodes import Node

StoredCase = Literal["snake", "camel", "pascal"]


@dataclass(frozen=True, slots=True)
class TypeSource:
    """A type written as a record: exactly one of its keys."""

    place: Place
    type: Text | None = entry("A named type.", example="uuid", default=None)
    enum: tuple[Text, ...] | None = entry(
        "One of these strings.", example="[EUR, USD]", default=None
    )
    set: Text | None = entry(
        "A set of `string`, `number`, `integer`, `decimal` or `binary`; or, beside `type`, when the "
        "server sets the value: `on_create`, `on_write`, `version` or `write_id`.",
        example="string",
        default=None,
    )
    list: "Text | TypeSource | None" = entry("A list of a type.", example="string", default=None)
    map: "Text | TypeSource | None" = entry(
        "A map from strings to a type.", example="decimal", default=None
    )
    vector: int | None = entry(
        "A list of so many floats, which a vector index can search.", example="1536", default=None
    )


@dataclass(frozen=True, slots=True)
class AttributeSource(TypeSource):
    """An attribute of an entity or value type: a type, and options."""

    optional: bool = entry("May be absent.", example="true", default=False)
    nullable: bool = entry(
        "Keep DynamoDB's NULL apart from absence: an explicit None is stored as NULL.",
        example="true",
        default=False,
    )
    default: Node | None = entry(
        "Literal, or a generator: `uuid4`, `uuid7`, `ulid`, `now`, `[]`, `{}`.",
        example="uuid7",
        default=None,
    )
    min: Text | None = entry("Smallest value.", example="0", default=None)
    max: Text | None = entry("Largest value.", example="100", default=None)
    min_length: int | None = entry("Fewest characters or elements.", example="1", default=None)
    max_length: int | None = entry("Most characters or elements.", example="200", default=None)
    pattern: Text | None = entry(
        "Regular expression that the whole value matches.", example="'[a-z]+'", default=None
    )
    description: Text | None = entry(
        "What the attribute means.", example="Booking date.", default=None
    )
    sensitive: bool = entry(
        "Never shown in errors, logs or representations.", example="true", default=False
    )
    read_only: bool = entry("Given at creation, never updated.", example="true", default=False)
    stored_as: Text | None = entry("Stored name.", example="userId", default=None)
    stored: Literal["in_key"] | None = entry(
        "Kept only inside the key and parsed back from it.", example="in_key", default=None
    )
    encoding: Literal["iso", "epoch_seconds", "epoch_milliseconds", "text"] | None = entry(
        "Stored form: of a datetime `iso`, `epoch_seconds` or `epoch_milliseconds`; of a boolean "
        "`text` (the strings `true` and `false`, as an index key needs).",
        example="epoch_milliseconds",
        default=None,
    )
    precision: Literal["seconds", "milliseconds", "microseconds"] | None = entry(
        "Precision of an ISO datetime; microseconds by default.", example="seconds", default=None
    )


@dataclass(frozen=True, slots=True)
class UnionSource:
    """Value types told apart by a stored attribute."""

    place: Place
    union: Mapping[Text, Text] = entry(
        "Value types by the discriminator's value.", example="{card: Card, transfer: Transfer}"
    )
    discriminator: Text = entry("Attribute that tells them apart.", example="kind", default="kind")
    description: Text | None = entry("What it is.", example="How it was paid.", default=None)


@dataclass(frozen=True, slots=True)
class EnumSource:
    """A named enumeration."""

    place: Place
    enum: tuple[Text, ...] = entry("Its strings.", example="[EUR, USD]")
    description: Text | None = entry("What it is.", example="Currency code.", default=None)


@dataclass(frozen=True, slots=True)
class ValueTypeSource:
    """A nested value type: attributes by name."""

    place: Place
    attributes: Mapping[Text, Text | AttributeSource] = entry(
        "Attributes by name.", example="{amount: decimal}", rest=True
    )


@dataclass(frozen=True, slots=True)
class MixinSource:
    """Attributes shared by entities: a mapping of attributes."""

    place: Place
    attributes: Mapping[Text, Text | AttributeSource] = entry(
        "Attributes by name.", example="{created_at: {type: datetime, set: on_create}}", rest=True
    )
