"""The stored form of holiday, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import date_from_text, date_text

from . import keys
from .model import Holiday, HolidayKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Holiday) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["day"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Holiday"},
        "day": {"S": date_text(held["day"], "day")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["day"]) is date


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "day": date_from_text(stored["day"]["S"], "day"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import HolidayFields

    return HolidayFields


def _holiday_reader() -> StraightReader[Holiday]:
    """What reads the text of a stored Holiday, loaded with the first one."""
    from .stored import HOLIDAY_READER

    return HOLIDAY_READER


HOLIDAY: Final[EntitySpec[Holiday, HolidayKey]] = EntitySpec(
    name="Holiday",
    table="ledger",
    model=Holiday,
    key_attributes=("pk", "sk"),
    key_parts=("day",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Holiday"),
    key_shape=(("pk", "holiday#[0-9-]{10}"), ("sk", "holiday")),
    required=frozenset({"day"}),
    fixed=frozenset({"day"}),
    reader=_holiday_reader,
)
"""What the runtime needs to know of Holiday."""
