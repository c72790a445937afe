"""Answers with the items of many keys, read in one pass where nothing in them is in doubt.

Elsewhere the items of an answer are split first, and looked at twice. Those of many keys are few
enough to be held at once.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from ..context import Context
from ..entity import EntitySpec
from ..reads.visibility import hides
from ..views import Returns
from .straight_answers import Straight
from .straight_items import doubts, text_reader

# Answers that hold more than is read here are not looked at twice for ever.
_MOST_DOUBTS: Final = 20


def straight_batch(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[Any], table: str
) -> Callable[[bytes], Straight | None] | None:
    """What reads an answer whose items are all of one table and certain to be valid, by their keys;
    None for it where that is not so, or where another way is faster."""
    if returns.reader is None:
        return None
    return context.once(
        ("straight batch", id(entity), returns.model, returns.decode),
        lambda: _straight_batch(entity, context, returns, table),
    )


def _straight_batch(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[Any], table: str
) -> Callable[[bytes], Straight | None]:
    doubts_left = _MOST_DOUBTS

    def read(body: bytes) -> Straight | None:
        nonlocal doubts_left
        reader = text_reader(entity, context, returns) if doubts_left else None
        parse = None if reader is None else reader.of_many()
        if reader is None or parse is None:
            return None
        fill, identity = reader.fill, reader.identity
        is_sure = doubts(entity, context, returns, hiding=hides(entity, context))
        found: dict[tuple[str | bytes | Decimal, ...], Any] = {}
        try:
            for stored in parse(body, table):
                record = found[identity(stored)] = fill(stored)
                if is_sure is not None and not is_sure(record):
                    raise ValueError
        except Exception:  # whatever it is, the other way says it, or shows that it is nothing
            doubts_left -= 1
            return None
        answer = Straight()
        answer.record = found
        return answer

    return read
