"""Keys of fzip job: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import epoch_text

from .model import FzipJob, FzipJobKey, FzipJobStatus


def table_key(key: FzipJobKey | FzipJob) -> WireItem:
    """The table key: `jobId` = `{job_id}`."""
    return {"jobId": {"S": uuid_text(key.job_id, "job_id")}}


def job_id_key(job_id: UUID) -> str:
    """`jobId` = `{job_id}`."""
    return uuid_text(job_id, "job_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def created_at_key(created_at: datetime) -> str:
    """`createdAt` = `{created_at}`."""
    return epoch_text(created_at, "milliseconds", "created_at")


def status_key(status: FzipJobStatus) -> str:
    """`status` = `{status}`."""
    return open_text(status, "status")


def expires_at_key(expires_at: datetime) -> str:
    """`expiresAt` = `{expires_at}`."""
    return epoch_text(expires_at, "seconds", "expires_at")
