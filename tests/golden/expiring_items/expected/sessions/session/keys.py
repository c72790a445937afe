"""Keys of session: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import datetime_text, epoch_text

from .model import Session, SessionKey, SessionRegion


def table_key(key: SessionKey | Session) -> WireItem:
    """The table key: `session_id` = `{session_id}`."""
    return {"session_id": {"S": uuid_text(key.session_id, "session_id")}}


def session_id_key(session_id: UUID) -> str:
    """`session_id` = `{session_id}`."""
    return uuid_text(session_id, "session_id")


def user_id_key(user_id: str) -> str:
    """`user_id` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "user_id")


def started_at_key(started_at: datetime) -> str:
    """`started_at` = `{started_at}`."""
    return datetime_text(started_at, "microseconds", "started_at")


def region_key(region: SessionRegion) -> str:
    """`region` = `{region}`."""
    return open_text(region, "region")


def expires_at_key(expires_at: datetime) -> str:
    """`expires_at` = `{expires_at}`."""
    return epoch_text(expires_at, "seconds", "expires_at")


def device_key(device: str) -> str:
    """`device` = `{device}`."""
    return partition_text(open_text(device, "device"), "device")
