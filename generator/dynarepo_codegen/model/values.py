"""The checked model: frozen values that later stages read and never question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..diagnostics import Mark
from ..expressions.tree import Condition, Range, Update
from .collections import Collection
from .soft_delete_values import SoftDelete
from .tables import Index, KeyAttribute, Table
from .types import EnumType, Type

if TYPE_CHECKING:
    from .trail_values import Trail
    from .transactions import Transaction
    from .unique_values import Unique

PartialPolicy = Literal["read", "require", "refuse"]
ServerSet = Literal["on_create", "on_write", "version", "write_id", "on_delete"]
Generator = Literal["uuid4", "uuid7", "ulid", "now", "empty_list", "empty_map"]
ResultKind = Literal["list", "first", "one", "exists", "count"]
Case = Literal["keep", "lower", "upper"]
Follow = Literal["closed", "escaped", "open", "fixed"]


@dataclass(frozen=True, slots=True)
class LiteralDefault:
    """A default value, in the attribute's Python type (str, int, Decimal, float, bool, bytes, ...)."""

    value: object


@dataclass(frozen=True, slots=True)
class GeneratedDefault:
    """A default that is made anew for each item."""

    generator: Generator


@dataclass(frozen=True, slots=True)
class Constraints:
    """What a value must satisfy; numbers and datetimes as the text written."""

    minimum: str | None = None
    maximum: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of an entity or value type."""

    name: str
    stored_name: str
    type: Type
    mark: Mark
    optional: bool = False
    nullable: bool = False
    default: LiteralDefault | GeneratedDefault | None = None
    constraints: Constraints = Constraints()
    description: str = ""
    sensitive: bool = False
    read_only: bool = False
    in_key: bool = False
    server_set: ServerSet | None = None
    encrypted: bool = False

    @property
    def is_set_on_every_write(self) -> bool:
        """Whether each write of an item gives it another value."""
        return self.server_set in ("on_write", "version", "write_id")


@dataclass(frozen=True, slots=True)
class ValueType:
    """A nested value type."""

    name: str
    attributes: tuple[Attribute, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class UnionType:
    """A discriminated union: (stored discriminator value, value type name)."""

    name: str
    discriminator: str
    members: tuple[tuple[str, str], ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class LiteralPart:
    """Fixed text of a key template."""

    text: str


@dataclass(frozen=True, slots=True)
class PlaceholderPart:
    """One attribute in a key template.

    `format`: "" for text whose form is fixed or unrestricted by type; "padded" with `width`;
    "ordered" for the order-preserving number text. `follow` says what a value must not hold:
    "closed" refuses `delimiter`, "escaped" escapes it, "open" allows anything, and "fixed" marks
    a type whose text cannot hold it anyway (uuid, date, datetime, padded numbers, enums, ...).
    """

    attribute: str
    format: Literal["", "padded", "ordered"] = ""
    width: int = 0
    follow: Follow = "fixed"
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class KeyTemplate:
    """How one stored key attribute follows from attributes.

    `native` is the attribute that simply *is* the key attribute (its stored name is the key
    attribute's name, nothing is added); then `parts` holds its single placeholder.
    `text` is the template as written, for documentation and the lock.
    """

    key_attribute: KeyAttribute
    parts: tuple[LiteralPart | PlaceholderPart, ...]
    text: str
    native: str = ""
    case: Case = "keep"

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes it needs, in order."""
        return tuple(part.attribute for part in self.parts if isinstance(part, PlaceholderPart))


@dataclass(frozen=True, slots=True)
class IndexMembership:
    """An entity's entry in one index: templates in the order of the index's key attributes."""

    index: Index
    partition: tuple[KeyTemplate, ...]
    sort: tuple[KeyTemplate, ...]
    when: Condition | None
    on_partial: PartialPolicy
    mark: Mark


@dataclass(frozen=True, slots=True)
class View:
    """A part of an entity, as a type of its own.

    `from_keys` are attributes that only the text of a key attribute holds where it is read, each
    with the stored name of that.
    """

    name: str
    attributes: tuple[str, ...]
    from_keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an access pattern, with the type it was declared or inferred to have.

    `many`: a list (for IN). `optional`: its term disappears when it is None. `default` is given
    when the caller may leave it out.
    """

    name: str
    type: Type
    optional: bool = False
    many: bool = False
    default: LiteralDefault | None = None
    description: str = ""


Operation = Literal[
    "get", "query", "scan", "search", "create", "put", "update", "delete", "delete_all",
    "move",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class AccessPattern:
    """One declared access pattern: names resolved, expressions parsed and type-checked.

    `keys` are the equality attributes of get, query, update, delete, delete_all and move. For those
    that query, `narrow`, `range` (bare: `Range` with no operator) or `prefix` name what follows;
    `to` are those that a move changes.
    `parameters` are those of the expressions only, in order of appearance.
    """

    name: str
    operation: Operation
    mark: Mark
    keys: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    range: Range | None = None
    prefix: str = ""
    where: Condition | None = None
    when: Condition | None = None
    do: Update | None = None
    parameters: tuple[Parameter, ...] = ()
    index: str = ""
    cross_tenant: bool = False
    owned: bool | None = None
    view: str = ""
    descending: bool = False
    limit: int | None = None
    result: ResultKind = "list"
    hydrate: bool = False
    segments: int = 1
    consistent: bool = False
    upsert: bool = False
    create_parents: bool = False
    including_deleted: bool = False
    batch: bool = False
    on_invalid: Literal["raise", "skip", "collect"] = "raise"
    description: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of item. `attributes` include those of its mixins, in order.

    `tenant` and `owner` name attributes, "" where items have none. `cross_tenant` are built-in
    operations that the repository for all tenants offers.
    """

    name: str
    table: Table
    attributes: tuple[Attribute, ...]
    partition: KeyTemplate
    sort: KeyTemplate | None
    repository: str
    mark: Mark
    indexes: tuple[IndexMembership, ...] = ()
    views: tuple[View, ...] = ()
    patterns: tuple[AccessPattern, ...] = ()
    operations: tuple[str, ...] = ("get", "create", "put", "update", "delete")
    type_value: str = ""
    recognised_by: Condition | None = None
    soft_delete: SoftDelete | None = None
    unknown: Literal["keep", "refuse", "drop"] = "keep"
    description: str = ""
    tenant: str = ""
    cross_tenant: tuple[str, ...] = ()
    owner: str = ""
    unique: "tuple[Unique, ...]" = ()
    trail: "Trail | None" = None

    @property
    def is_versioned(self) -> bool:
        """Whether its writes are counted."""
        return any(attribute.server_set == "version" for attribute in self.attributes)

    @property
    def expires(self) -> bool:
        """Whether its items have a time to live."""
        names = (a.stored_name for a in self.attributes if not a.in_key)
        return bool(self.table.ttl) and self.table.ttl in names

    @property
    def marks(self) -> tuple[str, ...]:
        """The stored names of the attributes that tell whether an item is still there."""
        time = (self.table.ttl,) if self.expires else ()
        return (*time, self.deletion_mark) if self.deletion_mark else time

    @property
    def deletion_mark(self) -> str:
        """The stored name of the attribute that a soft deletion sets; "" where there is none."""
        if self.soft_delete is None:
            return ""
        return self.attribute(self.soft_delete.attribute).stored_name

    def attribute(self, name: str) -> Attribute:
        """The attribute of that name; the model is checked, so it exists."""
        return next(attribute for attribute in self.attributes if attribute.name == name)


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that one service's files declare."""

    name: str
    tables: tuple[Table, ...]
    entities: tuple[Entity, ...]
    values: Mapping[str, ValueType]
    unions: Mapping[str, UnionType]
    enums: Mapping[str, EnumType]
    description: str = ""
    collections: tuple[Collection, ...] = ()
    transactions: "tuple[Transaction, ...]" = ()
