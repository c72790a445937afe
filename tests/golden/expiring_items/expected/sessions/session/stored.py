"""What makes session models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Session, SessionDevice, SessionLine, SessionRegion


class StoredSession(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Session, as types."""

    session_id: Text[UUID]
    user_id: Text[str]
    region: Text[SessionRegion]
    device: Text[str] | UnsetType = UNSET
    started_at: Text[str]
    expires_at: Number
    item_type: Text[Literal["Session"]] | UnsetType = field(default=UNSET, name="_type")


class StoredSessionLine(Struct, gc=False, kw_only=True):
    """The stored form of SessionLine, as types."""

    session_id: Text[UUID]
    started_at: Text[str]


class StoredSessionDevice(Struct, gc=False, kw_only=True):
    """The stored form of SessionDevice, as types."""

    session_id: Text[UUID]
    device: Text[str] | UnsetType = UNSET


_SESSION_NAMES: Final = GivenNames(
    ("session_id", "user_id", "region", "started_at", "expires_at"), "device"
)
_SESSION_LINE_NAMES: Final = {"session_id", "started_at"}
_SESSION_DEVICE_NAMES: Final = GivenNames(("session_id",), "device")
_BlankSession: Final = blank_of(Session)
_BlankSessionLine: Final = blank_of(SessionLine)
_BlankSessionDevice: Final = blank_of(SessionDevice)


def session_of(stored: StoredSession) -> Session:
    """What was stored as Session; an error where that is not certain."""
    absent = 0
    if stored.device is UNSET:
        device_: str | None = None
        absent |= 1
    else:
        device_ = stored.device.S
    record = blank(_BlankSession)
    record.session_id = stored.session_id.S
    record.user_id = stored.user_id.S
    record.region = stored.region.S
    record.device = device_
    record.started_at = datetime_from_text(stored.started_at.S)
    record.expires_at = epoch_from_text(stored.expires_at.N, "seconds")
    record.__pydantic_fields_set__ = _SESSION_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Session
    return record


def session_line_of(stored: StoredSessionLine) -> SessionLine:
    """What was stored as SessionLine; an error where that is not certain."""
    record = blank(_BlankSessionLine)
    record.session_id = stored.session_id.S
    record.started_at = datetime_from_text(stored.started_at.S)
    record.__pydantic_fields_set__ = _SESSION_LINE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = SessionLine
    return record


def session_device_of(stored: StoredSessionDevice) -> SessionDevice:
    """What was stored as SessionDevice; an error where that is not certain."""
    absent = 0
    if stored.device is UNSET:
        device_: str | None = None
        absent |= 1
    else:
        device_ = stored.device.S
    record = blank(_BlankSessionDevice)
    record.session_id = stored.session_id.S
    record.device = device_
    record.__pydantic_fields_set__ = _SESSION_DEVICE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = SessionDevice
    return record


SESSION_READER: Final[StraightReader[Session]] = StraightReader(
    StoredSession, session_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)

SESSION_LINE_READER: Final[StraightReader[SessionLine]] = StraightReader(
    StoredSessionLine, session_line_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)

SESSION_DEVICE_READER: Final[StraightReader[SessionDevice]] = StraightReader(
    StoredSessionDevice, session_device_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)
