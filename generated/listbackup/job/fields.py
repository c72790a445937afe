"""Typed paths into a stored job."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATETIME_MILLISECONDS,
    DATETIME_SECONDS,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import NumberField, SetField, TextField

from .._fields import FREQUENCY_CODEC, RUN_STATUS_CODEC
from .._types import Frequency, RunStatus
from .model import JobStatus

JOB_STATUS_CODEC: Final[Codec[JobStatus]] = choice_of("active", "paused", "deleted")


class JobFields:
    """Typed paths into a stored Job, for conditions and changes."""

    job_id: Final = TextField[UUID]("jobId", UUID_TEXT)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    integration_id: Final = TextField[UUID]("integrationId", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
    list_ids: Final = SetField[str]("listIds", STRING_SET)
    frequency: Final = TextField[Frequency]("frequency", FREQUENCY_CODEC)
    status: Final = TextField[JobStatus]("status", JOB_STATUS_CODEC)
    next_run_at: Final = TextField[datetime]("nextRunAt", DATETIME_SECONDS)
    last_run_id: Final = TextField[UUID]("lastRunId", UUID_TEXT)
    last_outcome: Final = TextField[RunStatus]("lastOutcome", RUN_STATUS_CODEC)
    failures_in_a_row: Final = NumberField[int]("failuresInARow", INTEGER)
    created_by: Final = TextField[str]("createdBy", STRING)
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
