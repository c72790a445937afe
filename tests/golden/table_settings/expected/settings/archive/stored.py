"""What makes archive models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, made
from dynarepo.wire.tagged import Text

from .model import Archive


class StoredArchive(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Archive, as types."""

    stream: Text[str]
    place: Text[str]
    item_type: Text[Literal["Archive"]] | UnsetType = field(default=UNSET, name="_type")


_ARCHIVE_NAMES: Final = {"stream", "place"}


def archive_of(stored: StoredArchive) -> Archive:
    """What was stored as Archive; an error where that is not certain."""
    return made(
        Archive,
        {
            "stream": stored.stream.S,
            "place": stored.place.S,
        },
        _ARCHIVE_NAMES,
    )


ARCHIVE_READER: Final[StraightReader[Archive]] = StraightReader(
    StoredArchive, archive_of, lambda stored: (stored.stream.S,)
)
