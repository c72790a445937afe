"""Typed paths into a stored fzip job."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    EPOCH_MILLISECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    map_of,
)
from dynarepo.fields import MapField, NumberField, OrderedField, TextField

from .model import FzipJobJobType, FzipJobStatus

FZIP_JOB_JOB_TYPE_CODEC: Final[Codec[FzipJobJobType]] = choice_of("backup", "restore")
FZIP_JOB_STATUS_CODEC: Final[Codec[FzipJobStatus]] = choice_of(
    "pending", "processing", "completed", "failed", "expired"
)


class FzipJobFields:
    """Typed paths into a stored FzipJob, for conditions and changes."""

    job_id: Final = TextField[UUID]("jobId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    job_type: Final = TextField[FzipJobJobType]("jobType", FZIP_JOB_JOB_TYPE_CODEC)
    status: Final = TextField[FzipJobStatus]("status", FZIP_JOB_STATUS_CODEC)
    progress: Final = NumberField[int]("progress", INTEGER)
    current_phase: Final = TextField[str]("currentPhase", STRING)
    package_key: Final = TextField[str]("s3Key", STRING)
    package_size: Final = NumberField[int]("packageSize", INTEGER)
    counts: Final = MapField[int, NumberField[int]](
        "counts", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
    )
    error: Final = TextField[str]("error", STRING)
    completed_at: Final = OrderedField[datetime]("completedAt", EPOCH_MILLISECONDS)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
