"""A whole schema file."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...diagnostics import Place, Text
from ..shapes import entry
from .collections import CollectionSource
from .entities import EntitySource
from .keys import PartialPolicy
from .tables import TableSource
from .transactions import TransactionSource
from .types import EnumSource, MixinSource, StoredCase, UnionSource, ValueTypeSource


@dataclass(frozen=True, slots=True)
class SchemaSource:
    """One file: a service, or a part of one."""

    place: Place
    service: Text = entry(
        "Name of the service; files with one name are one service.", example="bookkeeping"
    )
    description: Text | None = entry(
        "What the service does.", example="Accounts and transactions.", default=None
    )
    tables: Mapping[Text, TableSource] = entry(
        "Tables by name.", example="{ledger: {key: {partition: pk}}}", default={}
    )
    mixins: Mapping[Text, MixinSource] = entry(
        "Shared attributes.",
        example="{audited: {created_at: {type: datetime, set: on_create}}}",
        default={},
    )
    types: Mapping[Text, UnionSource | EnumSource | ValueTypeSource] = entry(
        "Value types, named enumerations and unions.",
        example="{Money: {amount: decimal, currency: {enum: [EUR, USD]}}}",
        default={},
    )
    entities: Mapping[Text, EntitySource] = entry(
        "Entities by name.",
        example="{Account: {table: ledger, attributes: {id: uuid}}}",
        default={},
    )
    stored_case: StoredCase | None = entry("Case of stored names.", example="camel", default=None)
    on_partial: PartialPolicy | None = entry(
        "What an update does that knows only some parts of an index key; `read` by default.",
        example="read",
        default=None,
    )
    collections: Mapping[Text, CollectionSource] = entry(
        "Several entities of one partition, read together, by the name of the facade's method.",
        example="{statement: {query: [account_id], returns: [Account, Transaction]}}",
        default={},
    )
    tenant: Text | None = entry(
        "Attribute that names the tenant; entities that have it belong to a tenant.",
        example="tenant_id",
        default=None,
    )
    transactions: Mapping[Text, TransactionSource] = entry(
        "Writes that happen together, by the name of the facade's method.",
        example='{remove: {write: [{delete: Account, key: [":account_id"]}]}}',
        default={},
    )
