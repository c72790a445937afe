"""The schema language: these records are its definition, for the reader and for editors alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..diagnostics import Place, Text
from .shapes import entry
from .yaml_nodes import Node

Projection = Literal["all", "keys_only"]
StoredCase = Literal["snake", "camel", "pascal"]
PartialPolicy = Literal["read", "require", "refuse"]
Operation = Literal["get", "create", "put", "update", "delete"]
LATER = "it is part of the language, and not available in this version"


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
        "server sets the value: `on_create`, `on_write` or `version`.",
        example="string",
        default=None,
    )
    list: "Text | TypeSource | None" = entry("A list of a type.", example="string", default=None)
    map: "Text | TypeSource | None" = entry(
        "A map from strings to a type.", example="decimal", default=None
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


@dataclass(frozen=True, slots=True)
class KeySource:
    """Templates of an entity's key attributes, by stored name."""

    place: Place
    parts: Mapping[Text, Text] = entry(
        "Template of each key attribute.", example="{pk: 'account#{account_id}'}", rest=True
    )
    unsafe: tuple[Text, ...] = entry(
        "Codes of key rules that existing data breaks, acknowledged.",
        example="[DR331]",
        default=(),
        one_or_many=True,
    )
    key_case: Literal["keep", "lower", "upper"] = entry(
        "Case of the whole key; different ids can merge.", example="lower", default="keep"
    )
    delimiter: Literal["refuse", "escape"] = entry(
        "What happens to a delimiter inside a value.", example="escape", default="refuse"
    )


@dataclass(frozen=True, slots=True)
class IndexMappingSource(KeySource):
    """An entity's entry in an index; `{}` where its attributes are the key attributes."""

    when: Text | None = entry(
        "The entry exists only while this condition holds.",
        example="status = 'open'",
        default=None,
    )
    on_partial: PartialPolicy | None = entry(
        "What an update does that knows only some parts of the key.",
        example="read",
        default=None,
    )


@dataclass(frozen=True, slots=True)
class ParameterSource:
    """A parameter of an access pattern."""

    place: Place
    type: Text | None = entry(
        "Its type, where it cannot be inferred.", example="integer", default=None
    )
    default: Node | None = entry("Value when the caller gives none.", example="10", default=None)
    description: Text | None = entry("What it means.", example="Smallest amount.", default=None)


@dataclass(frozen=True, slots=True)
class PatternSource:
    """One access pattern: exactly one operation and its options."""

    place: Place
    get: tuple[Text, ...] | None = entry(
        "Read one item by these key attributes.", example="[account_id, date]", default=None
    )
    query: tuple[Text, ...] | None = entry(
        "Read items whose attributes equal these parameters: the whole partition, then sort "
        "placeholders left to right.",
        example="[account_id]",
        default=None,
    )
    create: bool | None = entry(
        "Write a new item, under the condition `when`.", example="true", default=None
    )
    put: bool | None = entry(
        "Write or replace an item, under the condition `when`.", example="true", default=None
    )
    update: tuple[Text, ...] | None = entry(
        "Change the item of these key attributes.", example="[account_id]", default=None
    )
    delete: tuple[Text, ...] | None = entry(
        "Delete the item of these key attributes.", example="[account_id]", default=None
    )
    narrow: tuple[Text, ...] = entry(
        "Optional further equality parameters, left to right.",
        example="[status]",
        default=(),
        one_or_many=True,
    )
    range: Text | None = entry(
        "The next placeholder: bare (the caller chooses the operator) or with an operator.",
        example="date >= :since",
        default=None,
    )
    prefix: Text | None = entry(
        "The next placeholder by a raw text prefix.", example="name", default=None
    )
    where: Text | None = entry(
        "Filter applied after reading.", example="amount >= :minimum", default=None
    )
    when: Text | None = entry("Condition of a write.", example="status <> 'done'", default=None)
    do: Text | None = entry(
        "Update expression.", example="SET status = :status REMOVE note", default=None
    )
    parameters: Mapping[Text, Text | ParameterSource] = entry(
        "Types and defaults of parameters.", example="{minimum: {default: 10}}", default={}
    )
    index: Text | None = entry("Index to read, where several serve.", example="gsi1", default=None)
    returns: Text | None = entry(
        "A view to return instead of the entity.", example="TransactionLine", default=None
    )
    descending: bool = entry("Newest or largest first.", example="true", default=False)
    limit: int | None = entry("Most results, after filters.", example="20", default=None)
    result: Literal["list", "first", "one", "exists", "count"] | None = entry(
        "Shape of the result.", example="first", default=None
    )
    consistent: bool = entry("Strongly consistent read.", example="true", default=False)
    upsert: bool = entry("Create the item when it is missing.", example="true", default=False)
    on_invalid: Literal["raise", "skip", "collect"] = entry(
        "What an undecodable item does.", example="skip", default="raise"
    )
    description: Text | None = entry(
        "First line of the method's documentation.", example="Lines of a statement.", default=None
    )
    scan: Node | None = entry("Read the whole table.", default=None, later=LATER)
    search: Node | None = entry("Vector search.", default=None, later=LATER)
    move: Node | None = entry("Change the key of an item.", default=None, later=LATER)
    delete_all: Node | None = entry("Delete what a query finds.", default=None, later=LATER)
    hydrate: Node | None = entry("Fetch the full items of an index.", default=None, later=LATER)
    batch: Node | None = entry("Many keys at once.", default=None, later=LATER)


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
    unique: Node | None = entry("Unique attributes.", default=None, later=LATER)
    soft_delete: Node | None = entry("Hide instead of delete.", default=None, later=LATER)
    tenant: Node | None = entry("Tenant attribute.", default=None, later=LATER)
    owner: Node | None = entry("Owner attribute.", default=None, later=LATER)
    audit: Node | None = entry("Trail of changes.", default=None, later=LATER)
    encrypt: Node | None = entry("Encrypted attributes.", default=None, later=LATER)


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
    collections: Node | None = entry(
        "Several entities of one partition.", default=None, later=LATER
    )
    transactions: Node | None = entry("Writes that happen together.", default=None, later=LATER)
    tenant: Node | None = entry("Tenant attribute.", default=None, later=LATER)
