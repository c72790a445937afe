"""Models of job run: one execution of a job."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import now, uuid7

from .._types import RunError, RunStatus


class JobRunKey(Key, frozen=True):
    """Names one JobRun: the attributes in its table key."""

    job_id: UUID
    started_at: datetime
    run_id: UUID


class JobRunCreate(Record):
    """What a caller gives for a new JobRun; `created_at` and `updated_at` are set on writing."""

    job_id: UUID
    started_at: AwareDatetime = Field(
        default_factory=lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        )
    )
    run_id: UUID = Field(default_factory=uuid7)
    account_id: UUID
    status: RunStatus = "queued"
    progress: int = Field(default=0, ge=0, le=100)
    items_saved: int = Field(default=0, ge=0)
    bytes_saved: int = Field(default=0, ge=0)
    backup_key: str | None = Field(default=None, max_length=1024)
    checksum: bytes | None = Field(default=None, min_length=32, max_length=32)
    ended_at: AwareDatetime | None = None
    errors: list[RunError] = Field(default_factory=list[RunError])
    expires_at: AwareDatetime | None = None


class JobRun(JobRunCreate):
    """One execution of a job."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> JobRunKey:
        """What names this item."""
        return JobRunKey(job_id=self.job_id, started_at=self.started_at, run_id=self.run_id)


class RunLine(Value):
    """View of JobRun: `job_id`, `run_id`, `status`, `started_at`, `ended_at` and `items_saved`."""

    job_id: UUID
    run_id: UUID
    status: RunStatus = "queued"
    started_at: AwareDatetime
    ended_at: AwareDatetime | None = None
    items_saved: int = Field(default=0, ge=0)


class JobRunChanges(TypedDict, total=False):
    """Attributes of JobRun that an update can set; None removes an optional one."""

    status: RunStatus
    progress: int
    items_saved: int
    bytes_saved: int
    backup_key: str | None
    checksum: bytes | None
    ended_at: datetime | None
    errors: list[RunError]
    expires_at: datetime | None
