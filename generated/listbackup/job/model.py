"""Models of job: what is backed up for an account, and how often."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import Frequency, RunStatus

JobStatus: TypeAlias = Literal["active", "paused", "deleted"]
"""One of the values of an attribute of Job."""


class JobKey(Key, frozen=True):
    """Names one Job: the attributes in its table key."""

    job_id: UUID


class JobCreate(Record):
    """What a caller gives for a new Job; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    job_id: UUID = Field(default_factory=uuid7)
    account_id: UUID
    integration_id: UUID
    name: str = Field(min_length=1, max_length=100)
    list_ids: set[str] | None = Field(default=None, description="Lists to back up; all without it.")
    frequency: Frequency = "daily"
    status: JobStatus = "active"
    next_run_at: AwareDatetime | None = None
    last_run_id: UUID | None = None
    last_outcome: RunStatus | None = None
    failures_in_a_row: int = Field(default=0, ge=0)
    created_by: str = Field(max_length=128)


class Job(JobCreate):
    """What is backed up for an account, and how often."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int

    @property
    def key(self) -> JobKey:
        """What names this item."""
        return JobKey(job_id=self.job_id)


class JobLine(Value):
    """View of Job: `job_id`, `name`, `frequency`, `status`, `next_run_at` and `last_outcome`."""

    job_id: UUID
    name: str = Field(min_length=1, max_length=100)
    frequency: Frequency = "daily"
    status: JobStatus = "active"
    next_run_at: AwareDatetime | None = None
    last_outcome: RunStatus | None = None


class JobChanges(TypedDict, total=False):
    """Attributes of Job that an update can set; None removes an optional one."""

    integration_id: UUID
    name: str
    list_ids: set[str] | None
    frequency: Frequency
    status: JobStatus
    next_run_at: datetime | None
    last_run_id: UUID | None
    last_outcome: RunStatus | None
    failures_in_a_row: int
