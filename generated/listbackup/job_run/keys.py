"""Keys of job run: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, uuid_text
from dynarepo.wire import datetime_text

from .._types import RunStatus
from .model import JobRun, JobRunKey


def table_key(key: JobRunKey | JobRun) -> WireItem:
    """The table key: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`."""
    return {"PK": {"S": pk(key.job_id)}, "SK": {"S": sk(key.started_at, key.run_id)}}


def pk(job_id: UUID) -> str:
    """`PK` = `JOB#{job_id}`."""
    return f"JOB#{uuid_text(job_id, 'job_id')}"


def sk(started_at: datetime, run_id: UUID) -> str:
    """`SK` = `RUN#{started_at}#{run_id}`."""
    return f"RUN#{datetime_text(started_at, 'milliseconds', 'started_at')}#{uuid_text(run_id, 'run_id')}"


def gsi1_pk(account_id: UUID) -> str:
    """`GSI1PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi1_sk(started_at: datetime) -> str:
    """`GSI1SK` = `RUN#{started_at}`."""
    return f"RUN#{datetime_text(started_at, 'milliseconds', 'started_at')}"


def gsi2_pk(status: RunStatus) -> str:
    """`GSI2PK` = `RUN#{status}`."""
    return f"RUN#{open_text(status, 'status')}"


def gsi2_sk(started_at: datetime) -> str:
    """`GSI2SK` = `{started_at}`."""
    return datetime_text(started_at, "milliseconds", "started_at")


def gsi1(account_id: UUID | None, started_at: datetime | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}` and `GSI1SK` =
    `RUN#{started_at}`; none while a part is absent.
    """
    if account_id is None or started_at is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(account_id)}, "GSI1SK": {"S": gsi1_sk(started_at)}}


def gsi2(status: RunStatus | None, started_at: datetime | None) -> WireItem:
    """The entry in index `GSI2`: `GSI2PK` = `RUN#{status}` and `GSI2SK` = `{started_at}`; none
    while a part is absent, and only under its condition.
    """
    if status is None or started_at is None:
        return {}
    if status in ("queued", "running"):
        return {"GSI2PK": {"S": gsi2_pk(status)}, "GSI2SK": {"S": gsi2_sk(started_at)}}
    return {}
