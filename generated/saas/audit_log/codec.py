"""The stored form of audit log, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.exact_values import is_map
from dynarepo.ids import now
from dynarepo.keys import uuid_text
from dynarepo.wire import any_from_wire, any_value, epoch_from_text, epoch_text

from . import keys
from .model import AuditLine, AuditLog, AuditLogKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: AuditLog) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["audit_id"])},
        "sk": {"S": keys.sk(held["audit_id"])},
        "model_name": {"S": "audit_log"},
        "audit_id": {"S": uuid_text(held["audit_id"], "audit_id")},
        "entity_type": {"S": held["entity_type"]},
        "entity_id": {"S": held["entity_id"]},
        "action": {"S": held["action"]},
        "user_id": {"S": held["user_id"]},
        "tenant_id": {"S": uuid_text(held["tenant_id"], "tenant_id")},
        "timestamp": {"N": epoch_text(held["timestamp"], "seconds", "timestamp")},
    }
    if held["old_values"] is not None:
        stored["old_values"] = {
            "M": {
                element_name: any_value(element, "old_values")
                for element_name, element in held["old_values"].items()
            }
        }
    if held["new_values"] is not None:
        stored["new_values"] = {
            "M": {
                element_name: any_value(element, "new_values")
                for element_name, element in held["new_values"].items()
            }
        }
    if held["ip_address"] is not None:
        stored["ip_address"] = {"S": held["ip_address"]}
    if held["user_agent"] is not None:
        stored["user_agent"] = {"S": held["user_agent"]}
    stored.update(keys.gsi1(held["entity_type"], held["entity_id"], held["timestamp"]))
    stored.update(keys.gsi2(held["user_id"], held["timestamp"]))
    stored.update(keys.gsi3(held["tenant_id"], held["timestamp"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["audit_id"]) is UUID
        and type(held["entity_type"]) is str
        and len(held["entity_type"]) >= 1
        and len(held["entity_type"]) <= 50
        and type(held["entity_id"]) is str
        and len(held["entity_id"]) >= 1
        and len(held["entity_id"]) <= 200
        and type(held["action"]) is str
        and held["action"] in ("create", "update", "delete", "read")
        and type(held["user_id"]) is str
        and type(held["tenant_id"]) is UUID
        and type(held["timestamp"]) is datetime
        and (held["old_values"] is None or is_map(held["old_values"]))
        and (held["new_values"] is None or is_map(held["new_values"]))
        and (
            held["ip_address"] is None
            or (type(held["ip_address"]) is str and len(held["ip_address"]) <= 45)
        )
        and (
            held["user_agent"] is None
            or (type(held["user_agent"]) is str and len(held["user_agent"]) <= 500)
        )
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "audit_id": stored["audit_id"]["S"],
        "entity_type": stored["entity_type"]["S"],
        "entity_id": stored["entity_id"]["S"],
        "action": stored["action"]["S"],
        "tenant_id": stored["tenant_id"]["S"],
        "timestamp": epoch_from_text(stored["timestamp"]["N"], "seconds", "timestamp"),
    }
    if "user_id" in stored:
        found["user_id"] = stored["user_id"]["S"]
    if "old_values" in stored:
        found["old_values"] = {
            element_name: any_from_wire(element, "old_values")
            for element_name, element in stored["old_values"]["M"].items()
        }
    if "new_values" in stored:
        found["new_values"] = {
            element_name: any_from_wire(element, "new_values")
            for element_name, element in stored["new_values"]["M"].items()
        }
    if "ip_address" in stored:
        found["ip_address"] = stored["ip_address"]["S"]
    if "user_agent" in stored:
        found["user_agent"] = stored["user_agent"]["S"]
    return found


def decode_audit_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a AuditLine by name, for the model to validate."""
    found: dict[str, object] = {
        "audit_id": stored["audit_id"]["S"],
        "entity_type": stored["entity_type"]["S"],
        "entity_id": stored["entity_id"]["S"],
        "action": stored["action"]["S"],
        "timestamp": epoch_from_text(stored["timestamp"]["N"], "seconds", "timestamp"),
    }
    if "user_id" in stored:
        found["user_id"] = stored["user_id"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AuditLogFields

    return AuditLogFields


def _audit_log_reader() -> StraightReader[AuditLog]:
    """What reads the text of a stored AuditLog, loaded with the first one."""
    from .stored import AUDIT_LOG_READER

    return AUDIT_LOG_READER


def _audit_line_reader() -> StraightReader[AuditLine]:
    """What reads the text of a stored AuditLine, loaded with the first one."""
    from .stored import AUDIT_LINE_READER

    return AUDIT_LINE_READER


AUDIT_LOG: Final[EntitySpec[AuditLog, AuditLogKey]] = EntitySpec(
    name="AuditLog",
    table="app",
    model=AuditLog,
    key_attributes=("pk", "sk"),
    key_parts=("audit_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("model_name", "audit_log"),
    key_shape=(("pk", "audit#[0-9a-f-]{36}"), ("sk", "audit#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1_pk", "gsi1_sk"),
            parts=("entity_type", "entity_id", "timestamp"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="gsi2",
            attributes=("gsi2_pk", "gsi2_sk"),
            parts=("user_id", "timestamp"),
            build=keys.gsi2,
        ),
        IndexEntry(
            name="gsi3",
            attributes=("gsi3_pk", "gsi3_sk"),
            parts=("tenant_id", "timestamp"),
            build=keys.gsi3,
        ),
    ),
    required=frozenset(
        {"audit_id", "entity_type", "entity_id", "action", "user_id", "tenant_id", "timestamp"}
    ),
    fixed=frozenset({"audit_id"}),
    sensitive=frozenset({"old_values", "new_values", "ip_address"}),
    defaults={"user_id": lambda: "system", "timestamp": lambda: now().replace(microsecond=0)},
    reader=_audit_log_reader,
)
"""What the runtime needs to know of AuditLog."""

AUDIT_LINE_VIEW: Final[View[AuditLine]] = View(
    model=AuditLine,
    decode=decode_audit_line,
    projection=("audit_id", "entity_type", "entity_id", "action", "user_id", "timestamp"),
    reader=_audit_line_reader,
)
"""How a AuditLine is read."""
