"""The stored form of bookmark, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import unescaped_in_order
from dynarepo.wire import int_from_text

from . import keys
from .model import Bookmark, BookmarkKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Bookmark) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["reader"])},
        "sk": {"S": keys.sk(held["topic"], held["page"])},
        "_type": {"S": "Bookmark"},
    }
    if held["note"] is not None:
        stored["note"] = {"S": held["note"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["reader"]) is UUID
        and type(held["topic"]) is str
        and type(held["page"]) is int
        and (held["note"] is None or type(held["note"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    pk_parts = keys.parse_pk(stored["pk"]["S"])
    sk_parts = keys.parse_sk(stored["sk"]["S"])
    found: dict[str, object] = {
        "reader": pk_parts["reader"],
        "topic": unescaped_in_order(sk_parts["topic"], "#", "topic"),
        "page": int_from_text(sk_parts["page"], "page"),
    }
    if "note" in stored:
        found["note"] = stored["note"]["S"]
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
    table="forum",
    model=Bookmark,
    key_attributes=("pk", "sk"),
    key_parts=("reader", "topic", "page"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Bookmark"),
    key_shape=(("pk", "reader#[0-9a-f-]{36}"), ("sk", "bookmark#[^#]+#[0-9]{4}")),
    fixed=frozenset({"reader", "topic", "page"}),
    reader=_bookmark_reader,
)
"""What the runtime needs to know of Bookmark."""
