"""Models of workflow: a piece of work in the background, and how far it is."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7

from .._types import WorkflowStep

WorkflowKind: TypeAlias = Literal[
    "file_processing", "categorisation", "file_deletion", "restore", "analytics"
]
"""One of the values of an attribute of Workflow."""

WorkflowStatus: TypeAlias = Literal["pending", "running", "completed", "failed", "cancelled"]
"""One of the values of an attribute of Workflow."""


class WorkflowKey(Key, frozen=True):
    """Names one Workflow: the attributes in its table key."""

    workflow_id: UUID


class WorkflowCreate(Record):
    """What a caller gives for a new Workflow; `created_at` and `updated_at` are set on writing."""

    workflow_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    kind: WorkflowKind
    entity_id: UUID | None = Field(default=None, description="What it works on.")
    status: WorkflowStatus = "pending"
    progress: int = Field(default=0, ge=0, le=100)
    message: str | None = Field(default=None, max_length=500)
    steps: list[WorkflowStep] = Field(default_factory=list[WorkflowStep])
    error: str | None = Field(default=None, max_length=2000)
    expires_at: AwareDatetime | None = None


class Workflow(WorkflowCreate):
    """A piece of work in the background, and how far it is."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> WorkflowKey:
        """What names this item."""
        return WorkflowKey(workflow_id=self.workflow_id)


class WorkflowChanges(TypedDict, total=False):
    """Attributes of Workflow that an update can set; None removes an optional one."""

    kind: WorkflowKind
    entity_id: UUID | None
    status: WorkflowStatus
    progress: int
    message: str | None
    steps: list[WorkflowStep]
    error: str | None
    expires_at: datetime | None
