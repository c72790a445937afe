"""What makes post models of the JSON text of stored items."""

from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Post


class StoredPost(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Post, as types."""

    pk: Text[str]
    sk: Text[str]
    thread_id: Text[UUID]
    posted_at: Text[str]
    author: Text[Annotated[str, Meta(min_length=1)]]
    text: Text[str]
    item_type: Text[Literal["Post"]] | UnsetType = field(default=UNSET, name="_type")


_POST_NAMES: Final = {"thread_id", "posted_at", "author", "text"}
_BlankPost: Final = blank_of(Post)


def post_of(stored: StoredPost) -> Post:
    """What was stored as Post; an error where that is not certain."""
    record = blank(_BlankPost)
    record.thread_id = stored.thread_id.S
    record.posted_at = datetime_from_text(stored.posted_at.S)
    record.author = stored.author.S
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _POST_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Post
    return record


POST_READER: Final[StraightReader[Post]] = StraightReader(
    StoredPost, post_of, lambda stored: (stored.pk.S, stored.sk.S)
)
