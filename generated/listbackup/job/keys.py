"""Keys of job: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, uuid_text
from dynarepo.wire import datetime_text

from .._types import Frequency
from .model import Job, JobKey, JobStatus


def table_key(key: JobKey | Job) -> WireItem:
    """The table key: `PK` = `JOB#{job_id}` and `SK` = `METADATA`."""
    return {"PK": {"S": pk(key.job_id)}, "SK": {"S": sk()}}


def pk(job_id: UUID) -> str:
    """`PK` = `JOB#{job_id}`."""
    return f"JOB#{uuid_text(job_id, 'job_id')}"


def sk() -> str:
    """`SK` = `METADATA`."""
    return "METADATA"


def gsi1_pk(account_id: UUID) -> str:
    """`GSI1PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi1_sk(created_at: datetime) -> str:
    """`GSI1SK` = `JOB#{created_at}`."""
    return f"JOB#{datetime_text(created_at, 'milliseconds', 'created_at')}"


def gsi2_pk(frequency: Frequency) -> str:
    """`GSI2PK` = `DUE#{frequency}`."""
    return f"DUE#{open_text(frequency, 'frequency')}"


def gsi2_sk(next_run_at: datetime) -> str:
    """`GSI2SK` = `{next_run_at}`."""
    return datetime_text(next_run_at, "seconds", "next_run_at")


def gsi1(account_id: UUID | None, created_at: datetime | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}` and `GSI1SK` =
    `JOB#{created_at}`; none while a part is absent.
    """
    if account_id is None or created_at is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(account_id)}, "GSI1SK": {"S": gsi1_sk(created_at)}}


def gsi2(
    frequency: Frequency | None, next_run_at: datetime | None, status: JobStatus | None
) -> WireItem:
    """The entry in index `GSI2`: `GSI2PK` = `DUE#{frequency}` and `GSI2SK` = `{next_run_at}`; none
    while a part is absent, and only under its condition.
    """
    if frequency is None or next_run_at is None:
        return {}
    if status == "active":
        return {"GSI2PK": {"S": gsi2_pk(frequency)}, "GSI2SK": {"S": gsi2_sk(next_run_at)}}
    return {}
