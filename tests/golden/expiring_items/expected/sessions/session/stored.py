"""What makes session models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made, text_of_uuid
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


def session_of(stored: StoredSession) -> Session:
    """What was stored as Session; an error where that is not certain."""
    absent = 0
    if stored.device is UNSET:
        device_: str | None = None
        absent |= 1
    else:
        device_ = stored.device.S
    return made(
        Session,
        {
            "session_id": stored.session_id.S,
            "user_id": stored.user_id.S,
            "region": stored.region.S,
            "device": device_,
            "started_at": datetime_from_text(stored.started_at.S),
            "expires_at": epoch_from_text(stored.expires_at.N, "seconds"),
        },
        _SESSION_NAMES[absent],
    )


def session_line_of(stored: StoredSessionLine) -> SessionLine:
    """What was stored as SessionLine; an error where that is not certain."""
    return made(
        SessionLine,
        {
            "session_id": stored.session_id.S,
            "started_at": datetime_from_text(stored.started_at.S),
        },
        _SESSION_LINE_NAMES,
    )


def session_device_of(stored: StoredSessionDevice) -> SessionDevice:
    """What was stored as SessionDevice; an error where that is not certain."""
    absent = 0
    if stored.device is UNSET:
        device_: str | None = None
        absent |= 1
    else:
        device_ = stored.device.S
    return made(
        SessionDevice,
        {
            "session_id": stored.session_id.S,
            "device": device_,
        },
        _SESSION_DEVICE_NAMES[absent],
    )


SESSION_READER: Final[StraightReader[Session]] = StraightReader(
    StoredSession, session_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)

SESSION_LINE_READER: Final[StraightReader[SessionLine]] = StraightReader(
    StoredSessionLine, session_line_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)

SESSION_DEVICE_READER: Final[StraightReader[SessionDevice]] = StraightReader(
    StoredSessionDevice, session_device_of, lambda stored: (text_of_uuid(stored.session_id.S),)
)
