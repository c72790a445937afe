"""The stored form of bookmark, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Bookmark, BookmarkKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Bookmark) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["writer_id"])},
        "sk": {"S": keys.sk(held["page"])},
        "_type": {"S": "Bookmark"},
        "page": {"N": number_text(held["page"], "page")},
        "colour": {"S": held["colour"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["writer_id"]) is str
        and type(held["page"]) is int
        and held["page"] >= 0
        and held["page"] <= 9999
        and type(held["colour"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    pk_parts = keys.parse_pk(stored["pk"]["S"])
    found: dict[str, object] = {
        "writer_id": pk_parts["writer_id"],
        "page": int_from_text(stored["page"]["N"], "page"),
    }
    if "colour" in stored:
        found["colour"] = stored["colour"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import BookmarkFields

    return BookmarkFields


def _bookmark_reader() -> StraightReader[Bookmark]:
    """What reads the text of a stored Bookmark, loaded with the first one."""
    from .stored import BOOKMARK_READER

    return BOOKMARK_READER


BOOKMARK: Final[EntitySpec[Bookmark, BookmarkKey]] = EntitySpec(
    name="Bookmark",
    table="notes",
    model=Bookmark,
    key_attributes=("pk", "sk"),
    key_parts=("writer_id", "page"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Bookmark"),
    key_shape=(("pk", "bookmarks#.+"), ("sk", "[0-9]{4}")),
    required=frozenset({"page", "colour"}),
    fixed=frozenset({"writer_id", "page"}),
    owner="writer_id",
    defaults={"colour": lambda: "red"},
    reader=_bookmark_reader,
)
"""What the runtime needs to know of Bookmark."""
