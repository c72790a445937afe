"""Models of fzip job: an export or restore of all data of a user."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

FzipJobJobType: TypeAlias = Literal["backup", "restore"]
"""One of the values of an attribute of FzipJob."""

FzipJobStatus: TypeAlias = Literal["pending", "processing", "completed", "failed", "expired"]
"""One of the values of an attribute of FzipJob."""


class FzipJobKey(Key, frozen=True):
    """Names one FzipJob: the attributes in its table key."""

    job_id: UUID


class FzipJobCreate(Record):
    """What a caller gives for a new FzipJob; `created_at` and `updated_at` are set on writing."""

    job_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    job_type: FzipJobJobType = "backup"
    status: FzipJobStatus = "pending"
    progress: int = Field(default=0, ge=0, le=100)
    current_phase: str | None = Field(default=None, max_length=100)
    package_key: str | None = Field(default=None, max_length=1024)
    package_size: int | None = Field(default=None, ge=0)
    counts: dict[str, int] = Field(
        default_factory=dict[str, int], description="Number of items of each kind."
    )
    error: str | None = Field(default=None, max_length=2000)
    completed_at: AwareDatetime | None = None
    expires_at: AwareDatetime = Field(description="When the job and its package are removed.")


class FzipJob(FzipJobCreate):
    """An export or restore of all data of a user."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> FzipJobKey:
        """What names this item."""
        return FzipJobKey(job_id=self.job_id)


class FzipPackage(Value):
    """View of FzipJob: `job_id`, `user_id`, `job_type`, `status`, `package_key` and `expires_at`."""

    job_id: UUID
    user_id: str = Field(min_length=1)
    job_type: FzipJobJobType = "backup"
    status: FzipJobStatus = "pending"
    package_key: str | None = Field(default=None, max_length=1024)
    expires_at: AwareDatetime = Field(description="When the job and its package are removed.")


class FzipJobChanges(TypedDict, total=False):
    """Attributes of FzipJob that an update can set; None removes an optional one."""

    status: FzipJobStatus
    progress: int
    current_phase: str | None
    package_key: str | None
    package_size: int | None
    counts: dict[str, int]
    error: str | None
    completed_at: datetime | None
    expires_at: datetime
