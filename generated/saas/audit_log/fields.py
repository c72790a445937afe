"""Typed paths into a stored audit log."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import ANY, EPOCH_SECONDS, STRING, UUID_TEXT, Codec, choice_of, map_of
from dynarepo.fields import AnyField, MapField, OrderedField, TextField

from .model import AuditLogAction

AUDIT_LOG_ACTION_CODEC: Final[Codec[AuditLogAction]] = choice_of(
    "create", "update", "delete", "read"
)


class AuditLogFields:
    """Typed paths into a stored AuditLog, for conditions and changes."""

    audit_id: Final = TextField[UUID]("audit_id", UUID_TEXT)
    entity_type: Final = TextField[str]("entity_type", STRING)
    entity_id: Final = TextField[str]("entity_id", STRING)
    action: Final = TextField[AuditLogAction]("action", AUDIT_LOG_ACTION_CODEC)
    user_id: Final = TextField[str]("user_id", STRING)
    tenant_id: Final = TextField[UUID]("tenant_id", UUID_TEXT)
    timestamp: Final = OrderedField[datetime]("timestamp", EPOCH_SECONDS)
    old_values: Final = MapField[Any, AnyField](
        "old_values", map_of(ANY), lambda path: AnyField(path)
    )
    new_values: Final = MapField[Any, AnyField](
        "new_values", map_of(ANY), lambda path: AnyField(path)
    )
    ip_address: Final = TextField[str]("ip_address", STRING)
    user_agent: Final = TextField[str]("user_agent", STRING)
