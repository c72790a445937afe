"""Stored items that are still text, made into models without a step between where that is certain.

The other way, `items`, is the one that decides: what is read here is what it would read, and all
that is not certain to be so goes that way, which gives the value or says what is wrong.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from msgspec import Raw
from pydantic import BaseModel

from ..context import Context
from ..entity import EntitySpec
from ..ownership import belongs, owner_names
from ..reads.visibility import hides
from ..tenancy import EVERY_TENANT
from ..transport.answer_json import SplitItems, item_of, parts_of
from ..views import Returns
from ..wire import WireItem

if TYPE_CHECKING:
    from .item_texts import StraightReader

N = TypeVar("N")
T = TypeVar("T")
V = TypeVar("V", bound=BaseModel)

# A page of items that hold more than the schema knows is not looked at twice to its end.
_MOST_DOUBTS: Final = 100


def items_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[V],
    decode: Callable[[WireItem], T],
) -> Callable[[Sequence[WireItem]], Iterator[V | T]]:
    """What makes models of the items of an answer, one by one as they are taken.

    `decode` does so for one item, or says why there is none, and for those whose text leaves a
    doubt.
    """

    def decoded(items: Sequence[WireItem]) -> Iterator[V | T]:
        if type(items) is SplitItems:
            of_text = text_decoder(entity, context, returns, decode)
            if of_text is not None:
                return map(of_text, items.texts)
        return map(decode, items)

    return decoded


def stored_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[V],
    decode: Callable[[WireItem], T],
) -> Callable[[WireItem | Raw], V | T]:
    """What makes a model of an item, whether it is text or not."""
    of_text = text_decoder(entity, context, returns, decode)

    def decode_stored(stored: WireItem | Raw) -> V | T:
        if type(stored) is not Raw:
            return decode(stored)
        return decode(item_of(stored)) if of_text is None else of_text(stored)

    return decode_stored


def text_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[V],
    decode: Callable[[WireItem], T],
    *,
    hiding: bool = False,
) -> Callable[[Raw], V | T] | None:
    """What makes a model of the text of an item; None where `decode` is to do it, as it does where
    the text leaves a doubt. While it is `hiding`, an item that may not be there for this caller is
    one of these."""
    reader = text_reader(entity, context, returns)
    if reader is None:
        return None
    parse, fill = reader.parse, reader.fill
    # Whose a view's item is may stand in its text alone, or nowhere, as in the other way.
    unseen = _unseen_owner(entity, context, returns)
    is_sure = doubts(entity, context, returns, hiding=hiding, of_owner=not unseen)
    owner_of = parts_of(unseen) if unseen else None
    doubts_left = _MOST_DOUBTS

    def decode_text(text: Raw) -> V | T:
        nonlocal doubts_left
        if doubts_left:
            try:
                record = fill(parse(text))
                told = None if owner_of is None else owner_of(text)
            except Exception:  # whatever it is, the other way says it, or shows that it is nothing
                pass
            else:
                if (is_sure is None or is_sure(record)) and (
                    not told or belongs(entity, context, told)
                ):
                    return record
            doubts_left -= 1
        return decode(item_of(text))

    return decode_text


def named_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[Any],
    name_of: Callable[[WireItem], N],
    decode: Callable[[WireItem], T],
) -> Callable[[Sequence[WireItem]], dict[N, T]]:
    """What makes models of the items of an answer, by their keys; `decode` may hide some that are
    not there for this caller."""

    def named(items: Sequence[WireItem]) -> dict[N, T]:
        reader = None
        if type(items) is SplitItems:
            reader = text_reader(entity, context, returns)
        if reader is None or type(items) is not SplitItems:
            return {name_of(item): decode(item) for item in items}
        parse, fill, identity = reader.parse, reader.fill, cast("Any", reader.identity)
        is_sure = doubts(entity, context, returns, hiding=hides(entity, context))
        found: dict[N, T] = {}
        for text in items.texts:
            try:
                stored = parse(text)
                name, made = identity(stored), fill(stored)
            except Exception:
                pass
            else:
                if is_sure is None or is_sure(made):
                    found[name] = made
                    continue
            item = item_of(text)
            name = name_of(item)  # what has no key is no item, whatever else it is
            found[name] = decode(item)
        return found

    return named


def text_reader(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[V]
) -> "StraightReader[V] | None":
    """What reads items of the entity straight, if anything can; loaded when it is first asked for.

    It pays from the first item on: a process that only reads never has Pydantic build the model.
    """
    load = returns.reader
    if load is None or entity.encrypted or context.model(returns.model) is not returns.model:
        return None
    # Nothing of it depends on who reads.
    found: StraightReader[V] | None = entity.made.get(("reader", load))
    if found is None:
        found = entity.made["reader", load] = load()
    return found


def doubts(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[Any],
    *,
    hiding: bool = False,
    of_owner: bool = True,
) -> Callable[[BaseModel], bool] | None:
    """What tells whether a record is certainly there for this caller, where some may not be.

    What does not show the tenant is not held against them the other way either.
    """
    whose: dict[str, object] = {}
    tenant = entity.tenant if context.tenant is not EVERY_TENANT else None
    if tenant is not None and tenant in returns.model.model_fields:
        whose[tenant] = context.tenant
    if of_owner and owner_names(entity, context):
        whose[entity.owner or ""] = context.owner
    ends = _attribute(entity, entity.ttl) if hiding and entity.ttl is not None else None
    mark = entity.soft_delete.attribute if hiding and entity.soft_delete is not None else None
    if not whose and ends is None and mark is None:
        return None

    def is_sure(record: BaseModel) -> bool:
        values = vars(record)
        for name, wanted in whose.items():
            value = values.get(name)
            if type(value) is not type(wanted) or value != wanted:
                return False
        if ends is not None and not (ends in values and _lasts(values[ends], context)):
            return False
        return mark is None or (mark in values and mark not in record.model_fields_set)

    return is_sure


def _unseen_owner(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[Any]
) -> tuple[str, ...]:
    """The stored name of what tells whose an item is, where it must be told and is not shown."""
    return () if entity.owner in returns.model.model_fields else owner_names(entity, context)


def _attribute(entity: EntitySpec[Any, Any], stored_name: str) -> str:
    return next((n for n, field in entity.fields.items() if field.path.root == stored_name), "")


def _lasts(end: object, context: Context) -> bool:
    """Whether a time to live ends well after now; what is near to it is looked at closely."""
    return end is None or (isinstance(end, datetime) and end > context.clock())
