"""Answers with one item, read straight into its model; the other way decides here as well."""

from collections.abc import Callable
from typing import Any, Literal

from pydantic import BaseModel

from ..context import Context
from ..entity import EntitySpec
from ..views import Returns
from .straight_items import doubts, text_reader

Part = Literal["Item", "Attributes"]


class Straight(dict[str, Any]):
    """An answer that holds no item, but the model that was made of it."""

    __slots__ = ("record",)
    record: Any


def straight_answer(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[Any],
    part: Part,
    *,
    hiding: bool = False,
) -> Callable[[bytes], Straight | None] | None:
    """What reads an answer that holds an item in this part; None for it where nothing can.

    What it gives where it is not certain of the item is None. While it is `hiding`, an item that
    may not be there for this caller is not certain.
    """
    if returns.reader is None:
        return None
    return context.once(
        ("straight", id(entity), returns.model, returns.decode, part, hiding),
        lambda: _straight_answer(entity, context, returns, part, hiding=hiding),
    )


def _straight_answer(
    entity: EntitySpec[Any, Any],
    context: Context,
    returns: Returns[Any],
    part: Part,
    *,
    hiding: bool,
) -> Callable[[bytes], Straight | None]:
    made: list[tuple[Callable[[bytes], Any], Callable[[Any], BaseModel]]] = []
    is_sure = doubts(entity, context, returns, hiding=hiding)

    def read(body: bytes) -> Straight | None:
        if not made:
            reader = text_reader(entity, context, returns)
            if reader is None:
                return None
            made.append((reader.within(part), reader.fill))
        parse, fill = made[0]
        try:
            record = fill(parse(body))
        except Exception:  # whatever it is, the other way says it, or shows that it is nothing
            return None
        if is_sure is not None and not is_sure(record):
            return None
        answer = Straight()
        answer.record = record
        return answer

    return read
