"""Models of box: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7


class BoxKey(Key, frozen=True):
    """Names one Box: the attributes in its table key."""

    box_id: UUID


class BoxCreate(Record):
    """What a caller gives for a new Box; `version` is set on writing."""

    box_id: UUID = Field(default_factory=uuid7)
    holder: str
    code: str = Field(repr=False)
    word: str | None = Field(default=None, repr=False)


class Box(BoxCreate):
    """A stored Box."""

    version: int

    @property
    def key(self) -> BoxKey:
        """What names this item."""
        return BoxKey(box_id=self.box_id)


class BoxChanges(TypedDict, total=False):
    """Attributes of Box that an update can set; None removes an optional one."""

    holder: str
    code: str
    word: str | None
