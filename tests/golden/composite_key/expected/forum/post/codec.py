"""The stored form of post, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import Post, PostKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Post) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["thread_id"])},
        "sk": {"S": keys.sk(held["posted_at"], held["author"])},
        "_type": {"S": "Post"},
        "thread_id": {"S": uuid_text(held["thread_id"], "thread_id")},
        "posted_at": {"S": datetime_text(held["posted_at"], "seconds", "posted_at")},
        "author": {"S": held["author"]},
        "text": {"S": held["text"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["thread_id"]) is UUID
        and type(held["posted_at"]) is datetime
        and type(held["author"]) is str
        and len(held["author"]) >= 1
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "thread_id": stored["thread_id"]["S"],
        "posted_at": datetime_from_text(stored["posted_at"]["S"], "posted_at"),
        "author": stored["author"]["S"],
        "text": stored["text"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PostFields

    return PostFields


def _post_reader() -> StraightReader[Post]:
    """What reads the text of a stored Post, loaded with the first one."""
    from .stored import POST_READER

    return POST_READER


POST: Final[EntitySpec[Post, PostKey]] = EntitySpec(
    name="Post",
    table="forum",
    model=Post,
    key_attributes=("pk", "sk"),
    key_parts=("thread_id", "posted_at", "author"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Post"),
    key_shape=(("pk", "thread#[0-9a-f-]{36}"), ("sk", "post#[.0-:TZ-]{20}#.+")),
    required=frozenset({"thread_id", "posted_at", "author", "text"}),
    fixed=frozenset({"thread_id", "posted_at", "author"}),
    reader=_post_reader,
)
"""What the runtime needs to know of Post."""
