"""Models of thread: what people talk about."""

from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record


class ThreadKey(Key, frozen=True):
    """Names one Thread: the attributes in its table key."""

    thread_id: UUID


class ThreadCreate(Record):
    """What a caller gives for a new Thread."""

    thread_id: UUID
    title: str = Field(min_length=1)


class Thread(ThreadCreate):
    """What people talk about."""

    @property
    def key(self) -> ThreadKey:
        """What names this item."""
        return ThreadKey(thread_id=self.thread_id)


class ThreadChanges(TypedDict, total=False):
    """Attributes of Thread that an update can set."""

    title: str
