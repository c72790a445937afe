"""Models of session: its key, input, item, views and changes."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record, Value

SessionRegion: TypeAlias = Literal["east", "west"]
"""One of the values of an attribute of Session."""


class SessionKey(Key, frozen=True):
    """Names one Session: the attributes in its table key."""

    session_id: UUID


class SessionCreate(Record):
    """What a caller gives for a new Session."""

    session_id: UUID
    user_id: str
    region: SessionRegion
    device: str | None = None
    started_at: AwareDatetime
    expires_at: AwareDatetime


class Session(SessionCreate):
    """A stored Session."""

    @property
    def key(self) -> SessionKey:
        """What names this item."""
        return SessionKey(session_id=self.session_id)


class SessionLine(Value):
    """View of Session: `session_id` and `started_at`."""

    session_id: UUID
    started_at: AwareDatetime


class SessionDevice(Value):
    """View of Session: `session_id` and `device`."""

    session_id: UUID
    device: str | None = None


class SessionChanges(TypedDict, total=False):
    """Attributes of Session that an update can set; None removes an optional one."""

    user_id: str
    region: SessionRegion
    device: str | None
    started_at: datetime
    expires_at: datetime
