"""What makes bookmark models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.keys import unescaped_in_order
from dynarepo.wire import int_from_text
from dynarepo.wire.tagged import Text

from . import keys
from .model import Bookmark


class StoredBookmark(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Bookmark, as types."""

    pk: Text[str]
    sk: Text[str]
    note: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Bookmark"]] | UnsetType = field(default=UNSET, name="_type")


_BOOKMARK_NAMES: Final = GivenNames(("reader", "topic", "page"), "note")
_BlankBookmark: Final = blank_of(Bookmark)


def bookmark_of(stored: StoredBookmark) -> Bookmark:
    """What was stored as Bookmark; an error where that is not certain."""
    absent = 0
    pk_parts = keys.parse_pk(stored.pk.S)
    sk_parts = keys.parse_sk(stored.sk.S)
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 1
    else:
        note_ = stored.note.S
    record = blank(_BlankBookmark)
    record.reader = checked(Bookmark, "reader", pk_parts["reader"])
    record.topic = checked(Bookmark, "topic", unescaped_in_order(sk_parts["topic"], "#", "topic"))
    record.page = checked(Bookmark, "page", int_from_text(sk_parts["page"], "page"))
    record.note = note_
    record.__pydantic_fields_set__ = _BOOKMARK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Bookmark
    return record


BOOKMARK_READER: Final[StraightReader[Bookmark]] = StraightReader(
    StoredBookmark, bookmark_of, lambda stored: (stored.pk.S, stored.sk.S)
)
