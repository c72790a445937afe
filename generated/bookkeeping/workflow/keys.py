"""Keys of workflow: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import epoch_text

from .model import Workflow, WorkflowKey


def table_key(key: WorkflowKey | Workflow) -> WireItem:
    """The table key: `workflowId` = `{workflow_id}`."""
    return {"workflowId": {"S": uuid_text(key.workflow_id, "workflow_id")}}


def workflow_id_key(workflow_id: UUID) -> str:
    """`workflowId` = `{workflow_id}`."""
    return uuid_text(workflow_id, "workflow_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def created_at_key(created_at: datetime) -> str:
    """`createdAt` = `{created_at}`."""
    return epoch_text(created_at, "milliseconds", "created_at")


def entity_id_key(entity_id: UUID) -> str:
    """`entityId` = `{entity_id}`."""
    return uuid_text(entity_id, "entity_id")
