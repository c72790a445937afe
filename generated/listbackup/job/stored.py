"""What makes job models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Number, Text, TextSet

from .._types import Frequency, RunStatus
from .model import Job, JobLine, JobStatus


class StoredJob(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Job, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    job_id: Text[UUID] = field(name="jobId")
    account_id: Text[UUID] = field(name="accountId")
    integration_id: Text[UUID] = field(name="integrationId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    list_ids: TextSet | UnsetType = field(default=UNSET, name="listIds")
    frequency: Text[Frequency] | UnsetType = UNSET
    status: Text[JobStatus] | UnsetType = UNSET
    next_run_at: Text[str] | UnsetType = field(default=UNSET, name="nextRunAt")
    last_run_id: Text[UUID] | UnsetType = field(default=UNSET, name="lastRunId")
    last_outcome: Text[RunStatus] | UnsetType = field(default=UNSET, name="lastOutcome")
    failures_in_a_row: Number | UnsetType = field(default=UNSET, name="failuresInARow")
    created_by: Text[Annotated[str, Meta(max_length=128)]] = field(name="createdBy")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    version: Number
    item_type: Text[Literal["job"]] | UnsetType = field(default=UNSET, name="entityType")
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")
    gsi2_pk: Raw | UnsetType = field(default=UNSET, name="GSI2PK")
    gsi2_sk: Raw | UnsetType = field(default=UNSET, name="GSI2SK")


class StoredJobLine(Struct, gc=False, kw_only=True):
    """The stored form of JobLine, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    job_id: Text[UUID] = field(name="jobId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    frequency: Text[Frequency] | UnsetType = UNSET
    status: Text[JobStatus] | UnsetType = UNSET
    next_run_at: Text[str] | UnsetType = field(default=UNSET, name="nextRunAt")
    last_outcome: Text[RunStatus] | UnsetType = field(default=UNSET, name="lastOutcome")


_JOB_NAMES: Final = GivenNames(
    (
        "job_id",
        "account_id",
        "integration_id",
        "name",
        "created_by",
        "created_at",
        "updated_at",
        "version",
    ),
    "list_ids",
    "frequency",
    "status",
    "next_run_at",
    "last_run_id",
    "last_outcome",
    "failures_in_a_row",
)
_JOB_LINE_NAMES: Final = GivenNames(
    ("job_id", "name"), "frequency", "status", "next_run_at", "last_outcome"
)
_BlankJob: Final = blank_of(Job)
_BlankJobLine: Final = blank_of(JobLine)


def job_of(stored: StoredJob) -> Job:
    """What was stored as Job; an error where that is not certain."""
    absent = 0
    if stored.list_ids is UNSET:
        list_ids_: set[str] | None = None
        absent |= 1
    else:
        list_ids_ = stored.list_ids.SS
    if stored.frequency is UNSET:
        frequency_: Frequency = "daily"
        absent |= 2
    else:
        frequency_ = stored.frequency.S
    if stored.status is UNSET:
        status_: JobStatus = "active"
        absent |= 4
    else:
        status_ = stored.status.S
    if stored.next_run_at is UNSET:
        next_run_at_: datetime | None = None
        absent |= 8
    else:
        next_run_at_ = datetime_from_text(stored.next_run_at.S)
    if stored.last_run_id is UNSET:
        last_run_id_: UUID | None = None
        absent |= 16
    else:
        last_run_id_ = stored.last_run_id.S
    if stored.last_outcome is UNSET:
        last_outcome_: RunStatus | None = None
        absent |= 32
    else:
        last_outcome_ = stored.last_outcome.S
    if stored.failures_in_a_row is UNSET:
        failures_in_a_row_: int = 0
        absent |= 64
    else:
        failures_in_a_row_ = int(stored.failures_in_a_row.N)
        if not failures_in_a_row_ >= 0:
            raise ValueError("failures_in_a_row")
    record = blank(_BlankJob)
    record.job_id = stored.job_id.S
    record.account_id = stored.account_id.S
    record.integration_id = stored.integration_id.S
    record.name = stored.name.S
    record.list_ids = list_ids_
    record.frequency = frequency_
    record.status = status_
    record.next_run_at = next_run_at_
    record.last_run_id = last_run_id_
    record.last_outcome = last_outcome_
    record.failures_in_a_row = failures_in_a_row_
    record.created_by = stored.created_by.S
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _JOB_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Job
    return record


def job_line_of(stored: StoredJobLine) -> JobLine:
    """What was stored as JobLine; an error where that is not certain."""
    absent = 0
    if stored.frequency is UNSET:
        frequency_: Frequency = "daily"
        absent |= 1
    else:
        frequency_ = stored.frequency.S
    if stored.status is UNSET:
        status_: JobStatus = "active"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.next_run_at is UNSET:
        next_run_at_: datetime | None = None
        absent |= 4
    else:
        next_run_at_ = datetime_from_text(stored.next_run_at.S)
    if stored.last_outcome is UNSET:
        last_outcome_: RunStatus | None = None
        absent |= 8
    else:
        last_outcome_ = stored.last_outcome.S
    record = blank(_BlankJobLine)
    record.job_id = stored.job_id.S
    record.name = stored.name.S
    record.frequency = frequency_
    record.status = status_
    record.next_run_at = next_run_at_
    record.last_outcome = last_outcome_
    record.__pydantic_fields_set__ = _JOB_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = JobLine
    return record


JOB_READER: Final[StraightReader[Job]] = StraightReader(
    StoredJob, job_of, lambda stored: (stored.pk.S, stored.sk.S)
)

JOB_LINE_READER: Final[StraightReader[JobLine]] = StraightReader(
    StoredJobLine, job_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
