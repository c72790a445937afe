"""What makes locker models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire.tagged import Text

from .model import Locker


class StoredLocker(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Locker, as types."""

    number: Text[UUID]
    label: Text[str]


_LOCKER_NAMES: Final = {"number", "label"}
_BlankLocker: Final = blank_of(Locker)


def locker_of(stored: StoredLocker) -> Locker:
    """What was stored as Locker; an error where that is not certain."""
    record = blank(_BlankLocker)
    record.number = stored.number.S
    record.label = stored.label.S
    record.__pydantic_fields_set__ = _LOCKER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Locker
    return record


LOCKER_READER: Final[StraightReader[Locker]] = StraightReader(
    StoredLocker, locker_of, lambda stored: (text_of_uuid(stored.number.S),)
)
