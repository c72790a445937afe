"""The stored form of session, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, epoch_from_text, epoch_text

from . import keys
from .model import Session, SessionDevice, SessionKey, SessionLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Session) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "session_id": {"S": uuid_text(held["session_id"], "session_id")},
        "_type": {"S": "Session"},
        "user_id": {"S": held["user_id"]},
        "region": {"S": held["region"]},
        "started_at": {"S": datetime_text(held["started_at"], "microseconds", "started_at")},
        "expires_at": {"N": epoch_text(held["expires_at"], "seconds", "expires_at")},
    }
    if held["device"] is not None:
        stored["device"] = {"S": held["device"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["session_id"]) is UUID
        and type(held["user_id"]) is str
        and type(held["region"]) is str
        and held["region"] in ("east", "west")
        and (held["device"] is None or type(held["device"]) is str)
        and type(held["started_at"]) is datetime
        and type(held["expires_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "session_id": stored["session_id"]["S"],
        "user_id": stored["user_id"]["S"],
        "region": stored["region"]["S"],
        "started_at": datetime_from_text(stored["started_at"]["S"], "started_at"),
        "expires_at": epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at"),
    }
    if "device" in stored:
        found["device"] = stored["device"]["S"]
    return found


def decode_session_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a SessionLine by name, for the model to validate."""
    return {
        "session_id": stored["session_id"]["S"],
        "started_at": datetime_from_text(stored["started_at"]["S"], "started_at"),
    }


def decode_session_device(stored: WireItem) -> dict[str, object]:
    """The attributes of a SessionDevice by name, for the model to validate."""
    found: dict[str, object] = {
        "session_id": stored["session_id"]["S"],
    }
    if "device" in stored:
        found["device"] = stored["device"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import SessionFields

    return SessionFields


def _session_reader() -> StraightReader[Session]:
    """What reads the text of a stored Session, loaded with the first one."""
    from .stored import SESSION_READER

    return SESSION_READER


def _session_line_reader() -> StraightReader[SessionLine]:
    """What reads the text of a stored SessionLine, loaded with the first one."""
    from .stored import SESSION_LINE_READER

    return SESSION_LINE_READER


def _session_device_reader() -> StraightReader[SessionDevice]:
    """What reads the text of a stored SessionDevice, loaded with the first one."""
    from .stored import SESSION_DEVICE_READER

    return SESSION_DEVICE_READER


SESSION: Final[EntitySpec[Session, SessionKey]] = EntitySpec(
    name="Session",
    table="sessions",
    model=Session,
    key_attributes=("session_id",),
    key_parts=("session_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Session"),
    ttl="expires_at",
    required=frozenset({"session_id", "user_id", "region", "started_at", "expires_at"}),
    fixed=frozenset({"session_id"}),
    reader=_session_reader,
)
"""What the runtime needs to know of Session."""

SESSION_LINE_VIEW: Final[View[SessionLine]] = View(
    model=SessionLine,
    decode=decode_session_line,
    projection=("session_id", "started_at"),
    reader=_session_line_reader,
)
"""How a SessionLine is read."""

SESSION_DEVICE_VIEW: Final[View[SessionDevice]] = View(
    model=SessionDevice,
    decode=decode_session_device,
    projection=("session_id", "device"),
    reader=_session_device_reader,
)
"""How a SessionDevice is read."""
