"""The stored form of thread, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Thread, ThreadKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Thread) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["thread_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Thread"},
        "thread_id": {"S": uuid_text(held["thread_id"], "thread_id")},
        "title": {"S": held["title"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["thread_id"]) is UUID and type(held["title"]) is str and len(held["title"]) >= 1
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "thread_id": stored["thread_id"]["S"],
        "title": stored["title"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ThreadFields

    return ThreadFields


def _thread_reader() -> StraightReader[Thread]:
    """What reads the text of a stored Thread, loaded with the first one."""
    from .stored import THREAD_READER

    return THREAD_READER


THREAD: Final[EntitySpec[Thread, ThreadKey]] = EntitySpec(
    name="Thread",
    table="forum",
    model=Thread,
    key_attributes=("pk", "sk"),
    key_parts=("thread_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Thread"),
    key_shape=(("pk", "thread#[0-9a-f-]{36}"), ("sk", "thread")),
    required=frozenset({"thread_id", "title"}),
    fixed=frozenset({"thread_id"}),
    reader=_thread_reader,
)
"""What the runtime needs to know of Thread."""
