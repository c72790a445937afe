"""Stored items as models, and what to say of one that does not fit."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from ..context import Context
from ..entity import EntitySpec, K, M
from ..errors import InvalidValue, UndecodableItem
from ..shared_names import shares_names
from ..tenancy import require_tenant
from ..unknown_attributes import remember
from ..validation import misfit, validation_of
from ..wire import WireItem, WireValue

V = TypeVar("V", bound=BaseModel)

_TAGS: Final = frozenset({"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"})


def item_decoder(entity: EntitySpec[M, K], context: Context) -> Callable[[WireItem], M]:
    """What turns a stored item into the entity's model, or raises UndecodableItem."""
    return context.once(
        ("item", id(entity)),
        lambda: _decoder(entity, context, entity.model, entity.decode, whole=True),
    )


def written_decoder(
    entity: EntitySpec[M, K], context: Context, outcome: str
) -> Callable[[WireItem], M]:
    """The same for the answer to a write, which cannot be taken back: an error says so."""
    return context.once(
        ("written", id(entity), outcome), lambda: _written_decoder(entity, context, outcome)
    )


def _written_decoder(
    entity: EntitySpec[M, K], context: Context, outcome: str
) -> Callable[[WireItem], M]:
    decode_item = item_decoder(entity, context)

    def decode(stored: WireItem) -> M:
        try:
            return decode_item(stored)
        except UndecodableItem as error:
            error.hint = f"the item was {outcome} all the same"
            raise

    return decode


def part_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    model: type[V],
    read: Callable[[WireItem], dict[str, object]],
) -> Callable[[WireItem], V]:
    """What turns some attributes of a stored item into a view of the entity."""
    return context.once(
        ("part", id(entity), model, read),
        lambda: _decoder(entity, context, model, read, whole=False),
    )


def _decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    model: type[V],
    read: Callable[[WireItem], dict[str, object]],
    *,
    whole: bool,
) -> Callable[[WireItem], V]:
    """One function for all of it, since it runs once for each item that is read."""
    chosen = context.model(model)
    # Neither is made before an item needs it, as most do not. One has Pydantic build the model,
    # which takes longer than all else until the first item, and the other loads the typed paths.
    validate: Callable[[object], V] | None = None
    known: frozenset[str] | None = None
    is_open, of_all = not entity.encrypted, entity.tenant is None
    type_name, type_text = (entity.type_attribute if whole else None) or (None, "")
    type_value = {"S": type_text}
    share = shares_names(chosen)

    def decode(stored: WireItem) -> V:
        nonlocal validate, known
        if type_name is not None:
            # An item without a type is older than the schema; one of another type is foreign.
            found = stored.get(type_name)
            if found is not None and found != type_value:
                raise _undecodable(entity, context, stored, type_name, f"is not `{type_text}`")
        item = stored if is_open else _opened(entity, context, stored)
        try:
            values = read(item)
            if not of_all:
                require_tenant(entity, context, values)
            if validate is None:
                known = entity.stored_names if whole and entity.unknown != "drop" else None
                validate = validation_of(chosen)
            record = validate(values)
        except ValidationError as error:
            place, reason = misfit(error, chosen)
            raise _undecodable(entity, context, stored, place, reason) from None
        except (KeyError, InvalidValue, TypeError, ValueError, AttributeError) as error:
            attribute, reason = _fault(entity, item, error)
            # The cause would show stored values, which may be secrets.
            raise _undecodable(entity, context, stored, attribute, reason) from None
        if known is not None and not known.issuperset(stored):
            remember(record, {name: stored[name] for name in stored.keys() - known})
        share(record)
        return record

    return decode


def _opened(entity: EntitySpec[Any, Any], context: Context, stored: WireItem) -> WireItem:
    # Few services encrypt; the others do not load what it takes.
    from ..encryption.attributes import Unreadable, opened

    try:
        return opened(entity, context, stored)
    except Unreadable as fault:
        raise _undecodable(entity, context, stored, fault.attribute, fault.reason) from None


def _fault(entity: EntitySpec[Any, Any], stored: WireItem, error: Exception) -> tuple[str, str]:
    """Which attribute is at fault, and why; generated decoders only know that something is."""
    # Only who meets such an item loads what it takes to explain it.
    from .mismatches import mismatch

    for name, field in entity.fields.items():
        value = stored.get(field.path.root)
        if value is None:
            continue
        if reason := mismatch(field.codec, value):
            return name, reason
    if isinstance(error, KeyError):
        missing = str(error.args[0]) if error.args else ""
        names = {field.path.root: name for name, field in entity.fields.items()}
        if missing not in _TAGS or missing in names:
            return names.get(missing, missing), "is missing"
    if isinstance(error, InvalidValue):
        return error.attribute, error.reason
    return "", "does not have the attributes it should"


def _undecodable(
    entity: EntitySpec[Any, Any], context: Context, stored: WireItem, attribute: str, reason: str
) -> UndecodableItem:
    return UndecodableItem(
        reason,
        attribute=attribute,
        table=context.table(entity.table),
        entity=entity.name,
        key=stored_key_text(entity, stored),
        hint="correct the item, or the schema",
    )


def stored_key_text(entity: EntitySpec[Any, Any], stored: WireItem) -> dict[str, str]:
    """A stored item's key for a message; empty where the key holds something sensitive."""
    if not entity.sensitive.isdisjoint(entity.key_parts):
        return {}
    return key_text(entity, stored)


def key_text(entity: EntitySpec[Any, Any], stored: WireItem) -> dict[str, str]:
    """The key of anything in the entity's table for a message."""
    return {name: _shown(stored[name]) for name in entity.key_attributes if name in stored}


def _shown(value: WireValue) -> str:
    inner: object = next(iter(value.values()), "")
    return inner.hex() if isinstance(inner, bytes) else str(inner)


class ShownParts(Mapping[str, str]):
    """The key parts of a key or a model for a message, written down when there is one."""

    __slots__ = ("_entity", "_source")

    def __init__(self, entity: EntitySpec[Any, Any], source: object) -> None:
        self._entity = entity
        self._source = source

    def __getitem__(self, part: str) -> str:
        return self._texts()[part]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts())

    def __len__(self) -> int:
        return len(self._texts())

    def __repr__(self) -> str:
        return repr(self._texts())

    def _texts(self) -> dict[str, str]:
        entity, source = self._entity, self._source
        return {
            part: str(getattr(source, part))
            for part in entity.key_parts
            if part not in entity.sensitive and hasattr(source, part)
        }


def shown_parts(entity: EntitySpec[Any, Any], source: object) -> Mapping[str, str]:
    """The key parts of a key or a model for a message, without the sensitive ones.

    What is no key at all shows nothing; it is refused where it would be used.
    """
    return ShownParts(entity, source)
