"""What makes thread models of the JSON text of stored items."""

from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Thread


class StoredThread(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Thread, as types."""

    pk: Text[str]
    sk: Text[str]
    thread_id: Text[UUID]
    title: Text[Annotated[str, Meta(min_length=1)]]
    item_type: Text[Literal["Thread"]] | UnsetType = field(default=UNSET, name="_type")


_THREAD_NAMES: Final = {"thread_id", "title"}
_BlankThread: Final = blank_of(Thread)


def thread_of(stored: StoredThread) -> Thread:
    """What was stored as Thread; an error where that is not certain."""
    record = blank(_BlankThread)
    record.thread_id = stored.thread_id.S
    record.title = stored.title.S
    record.__pydantic_fields_set__ = _THREAD_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Thread
    return record


THREAD_READER: Final[StraightReader[Thread]] = StraightReader(
    StoredThread, thread_of, lambda stored: (stored.pk.S, stored.sk.S)
)
