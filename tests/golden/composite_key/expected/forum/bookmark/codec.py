"""The stored form of bookmark, both ways."""

from typing import Final

from dynarepo import EntitySpec, WireItem
from dynarepo.fields import fields_of
from dynarepo.keys import unescaped_in_order
from dynarepo.wire import int_from_text

from . import keys
from .fields import BookmarkFields as F
from .model import Bookmark, BookmarkKey


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


BOOKMARK: Final[EntitySpec[Bookmark, BookmarkKey]] = EntitySpec(
    name="Bookmark",
    table="forum",
    model=Bookmark,
    key_attributes=("pk", "sk"),
    key_parts=("reader", "topic", "page"),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Bookmark"),
    key_shape=(("pk", "reader#[0-9a-f-]{36}"), ("sk", "bookmark#[^#]+#[0-9]{4}")),
    fixed=frozenset({"reader", "topic", "page"}),
)
"""What the runtime needs to know of Bookmark."""
