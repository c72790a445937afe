"""Typed paths into a stored item."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from dynarepo.codecs import (
    BINARY,
    BOOLEAN,
    DATETIME_MICROSECONDS,
    DECIMAL,
    INTEGER,
    STRING,
    STRING_SET,
    ULID_TEXT,
    Codec,
    choice_of,
    list_of,
    map_of,
)
from dynarepo.fields import (
    BinaryField,
    BooleanField,
    ListField,
    MapField,
    NumberField,
    SetField,
    TextField,
)

from .._fields import SIZE_CODEC, SizeField
from .model import ItemStatus

ITEM_STATUS_CODEC: Final[Codec[ItemStatus]] = choice_of("draft", "live", "gone")


class ItemFields:
    """Typed paths into a stored Item, for conditions and changes."""

    owner: Final = TextField[str]("owner", STRING)
    item_id: Final = TextField[str]("item_id", ULID_TEXT)
    name: Final = TextField[str]("name", STRING)
    nickname: Final = TextField[str]("nickname", STRING)
    status: Final = TextField[ItemStatus]("status", ITEM_STATUS_CODEC)
    price: Final = NumberField[Decimal]("price", DECIMAL)
    cost: Final = NumberField[Decimal]("cost", DECIMAL)
    stock: Final = NumberField[int]("stock", INTEGER)
    ready: Final = BooleanField("ready", BOOLEAN)
    seen_at: Final = TextField[datetime]("seen_at", DATETIME_MICROSECONDS)
    data: Final = BinaryField("data", BINARY)
    tags: Final = SetField[str]("tags", STRING_SET)
    parts: Final = ListField[str, TextField[str]](
        "parts", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    size: Final = SizeField("size", SIZE_CODEC)
    ratings: Final = MapField[int, NumberField[int]](
        "ratings", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
    )
