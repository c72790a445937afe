"""Models of thing: \"\"\"; raise SystemExit(1) #."""

from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record, Value

from .._types import Mood, Part


class ThingKey(Key, frozen=True):
    """Names one Thing: the attributes in its table key."""

    thing_id: UUID


class ThingCreate(Record):
    """What a caller gives for a new Thing."""

    thing_id: UUID
    label: str = Field(default='"""', description="Ends with a backslash \\")
    mood: Mood = "two\nlines"
    code: str = Field(default="", pattern="^(?:[\"'\\\\{}]*)$", description="{{ 7 * 7 }} {% raw %}")
    part: Part | None = Field(default=None, description='"')
    note: str | None = Field(default=None, description="'''")


class Thing(ThingCreate):
    """\"\"\"; raise SystemExit(1) #."""

    @property
    def key(self) -> ThingKey:
        """What names this item."""
        return ThingKey(thing_id=self.thing_id)


class ThingNote(Value):
    """View of Thing: `thing_id` and `note`."""

    thing_id: UUID
    note: str | None = Field(default=None, description="'''")


class ThingChanges(TypedDict, total=False):
    """Attributes of Thing that an update can set; None removes an optional one."""

    label: str
    mood: Mood
    code: str
    part: Part | None
    note: str | None
