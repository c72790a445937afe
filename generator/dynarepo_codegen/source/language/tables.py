"""Tables and their indexes, which speak stored names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from .projections import Projection
from .vector_indexes import VectorIndexSource


@dataclass(frozen=True, slots=True)
class TableNameSource:
    """Where a table's name comes from: the first environment variable that is set, else the default."""

    place: Place
    default: Text = entry("Name used when no variable is set.", example="ledger")
    env: tuple[Text, ...] = entry(
        "Environment variables, most specific first.",
        example="[LEDGER_TABLE_NAME, APP_TABLE_NAME]",
        default=(),
        one_or_many=True,
    )


@dataclass(frozen=True, slots=True)
class KeyAttributeSource:
    """A key attribute whose type is written out."""

    place: Place
    name: Text = entry("Stored name of the attribute.", example="pk")
    type: Literal["string", "number", "binary"] = entry(
        "Stored type; otherwise taken from the entity attribute of that name, or string.",
        example="number",
    )


@dataclass(frozen=True, slots=True)
class TableKeySource:
    """The primary key of a table."""

    place: Place
    partition: Text | KeyAttributeSource = entry("Partition key attribute.", example="pk")
    sort: Text | KeyAttributeSource | None = entry(
        "Sort key attribute.", example="sk", default=None
    )


@dataclass(frozen=True, slots=True)
class IndexSource:
    """A secondary index: global, or local with `local: true`."""

    place: Place
    partition: tuple[Text | KeyAttributeSource, ...] = entry(
        "Partition attributes, one to four; a local index has the table's.",
        example="gsi1pk",
        default=(),
        one_or_many=True,
    )
    sort: tuple[Text | KeyAttributeSource, ...] = entry(
        "Sort attributes, none to four.", example="gsi1sk", default=(), one_or_many=True
    )
    project: Projection | tuple[Text, ...] = entry(
        "What the index holds besides keys: `all`, `keys_only`, or a list of stored names.",
        example="[amount]",
        default="all",
    )
    local: bool = entry("A local secondary index.", example="true", default=False)
    description: Text | None = entry(
        "What the index is for.", example="Transactions of a category.", default=None
    )


@dataclass(frozen=True, slots=True)
class ProvisionedSource:
    """Provisioned throughput."""

    place: Place
    read: int = entry("Read capacity units.", example="5")
    write: int = entry("Write capacity units.", example="5")


@dataclass(frozen=True, slots=True)
class TableSource:
    """One DynamoDB table; names in it are stored names."""

    place: Place
    key: TableKeySource = entry("Primary key.", example="{partition: pk, sort: sk}")
    name: Text | TableNameSource | None = entry(
        "Table name, or where it comes from; the schema's own name for it by default.",
        example="{env: [LEDGER_TABLE_NAME], default: ledger}",
        default=None,
    )
    description: Text | None = entry("What the table holds.", example="Ledger rows.", default=None)
    indexes: Mapping[Text, IndexSource] = entry(
        "Secondary indexes by name.",
        example="{gsi1: {partition: gsi1pk, sort: gsi1sk}}",
        default={},
    )
    vector_indexes: Mapping[Text, VectorIndexSource] = entry(
        "Vector indexes by name; only with on-demand billing.",
        example="{by_meaning: {vector: embedding, distance: cosine}}",
        default={},
    )
    ttl: Text | None = entry(
        "Stored name of the time-to-live attribute.", example="expires_at", default=None
    )
    stream: Literal["new_image", "old_image", "new_and_old_images", "keys_only"] | None = entry(
        "What a stream record holds.", example="new_and_old_images", default=None
    )
    billing: Literal["on_demand"] | ProvisionedSource = entry(
        "Billing mode.", example="{read: 5, write: 5}", default="on_demand"
    )
    point_in_time_recovery: bool = entry("Continuous backups.", example="true", default=False)
    deletion_protection: bool = entry("Refuse to delete the table.", example="true", default=False)
    tags: Mapping[Text, Text] = entry("Resource tags.", example="{team: ledger}", default={})
    type_attribute: Text | None = entry(
        "Stored name of the attribute that names an item's type, or `none`; `_type` by default.",
        example="entity_type",
        default=None,
    )
