"""Typed paths into a stored workflow."""

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
    list_of,
)
from dynarepo.fields import ListField, NumberField, OrderedField, TextField

from .._fields import WORKFLOW_STEP_CODEC, WorkflowStepField
from .._types import WorkflowStep
from .model import WorkflowKind, WorkflowStatus

WORKFLOW_KIND_CODEC: Final[Codec[WorkflowKind]] = choice_of(
    "file_processing", "categorisation", "file_deletion", "restore", "analytics"
)
WORKFLOW_STATUS_CODEC: Final[Codec[WorkflowStatus]] = choice_of(
    "pending", "running", "completed", "failed", "cancelled"
)


class WorkflowFields:
    """Typed paths into a stored Workflow, for conditions and changes."""

    workflow_id: Final = TextField[UUID]("workflowId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    kind: Final = TextField[WorkflowKind]("kind", WORKFLOW_KIND_CODEC)
    entity_id: Final = TextField[UUID]("entityId", UUID_TEXT)
    status: Final = TextField[WorkflowStatus]("status", WORKFLOW_STATUS_CODEC)
    progress: Final = NumberField[int]("progress", INTEGER)
    message: Final = TextField[str]("message", STRING)
    steps: Final = ListField[WorkflowStep, WorkflowStepField](
        "steps",
        list_of(WORKFLOW_STEP_CODEC),
        lambda path: WorkflowStepField(path, WORKFLOW_STEP_CODEC),
    )
    error: Final = TextField[str]("error", STRING)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
