"""The stored form of order line, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import OrderLine, OrderLineKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: OrderLine) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "PK": {"S": keys.pk(held["order_number"])},
        "SK": {"S": keys.sk(held["line"])},
        "orderNo": {"S": held["order_number"]},
        "lineNo": {"N": number_text(held["line"], "line")},
        "article": {"S": held["article"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["order_number"]) is str
        and type(held["line"]) is int
        and held["line"] >= 1
        and type(held["article"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "order_number": stored["orderNo"]["S"],
        "line": int_from_text(stored["lineNo"]["N"], "line"),
        "article": stored["article"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderLineFields

    return OrderLineFields


def _order_line_reader() -> StraightReader[OrderLine]:
    """What reads the text of a stored OrderLine, loaded with the first one."""
    from .stored import ORDER_LINE_READER

    return ORDER_LINE_READER


ORDER_LINE: Final[EntitySpec[OrderLine, OrderLineKey]] = EntitySpec(
    name="OrderLine",
    table="legacy",
    model=OrderLine,
    key_attributes=("PK", "SK"),
    key_parts=("order_number", "line"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("PK", "ORDER#.+"), ("SK", "LINE#[0-9-]+")),
    required=frozenset({"order_number", "line", "article"}),
    fixed=frozenset({"order_number", "line"}),
    reader=_order_line_reader,
)
"""What the runtime needs to know of OrderLine."""
