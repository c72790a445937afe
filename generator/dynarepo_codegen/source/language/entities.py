"""Entities: attributes, keys, views and access patterns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from .access_patterns import PatternSource
from .auditing import AuditSource
from .keys import IndexMappingSource, KeySource, PartialPolicy
from .soft_delete import SoftDeleteSource
from .types import AttributeSource, StoredCase
from .uniqueness import UniqueSource

Operation = Literal["get", "create", "put", "update", "delete"]


@dataclass(frozen=True, slots=True)
class EntitySource:
    """One kind of item."""

    place: Place
    table: Text = entry("Table that holds it.", example="ledger")
    attributes: Mapping[Text, Text | AttributeSource] = entry(
        "Attributes by name.", example="{account_id: uuid, amount: decimal}"
    )
    description: Text | None = entry("What it is.", example="A booked amount.", default=None)
    use: tuple[Text, ...] = entry(
        "Mixins whose attributes it has.", example="[audited]", default=(), one_or_many=True
    )
    key: KeySource | None = entry(
        "Templates of the table's key attributes; not needed where attributes have their names.",
        example="{pk: 'account#{account_id}', sk: 'txn#{date}'}",
        default=None,
    )
    indexes: Mapping[Text, IndexMappingSource] = entry(
        "Indexes it is found in.",
        example="{gsi1: {gsi1pk: 'category#{category_id}', gsi1sk: '{date}'}}",
        default={},
    )
    views: Mapping[Text, tuple[Text, ...]] = entry(
        "Parts of it, as types of their own.",
        example="{TransactionLine: [date, amount]}",
        default={},
    )
    access_patterns: Mapping[Text, PatternSource] = entry(
        "What is done with it, by method name.",
        example="{list_lines: {query: [account_id]}}",
        default={},
    )
    operations: tuple[Operation, ...] | None = entry(
        "Built-in operations it offers; all by default.", example="[get, create]", default=None
    )
    type_value: Text | None = entry(
        "Value of the type attribute; its name by default.", example="txn", default=None
    )
    recognised_by: Text | None = entry(
        "Condition that tells its items apart where there is no type attribute.",
        example="attribute_exists(amount)",
        default=None,
    )
    stored_case: StoredCase | None = entry("Case of stored names.", example="camel", default=None)
    repository: Text | None = entry(
        "Name of its repository on the facade; the plural by default.",
        example="transactions",
        default=None,
    )
    on_partial: PartialPolicy | None = entry(
        "What an update does that knows only some parts of an index key.",
        example="read",
        default=None,
    )
    tenant: Text | None = entry(
        "Attribute that names its tenant, or `none`; the service's `tenant` by default.",
        example="tenant_id",
        default=None,
    )
    cross_tenant: tuple[Operation, ...] = entry(
        "Built-in operations that the repository for all tenants offers.",
        example="[get]",
        default=(),
        one_or_many=True,
    )
    owner: Text | None = entry(
        "Attribute that names whose item it is.", example="user_id", default=None
    )
    unknown: Literal["keep", "refuse", "drop"] = entry(
        "What becomes of stored attributes that this schema does not know when an item that was "
        "read is put again.",
        example="refuse",
        default="keep",
    )
    soft_delete: Text | SoftDeleteSource | None = entry(
        "Attribute for the time of a deletion, which then hides the item instead of removing it.",
        example="deleted_at",
        default=None,
    )
    unique: tuple[Text | tuple[Text, ...] | UniqueSource, ...] = entry(
        "Attributes, or lists of attributes, whose values one item alone may have.",
        example="[[email], [tenant_id, slug]]",
        default=(),
        one_or_many=True,
    )
    audit: bool | AuditSource | None = entry(
        "Keep a trail of changes.", example="true", default=None
    )
    encrypt: tuple[Text, ...] = entry(
        "Attributes that are stored encrypted; the service is connected with `encryption=`.",
        example="[access_token]",
        default=(),
        one_or_many=True,
    )
