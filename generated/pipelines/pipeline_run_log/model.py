"""Models of pipeline run log: one run of a pipeline."""

from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import now, uuid7

from .._types import Environment, RunCounts, StageResult, Trigger

PipelineRunLogStatus: TypeAlias = Literal["pending", "running", "succeeded", "failed", "cancelled"]
"""One of the values of an attribute of PipelineRunLog."""


class PipelineRunLogKey(Key, frozen=True):
    """Names one PipelineRunLog: the attributes in its table key."""

    run_id: UUID


class PipelineRunLogCreate(Record):
    """What a caller gives for a new PipelineRunLog; `created_at` and `updated_at` are set on
    writing.
    """

    run_id: UUID = Field(default_factory=uuid7)
    pipeline_id: str = Field(min_length=1, max_length=100)
    status: PipelineRunLogStatus = "pending"
    trigger: Trigger = "manual"
    environment: Environment = "dev"
    start_time: AwareDatetime = Field(default_factory=now)
    end_time: AwareDatetime | None = None
    seconds: float | None = Field(default=None, ge=0.0)
    counts: RunCounts | None = None
    stages: list[StageResult] = Field(default_factory=list[StageResult])
    attempt: int = Field(default=1, ge=1)
    error_message: str | None = Field(default=None, max_length=4000)
    error_details: dict[str, Any] | None = None
    expires_at: AwareDatetime | None = None


class PipelineRunLog(PipelineRunLogCreate):
    """One run of a pipeline."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> PipelineRunLogKey:
        """What names this item."""
        return PipelineRunLogKey(run_id=self.run_id)


class RunSummary(Value):
    """View of PipelineRunLog: `run_id`, `pipeline_id`, `status`, `start_time` and `end_time`."""

    run_id: UUID
    pipeline_id: str = Field(min_length=1, max_length=100)
    status: PipelineRunLogStatus = "pending"
    start_time: AwareDatetime
    end_time: AwareDatetime | None = None


class RunFailure(Value):
    """View of PipelineRunLog: `run_id`, `pipeline_id`, `start_time` and `error_message`."""

    run_id: UUID
    pipeline_id: str = Field(min_length=1, max_length=100)
    start_time: AwareDatetime
    error_message: str | None = Field(default=None, max_length=4000)


class PipelineRunLogInStatusRunsIndex(Value):
    """View of PipelineRunLog: `run_id`, `pipeline_id`, `status`, `start_time`, `end_time` and
    `error_message`.
    """

    run_id: UUID
    pipeline_id: str = Field(min_length=1, max_length=100)
    status: PipelineRunLogStatus = "pending"
    start_time: AwareDatetime
    end_time: AwareDatetime | None = None
    error_message: str | None = Field(default=None, max_length=4000)


class PipelineRunLogChanges(TypedDict, total=False):
    """Attributes of PipelineRunLog that an update can set; None removes an optional one."""

    status: PipelineRunLogStatus
    trigger: Trigger
    environment: Environment
    start_time: datetime
    end_time: datetime | None
    seconds: float | None
    counts: RunCounts | None
    stages: list[StageResult]
    attempt: int
    error_message: str | None
    error_details: dict[str, Any] | None
    expires_at: datetime | None
