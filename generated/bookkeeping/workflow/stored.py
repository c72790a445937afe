"""What makes workflow models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text

from .. import _stored
from .._types import WorkflowStep
from .model import Workflow, WorkflowKind, WorkflowStatus


class StoredWorkflow(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Workflow, as types."""

    workflow_id: Text[UUID] = field(name="workflowId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    kind: Text[WorkflowKind]
    entity_id: Text[UUID] | UnsetType = field(default=UNSET, name="entityId")
    status: Text[WorkflowStatus] | UnsetType = UNSET
    progress: Number | UnsetType = UNSET
    message: Text[Annotated[str, Meta(max_length=500)]] | UnsetType = UNSET
    steps: Listed[Mapped[_stored.StoredWorkflowStep]] | UnsetType = UNSET
    error: Text[Annotated[str, Meta(max_length=2000)]] | UnsetType = UNSET
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")


_WORKFLOW_NAMES: Final = GivenNames(
    ("workflow_id", "user_id", "kind", "created_at", "updated_at"),
    "entity_id",
    "status",
    "progress",
    "message",
    "steps",
    "error",
    "expires_at",
)
_BlankWorkflow: Final = blank_of(Workflow)


def workflow_of(stored: StoredWorkflow) -> Workflow:
    """What was stored as Workflow; an error where that is not certain."""
    absent = 0
    if stored.entity_id is UNSET:
        entity_id_: UUID | None = None
        absent |= 1
    else:
        entity_id_ = stored.entity_id.S
    if stored.status is UNSET:
        status_: WorkflowStatus = "pending"
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
    if stored.message is UNSET:
        message_: str | None = None
        absent |= 8
    else:
        message_ = stored.message.S
    if stored.steps is UNSET:
        steps_: list[WorkflowStep] = []
        absent |= 16
    else:
        steps_ = [_stored.workflow_step_of(element.M) for element in stored.steps.L]
    if stored.error is UNSET:
        error_: str | None = None
        absent |= 32
    else:
        error_ = stored.error.S
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 64
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankWorkflow)
    record.workflow_id = stored.workflow_id.S
    record.user_id = stored.user_id.S
    record.kind = stored.kind.S
    record.entity_id = entity_id_
    record.status = status_
    record.progress = progress_
    record.message = message_
    record.steps = steps_
    record.error = error_
    record.expires_at = expires_at_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.__pydantic_fields_set__ = _WORKFLOW_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Workflow
    return record


WORKFLOW_READER: Final[StraightReader[Workflow]] = StraightReader(
    StoredWorkflow, workflow_of, lambda stored: (text_of_uuid(stored.workflow_id.S),)
)
