"""What makes comment models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Comment


class StoredComment(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Comment, as types."""

    pk: Text[str]
    sk: Text[str]
    document_id: Text[UUID]
    number: Number
    text: Text[str]
    item_type: Text[Literal["Comment"]] | UnsetType = field(default=UNSET, name="_type")


_COMMENT_NAMES: Final = {"document_id", "number", "text"}
_BlankComment: Final = blank_of(Comment)


def comment_of(stored: StoredComment) -> Comment:
    """What was stored as Comment; an error where that is not certain."""
    number_ = int(stored.number.N)
    if not 1 <= number_ <= 9999:
        raise ValueError("number")
    record = blank(_BlankComment)
    record.document_id = stored.document_id.S
    record.number = number_
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _COMMENT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Comment
    return record


COMMENT_READER: Final[StraightReader[Comment]] = StraightReader(
    StoredComment, comment_of, lambda stored: (stored.pk.S, stored.sk.S)
)
