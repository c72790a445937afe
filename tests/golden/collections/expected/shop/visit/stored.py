"""What makes visit models of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Raw, Struct, UnsetType

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Text

from .model import Visit


class StoredVisit(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Visit, as types."""

    pk: Text[str]
    sk: Text[str]
    visit_id: Text[StoredUlid]
    day: Text[str]
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_VISIT_NAMES: Final = {"visit_id", "day"}
_BlankVisit: Final = blank_of(Visit)


def visit_of(stored: StoredVisit) -> Visit:
    """What was stored as Visit; an error where that is not certain."""
    record = blank(_BlankVisit)
    record.visit_id = stored.visit_id.S
    record.day = date_from_text(stored.day.S)
    record.__pydantic_fields_set__ = _VISIT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Visit
    return record


VISIT_READER: Final[StraightReader[Visit]] = StraightReader(
    StoredVisit, visit_of, lambda stored: (stored.pk.S, stored.sk.S)
)
