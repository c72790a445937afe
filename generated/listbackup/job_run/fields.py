"""Typed paths into a stored job run."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    BINARY,
    DATETIME_MILLISECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    list_of,
)
from dynarepo.fields import BinaryField, ListField, NumberField, OrderedField, TextField

from .._fields import RUN_ERROR_CODEC, RUN_STATUS_CODEC, RunErrorField
from .._types import RunError, RunStatus


class JobRunFields:
    """Typed paths into a stored JobRun, for conditions and changes."""

    job_id: Final = TextField[UUID]("jobId", UUID_TEXT)
    started_at: Final = TextField[datetime]("startedAt", DATETIME_MILLISECONDS)
    run_id: Final = TextField[UUID]("runId", UUID_TEXT)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    status: Final = TextField[RunStatus]("status", RUN_STATUS_CODEC)
    progress: Final = NumberField[int]("progress", INTEGER)
    items_saved: Final = NumberField[int]("itemsSaved", INTEGER)
    bytes_saved: Final = NumberField[int]("bytesSaved", INTEGER)
    backup_key: Final = TextField[str]("backupKey", STRING)
    checksum: Final = BinaryField("checksum", BINARY)
    ended_at: Final = TextField[datetime]("endedAt", DATETIME_MILLISECONDS)
    errors: Final = ListField[RunError, RunErrorField](
        "errors", list_of(RUN_ERROR_CODEC), lambda path: RunErrorField(path, RUN_ERROR_CODEC)
    )
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
