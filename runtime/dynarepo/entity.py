"""What the runtime needs to know of one entity; generated code fills it in."""

from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from msgspec import field

from .entry_terms import EntryTerm
from .made_once import MakesOnce
from .records import Record
from .values import Value
from .wire import WireItem

if TYPE_CHECKING:
    from .decoding.item_texts import StraightReader
    from .fields import Field
    from .writes.companions import Companion

M = TypeVar("M", bound=Record)
K = TypeVar("K")

PartialPolicy = Literal["read", "require", "refuse"]
UnknownPolicy = Literal["keep", "refuse", "drop"]


class IndexEntry(Value, frozen=True):
    """How an item's entry in one index follows from its attributes.

    `build` takes the native values of `parts` in order (None where absent) and returns the key
    attributes to store, or nothing when the item has no entry. `parts` are names of attributes;
    without one of them there is no entry whatever the others are, except for `when_parts`, those
    that only its `when:` reads, of which the `terms` must hold. `attributes` are stored names; one
    that is itself an attribute of the entity, or part of the table key, is left to that.
    """

    name: str
    attributes: tuple[str, ...]
    parts: tuple[str, ...]
    build: Callable[..., WireItem]
    on_partial: PartialPolicy = "read"
    when_parts: tuple[str, ...] = ()
    terms: tuple[EntryTerm, ...] = ()


class SoftDelete(Value, frozen=True):
    """How an item is marked as deleted: a time in `attribute`, which is stored as `mark`.

    `by` is the attribute for the actor, if any. `purge_after` are the seconds until the time to
    live of a deleted item ends, without which it is kept until it is purged.
    """

    attribute: str
    mark: str
    by: str | None = None
    purge_after: int | None = None


class EntitySpec(MakesOnce, Generic[M, K], frozen=True):
    """One entity: its model, its keys, its stored form, and what the server sets on it.

    `paths` loads the class of the generated typed paths (`Field` objects, which know the stored
    name and the codec of one attribute), which reading an item does without. `decode` turns a stored item into attributes by
    name, for the model to validate. `key_parts` are the attributes in the table key, in order; a
    key has one of each name, and one that only the key stores has no field.
    `type_attribute` is the stored name and value that mark the item's type, if any.
    `key_shape` are regular expressions that the text of its key attributes matches, and that of
    nothing else in the table; a table that holds one entity alone needs none.
    `write_id` is the attribute on which each write leaves an id of its own.
    `ttl` is the stored name of the attribute after whose time DynamoDB removes the item, and
    `soft_delete` says how a deletion only marks it. `unknown` is what becomes of attributes that
    are not among `stored_names` when an item that was read is put again.
    `required` are attributes that an update must not remove; `fixed` cannot be updated at all
    (key parts, read-only and server-set attributes). `defaults` make the values that an upsert
    stores where it creates the item; an attribute without one stays absent. `besides` makes what
    else changes with an item, in the same transaction.
    `fits` says of attributes by name whether validating them would change nothing; None where that
    is not known.
    `tenant` and `owner` are the attributes that tell to whom an item belongs.
    `reader` loads what reads an item's JSON text without such a step between; no encrypted entity
    has one.
    """

    name: str
    table: str
    model: type[M]
    key_attributes: tuple[str, ...]
    key_parts: tuple[str, ...]
    key: Callable[[K], WireItem]
    paths: Callable[[], type[object]]
    encode: Callable[[M], WireItem]
    decode: Callable[[WireItem], dict[str, object]]
    type_attribute: tuple[str, str] | None = None
    key_shape: tuple[tuple[str, str], ...] = ()
    indexes: tuple[IndexEntry, ...] = ()
    set_on_create: tuple[str, ...] = ()
    set_on_write: tuple[str, ...] = ()
    version: str | None = None
    write_id: str | None = None
    ttl: str | None = None
    soft_delete: SoftDelete | None = None
    unknown: UnknownPolicy = "keep"
    required: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    sensitive: frozenset[str] = frozenset()
    tenant: str | None = None
    owner: str | None = None
    encrypted: frozenset[str] = frozenset()
    defaults: Mapping[str, Callable[[], Any]] = field(default_factory=dict[str, Callable[[], Any]])
    besides: "Callable[[], tuple[Companion, ...]] | None" = None
    reader: "Callable[[], StraightReader[M]] | None" = None
    fits: Callable[[dict[str, Any]], bool] | None = None

    @cached_property
    def fields(self) -> "Mapping[str, Field[Any]]":
        """The typed path of each attribute that is stored as such, by its name."""
        from .fields import fields_of

        return fields_of(self.paths())

    @cached_property
    def companions(self) -> "tuple[Companion, ...]":
        """What else changes with an item, loaded when one is written."""
        return () if self.besides is None else self.besides()

    @cached_property
    def stored_names(self) -> frozenset[str]:
        """The names of all attributes of a stored item that the schema knows."""
        names = {found.path.root for found in self.fields.values()}
        names.update(self.key_attributes)
        for entry in self.indexes:
            names.update(entry.attributes)
        if self.type_attribute is not None:
            names.add(self.type_attribute[0])
        if self.ttl is not None:
            names.add(self.ttl)
        return frozenset(names)

    @cached_property
    def parts_of(self) -> Callable[[object], Any]:
        """What takes the key parts out of a key or an item; AttributeError where one is not there."""
        # A key without parts is any value at all.
        return attrgetter(*self.key_parts) if self.key_parts else bool
