"""What makes fzip job models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .model import FzipJob, FzipJobJobType, FzipJobStatus, FzipPackage


class StoredFzipJob(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of FzipJob, as types."""

    job_id: Text[UUID] = field(name="jobId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    job_type: Text[FzipJobJobType] | UnsetType = field(default=UNSET, name="jobType")
    status: Text[FzipJobStatus] | UnsetType = UNSET
    progress: Number | UnsetType = UNSET
    current_phase: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = field(
        default=UNSET, name="currentPhase"
    )
    package_key: Text[Annotated[str, Meta(max_length=1024)]] | UnsetType = field(
        default=UNSET, name="s3Key"
    )
    package_size: Number | UnsetType = field(default=UNSET, name="packageSize")
    counts: Mapped[dict[str, Number]] | UnsetType = UNSET
    error: Text[Annotated[str, Meta(max_length=2000)]] | UnsetType = UNSET
    completed_at: Number | UnsetType = field(default=UNSET, name="completedAt")
    expires_at: Number = field(name="expiresAt")
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")


class StoredFzipPackage(Struct, gc=False, kw_only=True):
    """The stored form of FzipPackage, as types."""

    job_id: Text[UUID] = field(name="jobId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    job_type: Text[FzipJobJobType] | UnsetType = field(default=UNSET, name="jobType")
    status: Text[FzipJobStatus] | UnsetType = UNSET
    package_key: Text[Annotated[str, Meta(max_length=1024)]] | UnsetType = field(
        default=UNSET, name="s3Key"
    )
    expires_at: Number = field(name="expiresAt")


_FZIP_JOB_NAMES: Final = GivenNames(
    ("job_id", "user_id", "expires_at", "created_at", "updated_at"),
    "job_type",
    "status",
    "progress",
    "current_phase",
    "package_key",
    "package_size",
    "counts",
    "error",
    "completed_at",
)
_FZIP_PACKAGE_NAMES: Final = GivenNames(
    ("job_id", "user_id", "expires_at"), "job_type", "status", "package_key"
)
_BlankFzipJob: Final = blank_of(FzipJob)
_BlankFzipPackage: Final = blank_of(FzipPackage)


def fzip_job_of(stored: StoredFzipJob) -> FzipJob:
    """What was stored as FzipJob; an error where that is not certain."""
    absent = 0
    if stored.job_type is UNSET:
        job_type_: FzipJobJobType = "backup"
        absent |= 1
    else:
        job_type_ = stored.job_type.S
    if stored.status is UNSET:
        status_: FzipJobStatus = "pending"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.progress is UNSET:
        progress_: int = 0
        absent |= 4
    else:
        progress_ = int(stored.progress.N)
        if not 0 <= progress_ <= 100:
            raise ValueError("progress")
    if stored.current_phase is UNSET:
        current_phase_: str | None = None
        absent |= 8
    else:
        current_phase_ = stored.current_phase.S
    if stored.package_key is UNSET:
        package_key_: str | None = None
        absent |= 16
    else:
        package_key_ = stored.package_key.S
    if stored.package_size is UNSET:
        package_size_: int | None = None
        absent |= 32
    else:
        package_size_ = int(stored.package_size.N)
        if not package_size_ >= 0:
            raise ValueError("package_size")
    if stored.counts is UNSET:
        counts_: dict[str, int] = {}
        absent |= 64
    else:
        counts_ = {
            element_name: int(element.N) for element_name, element in stored.counts.M.items()
        }
    if stored.error is UNSET:
        error_: str | None = None
        absent |= 128
    else:
        error_ = stored.error.S
    if stored.completed_at is UNSET:
        completed_at_: datetime | None = None
        absent |= 256
    else:
        completed_at_ = epoch_from_text(stored.completed_at.N, "milliseconds")
    record = blank(_BlankFzipJob)
    record.job_id = stored.job_id.S
    record.user_id = stored.user_id.S
    record.job_type = job_type_
    record.status = status_
    record.progress = progress_
    record.current_phase = current_phase_
    record.package_key = package_key_
    record.package_size = package_size_
    record.counts = counts_
    record.error = error_
    record.completed_at = completed_at_
    record.expires_at = epoch_from_text(stored.expires_at.N, "seconds")
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.__pydantic_fields_set__ = _FZIP_JOB_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = FzipJob
    return record


def fzip_package_of(stored: StoredFzipPackage) -> FzipPackage:
    """What was stored as FzipPackage; an error where that is not certain."""
    absent = 0
    if stored.job_type is UNSET:
        job_type_: FzipJobJobType = "backup"
        absent |= 1
    else:
        job_type_ = stored.job_type.S
    if stored.status is UNSET:
        status_: FzipJobStatus = "pending"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.package_key is UNSET:
        package_key_: str | None = None
        absent |= 4
    else:
        package_key_ = stored.package_key.S
    record = blank(_BlankFzipPackage)
    record.job_id = stored.job_id.S
    record.user_id = stored.user_id.S
    record.job_type = job_type_
    record.status = status_
    record.package_key = package_key_
    record.expires_at = epoch_from_text(stored.expires_at.N, "seconds")
    record.__pydantic_fields_set__ = _FZIP_PACKAGE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = FzipPackage
    return record


FZIP_JOB_READER: Final[StraightReader[FzipJob]] = StraightReader(
    StoredFzipJob, fzip_job_of, lambda stored: (text_of_uuid(stored.job_id.S),)
)

FZIP_PACKAGE_READER: Final[StraightReader[FzipPackage]] = StraightReader(
    StoredFzipPackage, fzip_package_of, lambda stored: (text_of_uuid(stored.job_id.S),)
)
