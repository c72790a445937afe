"""The stored form of archive, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec

from . import keys
from .model import Archive, ArchiveKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Archive) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "stream": {"S": keys.stream_key(held["stream"])},
        "_type": {"S": "Archive"},
        "place": {"S": held["place"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["stream"]) is str and type(held["place"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "stream": stored["stream"]["S"],
        "place": stored["place"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ArchiveFields

    return ArchiveFields


def _archive_reader() -> StraightReader[Archive]:
    """What reads the text of a stored Archive, loaded with the first one."""
    from .stored import ARCHIVE_READER

    return ARCHIVE_READER


ARCHIVE: Final[EntitySpec[Archive, ArchiveKey]] = EntitySpec(
    name="Archive",
    table="archive",
    model=Archive,
    key_attributes=("stream",),
    key_parts=("stream",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Archive"),
    required=frozenset({"stream", "place"}),
    fixed=frozenset({"stream"}),
    reader=_archive_reader,
)
"""What the runtime needs to know of Archive."""
