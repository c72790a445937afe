"""The stored form of comment, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Comment, CommentKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Comment) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["document_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Comment"},
        "document_id": {"S": uuid_text(held["document_id"], "document_id")},
        "number": {"N": number_text(held["number"], "number")},
        "text": {"S": held["text"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["document_id"]) is UUID
        and type(held["number"]) is int
        and held["number"] >= 1
        and held["number"] <= 9999
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "document_id": stored["document_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "text": stored["text"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CommentFields

    return CommentFields


def _comment_reader() -> StraightReader[Comment]:
    """What reads the text of a stored Comment, loaded with the first one."""
    from .stored import COMMENT_READER

    return COMMENT_READER


COMMENT: Final[EntitySpec[Comment, CommentKey]] = EntitySpec(
    name="Comment",
    table="documents",
    model=Comment,
    key_attributes=("pk", "sk"),
    key_parts=("document_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Comment"),
    key_shape=(("pk", "document#[0-9a-f-]{36}"), ("sk", "comment#[0-9]{4}")),
    required=frozenset({"document_id", "number", "text"}),
    fixed=frozenset({"document_id", "number"}),
    reader=_comment_reader,
)
"""What the runtime needs to know of Comment."""
