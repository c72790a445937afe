"""Typed paths into a stored pipeline run log."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import (
    ANY,
    DATETIME_MICROSECONDS,
    EPOCH_SECONDS,
    FLOAT,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    list_of,
    map_of,
)
from dynarepo.fields import AnyField, ListField, MapField, NumberField, OrderedField, TextField

from .._fields import (
    ENVIRONMENT_CODEC,
    RUN_COUNTS_CODEC,
    STAGE_RESULT_CODEC,
    TRIGGER_CODEC,
    RunCountsField,
    StageResultField,
)
from .._types import Environment, StageResult, Trigger
from .model import PipelineRunLogStatus

PIPELINE_RUN_LOG_STATUS_CODEC: Final[Codec[PipelineRunLogStatus]] = choice_of(
    "pending", "running", "succeeded", "failed", "cancelled"
)


class PipelineRunLogFields:
    """Typed paths into a stored PipelineRunLog, for conditions and changes."""

    run_id: Final = TextField[UUID]("run_id", UUID_TEXT)
    pipeline_id: Final = TextField[str]("pipeline_id", STRING)
    status: Final = TextField[PipelineRunLogStatus]("status", PIPELINE_RUN_LOG_STATUS_CODEC)
    trigger: Final = TextField[Trigger]("trigger", TRIGGER_CODEC)
    environment: Final = TextField[Environment]("environment", ENVIRONMENT_CODEC)
    start_time: Final = TextField[datetime]("start_time", DATETIME_MICROSECONDS)
    end_time: Final = TextField[datetime]("end_time", DATETIME_MICROSECONDS)
    seconds: Final = NumberField[float]("seconds", FLOAT)
    counts: Final = RunCountsField("counts", RUN_COUNTS_CODEC)
    stages: Final = ListField[StageResult, StageResultField](
        "stages",
        list_of(STAGE_RESULT_CODEC),
        lambda path: StageResultField(path, STAGE_RESULT_CODEC),
    )
    attempt: Final = NumberField[int]("attempt", INTEGER)
    error_message: Final = TextField[str]("error_message", STRING)
    error_details: Final = MapField[Any, AnyField](
        "error_details", map_of(ANY), lambda path: AnyField(path)
    )
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MICROSECONDS)
