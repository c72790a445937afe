"""The stored form of workflow, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from .._types import WorkflowStep, decode_workflow_step, encode_workflow_step
from . import keys
from .model import Workflow, WorkflowKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Workflow) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "workflowId": {"S": uuid_text(held["workflow_id"], "workflow_id")},
        "userId": {"S": held["user_id"]},
        "kind": {"S": held["kind"]},
        "status": {"S": held["status"]},
        "progress": {"N": number_text(held["progress"], "progress")},
        "steps": {"L": [encode_workflow_step(element) for element in held["steps"]]},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["entity_id"] is not None:
        stored["entityId"] = {"S": uuid_text(held["entity_id"], "entity_id")}
    if held["message"] is not None:
        stored["message"] = {"S": held["message"]}
    if held["error"] is not None:
        stored["error"] = {"S": held["error"]}
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["workflow_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["kind"]) is str
        and held["kind"]
        in ("file_processing", "categorisation", "file_deletion", "restore", "analytics")
        and (held["entity_id"] is None or type(held["entity_id"]) is UUID)
        and type(held["status"]) is str
        and held["status"] in ("pending", "running", "completed", "failed", "cancelled")
        and type(held["progress"]) is int
        and held["progress"] >= 0
        and held["progress"] <= 100
        and (
            held["message"] is None
            or (type(held["message"]) is str and len(held["message"]) <= 500)
        )
        and is_list(held["steps"], WorkflowStep)
        and (held["error"] is None or (type(held["error"]) is str and len(held["error"]) <= 2000))
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "workflow_id": stored["workflowId"]["S"],
        "user_id": stored["userId"]["S"],
        "kind": stored["kind"]["S"],
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
    }
    if "entityId" in stored:
        found["entity_id"] = stored["entityId"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "progress" in stored:
        found["progress"] = int_from_text(stored["progress"]["N"], "progress")
    if "message" in stored:
        found["message"] = stored["message"]["S"]
    if "steps" in stored:
        found["steps"] = [decode_workflow_step(element) for element in stored["steps"]["L"]]
    if "error" in stored:
        found["error"] = stored["error"]["S"]
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import WorkflowFields

    return WorkflowFields


def _workflow_reader() -> StraightReader[Workflow]:
    """What reads the text of a stored Workflow, loaded with the first one."""
    from .stored import WORKFLOW_READER

    return WORKFLOW_READER


WORKFLOW: Final[EntitySpec[Workflow, WorkflowKey]] = EntitySpec(
    name="Workflow",
    table="workflows",
    model=Workflow,
    key_attributes=("workflowId",),
    key_parts=("workflow_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "workflow_id",
            "user_id",
            "kind",
            "status",
            "progress",
            "steps",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"workflow_id", "user_id", "created_at", "updated_at"}),
    defaults={"status": lambda: "pending", "progress": lambda: 0, "steps": list[WorkflowStep]},
    reader=_workflow_reader,
)
"""What the runtime needs to know of Workflow."""
