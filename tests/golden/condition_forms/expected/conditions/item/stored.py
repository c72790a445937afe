"""What makes item models of the JSON text of stored items."""

from datetime import datetime
from decimal import Decimal
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    blank,
    blank_of,
    exact,
)
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Binary, Listed, Mapped, Number, Text, TextSet, Truth

from .. import _stored
from .._types import Size
from .model import Item, ItemStatus


class StoredItem(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Item, as types."""

    owner: Text[str]
    item_id: Text[StoredUlid]
    name: Text[str]
    nickname: Text[str] | UnsetType = UNSET
    status: Text[ItemStatus] | UnsetType = UNSET
    price: Number | UnsetType = UNSET
    cost: Number
    stock: Number
    ready: Truth | UnsetType = UNSET
    seen_at: Text[str] | UnsetType = UNSET
    data: Binary | UnsetType = UNSET
    tags: TextSet | UnsetType = UNSET
    parts: Listed[Text[str]] | UnsetType = UNSET
    size: Mapped[_stored.StoredSize] | UnsetType = UNSET
    ratings: Mapped[dict[str, Number]] | UnsetType = UNSET
    item_type: Text[Literal["Item"]] | UnsetType = field(default=UNSET, name="_type")


_ITEM_NAMES: Final = GivenNames(
    ("owner", "item_id", "name", "cost", "stock"),
    "nickname",
    "status",
    "price",
    "ready",
    "seen_at",
    "data",
    "tags",
    "parts",
    "size",
    "ratings",
)
_BlankItem: Final = blank_of(Item)


def item_of(stored: StoredItem) -> Item:
    """What was stored as Item; an error where that is not certain."""
    absent = 0
    if stored.nickname is UNSET:
        nickname_: str | None = None
        absent |= 1
    else:
        nickname_ = stored.nickname.S
    if stored.status is UNSET:
        status_: ItemStatus = "draft"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.price is UNSET:
        price_: Decimal | None = None
        absent |= 4
    else:
        price_ = exact(stored.price.N)
    if stored.ready is UNSET:
        ready_: bool = False
        absent |= 8
    else:
        ready_ = stored.ready.BOOL
    if stored.seen_at is UNSET:
        seen_at_: datetime | None = None
        absent |= 16
    else:
        seen_at_ = datetime_from_text(stored.seen_at.S)
    if stored.data is UNSET:
        data_: bytes | None = None
        absent |= 32
    else:
        data_ = stored.data.B
    if stored.tags is UNSET:
        tags_: set[str] | None = None
        absent |= 64
    else:
        tags_ = stored.tags.SS
    if stored.parts is UNSET:
        parts_: list[str] = []
        absent |= 128
    else:
        parts_ = [element.S for element in stored.parts.L]
    if stored.size is UNSET:
        size_: Size | None = None
        absent |= 256
    else:
        size_ = _stored.size_of(stored.size.M)
    if stored.ratings is UNSET:
        ratings_: dict[str, int] = {}
        absent |= 512
    else:
        ratings_ = {
            element_name: int(element.N) for element_name, element in stored.ratings.M.items()
        }
    record = blank(_BlankItem)
    record.owner = stored.owner.S
    record.item_id = stored.item_id.S
    record.name = stored.name.S
    record.nickname = nickname_
    record.status = status_
    record.price = price_
    record.cost = exact(stored.cost.N)
    record.stock = int(stored.stock.N)
    record.ready = ready_
    record.seen_at = seen_at_
    record.data = data_
    record.tags = tags_
    record.parts = parts_
    record.size = size_
    record.ratings = ratings_
    record.__pydantic_fields_set__ = _ITEM_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Item
    return record


ITEM_READER: Final[StraightReader[Item]] = StraightReader(
    StoredItem, item_of, lambda stored: (stored.owner.S, stored.item_id.S)
)
