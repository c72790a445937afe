"""What makes bookmark models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.wire.tagged import Number, Text

from . import keys
from .model import Bookmark


class StoredBookmark(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Bookmark, as types."""

    pk: Text[str]
    sk: Text[str]
    page: Number
    colour: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Bookmark"]] | UnsetType = field(default=UNSET, name="_type")


_BOOKMARK_NAMES: Final = GivenNames(("writer_id", "page"), "colour")
_BlankBookmark: Final = blank_of(Bookmark)


def bookmark_of(stored: StoredBookmark) -> Bookmark:
    """What was stored as Bookmark; an error where that is not certain."""
    absent = 0
    pk_parts = keys.parse_pk(stored.pk.S)
    page_ = int(stored.page.N)
    if not 0 <= page_ <= 9999:
        raise ValueError("page")
    if stored.colour is UNSET:
        colour_: str = "red"
        absent |= 1
    else:
        colour_ = stored.colour.S
    record = blank(_BlankBookmark)
    record.writer_id = checked(Bookmark, "writer_id", pk_parts["writer_id"])
    record.page = page_
    record.colour = colour_
    record.__pydantic_fields_set__ = _BOOKMARK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Bookmark
    return record


BOOKMARK_READER: Final[StraightReader[Bookmark]] = StraightReader(
    StoredBookmark, bookmark_of, lambda stored: (stored.pk.S, stored.sk.S)
)
