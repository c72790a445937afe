"""Stored items that are still text, made into models without a step between where that is certain.

The other way, `decoding`, is the one that decides: what is read here is what it would read, and all
that is not certain to be so goes that way, which gives the value or says what is wrong.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Raw
from pydantic import BaseModel

from .context import Context
from .entity import EntitySpec
from .item_texts import TextReader
from .ownership import owner_names
from .tenancy import EVERY_TENANT
from .transport.answer_json import SplitItems, item_of
from .views import Returns
from .wire import WireItem

V = TypeVar("V", bound=BaseModel)


def items_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[V],
    decode: Callable[[WireItem], V],
) -> Callable[[Sequence[WireItem]], Iterator[V]]:
    """What makes models of the items of an answer, one by one as they are taken.

    `decode` does so for one item, and for those whose text leaves a doubt.
    """

    def decoded(items: Sequence[WireItem]) -> Iterator[V]:
        if type(items) is SplitItems:
            of_text = text_decoder(entity, context, returns, decode)
            if of_text is not None:
                return map(of_text, items.texts)
        return map(decode, items)

    return decoded


def text_decoder(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[V],
    decode: Callable[[WireItem], V],
) -> Callable[[Raw], V] | None:
    """What makes a model of an item's text; None where only `decode` knows how."""
    reader = text_reader(entity, context, returns)
    if reader is None:
        return None
    parse, fill, checks = reader.parse, reader.fill, _checks(entity, context)

    def decode_text(text: Raw) -> V:
        try:
            record = fill(parse(text))
        except Exception:  # whatever it is, the other way says it, or shows that it is nothing
            return decode(item_of(text))
        if checks and not _all_hold(record, checks):
            return decode(item_of(text))
        return record

    return decode_text


def text_reader(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[V]
) -> TextReader[V] | None:
    """What reads items of the entity straight, if anything can, loaded with the first answer."""
    load = returns.reader
    if load is None or entity.encrypted or context.model(returns.model) is not returns.model:
        return None
    # Nothing of it depends on who reads.
    return entity.once(("reader", load), load)


def _checks(entity: EntitySpec[Any, Any], context: Context) -> Mapping[str, object]:
    """What attributes of a record must be for this caller."""
    found: dict[str, object] = {}
    if entity.tenant is not None and context.tenant is not EVERY_TENANT:
        found[entity.tenant] = context.tenant
    if owner_names(entity, context):
        found[entity.owner or ""] = context.owner
    return found


def _all_hold(record: BaseModel, checks: Mapping[str, object]) -> bool:
    values = vars(record)
    return all(
        name in values and type(values[name]) is type(wanted) and values[name] == wanted
        for name, wanted in checks.items()
    )
