"""Models of post: what somebody said in a thread."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class PostKey(Key, frozen=True):
    """Names one Post: the attributes in its table key."""

    thread_id: UUID
    posted_at: datetime
    author: str


class PostCreate(Record):
    """What a caller gives for a new Post."""

    thread_id: UUID
    posted_at: AwareDatetime
    author: str = Field(min_length=1)
    text: str


class Post(PostCreate):
    """What somebody said in a thread."""

    @property
    def key(self) -> PostKey:
        """What names this item."""
        return PostKey(thread_id=self.thread_id, posted_at=self.posted_at, author=self.author)


class PostChanges(TypedDict, total=False):
    """Attributes of Post that an update can set."""

    text: str
