"""What makes archive models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Archive


class StoredArchive(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Archive, as types."""

    stream: Text[str]
    place: Text[str]
    item_type: Text[Literal["Archive"]] | UnsetType = field(default=UNSET, name="_type")


_ARCHIVE_NAMES: Final = {"stream", "place"}
_BlankArchive: Final = blank_of(Archive)


def archive_of(stored: StoredArchive) -> Archive:
    """What was stored as Archive; an error where that is not certain."""
    record = blank(_BlankArchive)
    record.stream = stored.stream.S
    record.place = stored.place.S
    record.__pydantic_fields_set__ = _ARCHIVE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Archive
    return record


ARCHIVE_READER: Final[StraightReader[Archive]] = StraightReader(
    StoredArchive, archive_of, lambda stored: (stored.stream.S,)
)
