"""What makes holiday models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Text

from .model import Holiday


class StoredHoliday(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Holiday, as types."""

    pk: Text[str]
    sk: Text[str]
    day: Text[str]
    item_type: Text[Literal["Holiday"]] | UnsetType = field(default=UNSET, name="_type")


_HOLIDAY_NAMES: Final = {"day"}
_BlankHoliday: Final = blank_of(Holiday)


def holiday_of(stored: StoredHoliday) -> Holiday:
    """What was stored as Holiday; an error where that is not certain."""
    record = blank(_BlankHoliday)
    record.day = date_from_text(stored.day.S)
    record.__pydantic_fields_set__ = _HOLIDAY_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Holiday
    return record


HOLIDAY_READER: Final[StraightReader[Holiday]] = StraightReader(
    StoredHoliday, holiday_of, lambda stored: (stored.pk.S, stored.sk.S)
)
