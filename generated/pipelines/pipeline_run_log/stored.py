"""What makes pipeline run log models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    blank,
    blank_of,
    rough,
    text_of_uuid,
)
from dynarepo.wire import any_from_wire, datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text

from .. import _stored
from .._types import Environment, RunCounts, StageResult, Trigger
from .model import (
    PipelineRunLog,
    PipelineRunLogInStatusRunsIndex,
    PipelineRunLogStatus,
    RunFailure,
    RunSummary,
)


class StoredPipelineRunLog(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of PipelineRunLog, as types."""

    run_id: Text[UUID]
    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    status: Text[PipelineRunLogStatus] | UnsetType = UNSET
    trigger: Text[Trigger] | UnsetType = UNSET
    environment: Text[Environment] | UnsetType = UNSET
    start_time: Text[str]
    end_time: Text[str] | UnsetType = UNSET
    seconds: Number | UnsetType = UNSET
    counts: Mapped[_stored.StoredRunCounts] | UnsetType = UNSET
    stages: Listed[Mapped[_stored.StoredStageResult]] | UnsetType = UNSET
    attempt: Number | UnsetType = UNSET
    error_message: Text[Annotated[str, Meta(max_length=4000)]] | UnsetType = UNSET
    error_details: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    expires_at: Number | UnsetType = UNSET
    created_at: Text[str]
    updated_at: Text[str]


class StoredRunSummary(Struct, gc=False, kw_only=True):
    """The stored form of RunSummary, as types."""

    run_id: Text[UUID]
    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    status: Text[PipelineRunLogStatus] | UnsetType = UNSET
    start_time: Text[str]
    end_time: Text[str] | UnsetType = UNSET


class StoredRunFailure(Struct, gc=False, kw_only=True):
    """The stored form of RunFailure, as types."""

    run_id: Text[UUID]
    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    start_time: Text[str]
    error_message: Text[Annotated[str, Meta(max_length=4000)]] | UnsetType = UNSET


class StoredPipelineRunLogInStatusRunsIndex(Struct, gc=False, kw_only=True):
    """The stored form of PipelineRunLogInStatusRunsIndex, as types."""

    run_id: Text[UUID]
    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    status: Text[PipelineRunLogStatus] | UnsetType = UNSET
    start_time: Text[str]
    end_time: Text[str] | UnsetType = UNSET
    error_message: Text[Annotated[str, Meta(max_length=4000)]] | UnsetType = UNSET


_PIPELINE_RUN_LOG_NAMES: Final = GivenNames(
    ("run_id", "pipeline_id", "start_time", "created_at", "updated_at"),
    "status",
    "trigger",
    "environment",
    "end_time",
    "seconds",
    "counts",
    "stages",
    "attempt",
    "error_message",
    "error_details",
    "expires_at",
)
_RUN_SUMMARY_NAMES: Final = GivenNames(
    ("run_id", "pipeline_id", "start_time"), "status", "end_time"
)
_RUN_FAILURE_NAMES: Final = GivenNames(("run_id", "pipeline_id", "start_time"), "error_message")
_PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_NAMES: Final = GivenNames(
    ("run_id", "pipeline_id", "start_time"), "status", "end_time", "error_message"
)
_BlankPipelineRunLog: Final = blank_of(PipelineRunLog)
_BlankRunSummary: Final = blank_of(RunSummary)
_BlankRunFailure: Final = blank_of(RunFailure)
_BlankPipelineRunLogInStatusRunsIndex: Final = blank_of(PipelineRunLogInStatusRunsIndex)


def pipeline_run_log_of(stored: StoredPipelineRunLog) -> PipelineRunLog:
    """What was stored as PipelineRunLog; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: PipelineRunLogStatus = "pending"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.trigger is UNSET:
        trigger_: Trigger = "manual"
        absent |= 2
    else:
        trigger_ = stored.trigger.S
    if stored.environment is UNSET:
        environment_: Environment = "dev"
        absent |= 4
    else:
        environment_ = stored.environment.S
    if stored.end_time is UNSET:
        end_time_: datetime | None = None
        absent |= 8
    else:
        end_time_ = datetime_from_text(stored.end_time.S)
    if stored.seconds is UNSET:
        seconds_: float | None = None
        absent |= 16
    else:
        seconds_ = rough(stored.seconds.N)
        if not seconds_ >= 0.0:
            raise ValueError("seconds")
    if stored.counts is UNSET:
        counts_: RunCounts | None = None
        absent |= 32
    else:
        counts_ = _stored.run_counts_of(stored.counts.M)
    if stored.stages is UNSET:
        stages_: list[StageResult] = []
        absent |= 64
    else:
        stages_ = [_stored.stage_result_of(element.M) for element in stored.stages.L]
    if stored.attempt is UNSET:
        attempt_: int = 1
        absent |= 128
    else:
        attempt_ = int(stored.attempt.N)
        if not attempt_ >= 1:
            raise ValueError("attempt")
    if stored.error_message is UNSET:
        error_message_: str | None = None
        absent |= 256
    else:
        error_message_ = stored.error_message.S
    if stored.error_details is UNSET:
        error_details_: dict[str, Any] | None = None
        absent |= 512
    else:
        error_details_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.error_details.M.items()
        }
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1024
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankPipelineRunLog)
    record.run_id = stored.run_id.S
    record.pipeline_id = stored.pipeline_id.S
    record.status = status_
    record.trigger = trigger_
    record.environment = environment_
    record.start_time = datetime_from_text(stored.start_time.S)
    record.end_time = end_time_
    record.seconds = seconds_
    record.counts = counts_
    record.stages = stages_
    record.attempt = attempt_
    record.error_message = error_message_
    record.error_details = error_details_
    record.expires_at = expires_at_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _PIPELINE_RUN_LOG_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PipelineRunLog
    return record


def run_summary_of(stored: StoredRunSummary) -> RunSummary:
    """What was stored as RunSummary; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: PipelineRunLogStatus = "pending"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.end_time is UNSET:
        end_time_: datetime | None = None
        absent |= 2
    else:
        end_time_ = datetime_from_text(stored.end_time.S)
    record = blank(_BlankRunSummary)
    record.run_id = stored.run_id.S
    record.pipeline_id = stored.pipeline_id.S
    record.status = status_
    record.start_time = datetime_from_text(stored.start_time.S)
    record.end_time = end_time_
    record.__pydantic_fields_set__ = _RUN_SUMMARY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = RunSummary
    return record


def run_failure_of(stored: StoredRunFailure) -> RunFailure:
    """What was stored as RunFailure; an error where that is not certain."""
    absent = 0
    if stored.error_message is UNSET:
        error_message_: str | None = None
        absent |= 1
    else:
        error_message_ = stored.error_message.S
    record = blank(_BlankRunFailure)
    record.run_id = stored.run_id.S
    record.pipeline_id = stored.pipeline_id.S
    record.start_time = datetime_from_text(stored.start_time.S)
    record.error_message = error_message_
    record.__pydantic_fields_set__ = _RUN_FAILURE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = RunFailure
    return record


def pipeline_run_log_in_status_runs_index_of(
    stored: StoredPipelineRunLogInStatusRunsIndex,
) -> PipelineRunLogInStatusRunsIndex:
    """What was stored as PipelineRunLogInStatusRunsIndex; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: PipelineRunLogStatus = "pending"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.end_time is UNSET:
        end_time_: datetime | None = None
        absent |= 2
    else:
        end_time_ = datetime_from_text(stored.end_time.S)
    if stored.error_message is UNSET:
        error_message_: str | None = None
        absent |= 4
    else:
        error_message_ = stored.error_message.S
    record = blank(_BlankPipelineRunLogInStatusRunsIndex)
    record.run_id = stored.run_id.S
    record.pipeline_id = stored.pipeline_id.S
    record.status = status_
    record.start_time = datetime_from_text(stored.start_time.S)
    record.end_time = end_time_
    record.error_message = error_message_
    record.__pydantic_fields_set__ = _PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PipelineRunLogInStatusRunsIndex
    return record


PIPELINE_RUN_LOG_READER: Final[StraightReader[PipelineRunLog]] = StraightReader(
    StoredPipelineRunLog, pipeline_run_log_of, lambda stored: (text_of_uuid(stored.run_id.S),)
)

RUN_SUMMARY_READER: Final[StraightReader[RunSummary]] = StraightReader(
    StoredRunSummary, run_summary_of, lambda stored: (text_of_uuid(stored.run_id.S),)
)

RUN_FAILURE_READER: Final[StraightReader[RunFailure]] = StraightReader(
    StoredRunFailure, run_failure_of, lambda stored: (text_of_uuid(stored.run_id.S),)
)

PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_READER: Final[
    StraightReader[PipelineRunLogInStatusRunsIndex]
] = StraightReader(
    StoredPipelineRunLogInStatusRunsIndex,
    pipeline_run_log_in_status_runs_index_of,
    lambda stored: (text_of_uuid(stored.run_id.S),),
)
