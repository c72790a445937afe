"""What makes job run models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Binary, Listed, Mapped, Number, Text

from .. import _stored
from .._types import RunError, RunStatus
from .model import JobRun, RunLine


class StoredJobRun(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of JobRun, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    job_id: Text[UUID] = field(name="jobId")
    started_at: Text[str] = field(name="startedAt")
    run_id: Text[UUID] = field(name="runId")
    account_id: Text[UUID] = field(name="accountId")
    status: Text[RunStatus] | UnsetType = UNSET
    progress: Number | UnsetType = UNSET
    items_saved: Number | UnsetType = field(default=UNSET, name="itemsSaved")
    bytes_saved: Number | UnsetType = field(default=UNSET, name="bytesSaved")
    backup_key: Text[Annotated[str, Meta(max_length=1024)]] | UnsetType = field(
        default=UNSET, name="backupKey"
    )
    checksum: Binary | UnsetType = UNSET
    ended_at: Text[str] | UnsetType = field(default=UNSET, name="endedAt")
    errors: Listed[Mapped[_stored.StoredRunError]] | UnsetType = UNSET
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    item_type: Text[Literal["job_run"]] | UnsetType = field(default=UNSET, name="entityType")
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")
    gsi2_pk: Raw | UnsetType = field(default=UNSET, name="GSI2PK")
    gsi2_sk: Raw | UnsetType = field(default=UNSET, name="GSI2SK")


class StoredRunLine(Struct, gc=False, kw_only=True):
    """The stored form of RunLine, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    job_id: Text[UUID] = field(name="jobId")
    run_id: Text[UUID] = field(name="runId")
    status: Text[RunStatus] | UnsetType = UNSET
    started_at: Text[str] = field(name="startedAt")
    ended_at: Text[str] | UnsetType = field(default=UNSET, name="endedAt")
    items_saved: Number | UnsetType = field(default=UNSET, name="itemsSaved")


_JOB_RUN_NAMES: Final = GivenNames(
    ("job_id", "started_at", "run_id", "account_id", "created_at", "updated_at"),
    "status",
    "progress",
    "items_saved",
    "bytes_saved",
    "backup_key",
    "checksum",
    "ended_at",
    "errors",
    "expires_at",
)
_RUN_LINE_NAMES: Final = GivenNames(
    ("job_id", "run_id", "started_at"), "status", "ended_at", "items_saved"
)
_BlankJobRun: Final = blank_of(JobRun)
_BlankRunLine: Final = blank_of(RunLine)


def job_run_of(stored: StoredJobRun) -> JobRun:
    """What was stored as JobRun; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: RunStatus = "queued"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.progress is UNSET:
        progress_: int = 0
        absent |= 2
    else:
        progress_ = int(stored.progress.N)
        if not 0 <= progress_ <= 100:
            raise ValueError("progress")
    if stored.items_saved is UNSET:
        items_saved_: int = 0
        absent |= 4
    else:
        items_saved_ = int(stored.items_saved.N)
        if not items_saved_ >= 0:
            raise ValueError("items_saved")
    if stored.bytes_saved is UNSET:
        bytes_saved_: int = 0
        absent |= 8
    else:
        bytes_saved_ = int(stored.bytes_saved.N)
        if not bytes_saved_ >= 0:
            raise ValueError("bytes_saved")
    if stored.backup_key is UNSET:
        backup_key_: str | None = None
        absent |= 16
    else:
        backup_key_ = stored.backup_key.S
    if stored.checksum is UNSET:
        checksum_: bytes | None = None
        absent |= 32
    else:
        checksum_ = stored.checksum.B
        if not 32 <= len(checksum_) <= 32:
            raise ValueError("checksum")
    if stored.ended_at is UNSET:
        ended_at_: datetime | None = None
        absent |= 64
    else:
        ended_at_ = datetime_from_text(stored.ended_at.S)
    if stored.errors is UNSET:
        errors_: list[RunError] = []
        absent |= 128
    else:
        errors_ = [_stored.run_error_of(element.M) for element in stored.errors.L]
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 256
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankJobRun)
    record.job_id = stored.job_id.S
    record.started_at = datetime_from_text(stored.started_at.S)
    record.run_id = stored.run_id.S
    record.account_id = stored.account_id.S
    record.status = status_
    record.progress = progress_
    record.items_saved = items_saved_
    record.bytes_saved = bytes_saved_
    record.backup_key = backup_key_
    record.checksum = checksum_
    record.ended_at = ended_at_
    record.errors = errors_
    record.expires_at = expires_at_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _JOB_RUN_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = JobRun
    return record


def run_line_of(stored: StoredRunLine) -> RunLine:
    """What was stored as RunLine; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: RunStatus = "queued"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.ended_at is UNSET:
        ended_at_: datetime | None = None
        absent |= 2
    else:
        ended_at_ = datetime_from_text(stored.ended_at.S)
    if stored.items_saved is UNSET:
        items_saved_: int = 0
        absent |= 4
    else:
        items_saved_ = int(stored.items_saved.N)
        if not items_saved_ >= 0:
            raise ValueError("items_saved")
    record = blank(_BlankRunLine)
    record.job_id = stored.job_id.S
    record.run_id = stored.run_id.S
    record.status = status_
    record.started_at = datetime_from_text(stored.started_at.S)
    record.ended_at = ended_at_
    record.items_saved = items_saved_
    record.__pydantic_fields_set__ = _RUN_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = RunLine
    return record


JOB_RUN_READER: Final[StraightReader[JobRun]] = StraightReader(
    StoredJobRun, job_run_of, lambda stored: (stored.pk.S, stored.sk.S)
)

RUN_LINE_READER: Final[StraightReader[RunLine]] = StraightReader(
    StoredRunLine, run_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
