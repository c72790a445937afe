"""What makes audit log models of the JSON text of stored items."""

from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .model import AuditLine, AuditLog, AuditLogAction


class StoredAuditLog(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of AuditLog, as types."""

    pk: Text[str]
    sk: Text[str]
    audit_id: Text[UUID]
    entity_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    entity_id: Text[Annotated[str, Meta(min_length=1, max_length=200)]]
    action: Text[AuditLogAction]
    user_id: Text[str] | UnsetType = UNSET
    tenant_id: Text[UUID]
    timestamp: Number
    old_values: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    new_values: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    ip_address: Text[Annotated[str, Meta(max_length=45)]] | UnsetType = UNSET
    user_agent: Text[Annotated[str, Meta(max_length=500)]] | UnsetType = UNSET
    item_type: Text[Literal["audit_log"]] | UnsetType = field(default=UNSET, name="model_name")
    gsi1_pk: Raw | UnsetType = UNSET
    gsi1_sk: Raw | UnsetType = UNSET
    gsi2_pk: Raw | UnsetType = UNSET
    gsi2_sk: Raw | UnsetType = UNSET
    gsi3_pk: Raw | UnsetType = UNSET
    gsi3_sk: Raw | UnsetType = UNSET


class StoredAuditLine(Struct, gc=False, kw_only=True):
    """The stored form of AuditLine, as types."""

    pk: Text[str]
    sk: Text[str]
    audit_id: Text[UUID]
    entity_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    entity_id: Text[Annotated[str, Meta(min_length=1, max_length=200)]]
    action: Text[AuditLogAction]
    user_id: Text[str] | UnsetType = UNSET
    timestamp: Number


_AUDIT_LOG_NAMES: Final = GivenNames(
    ("audit_id", "entity_type", "entity_id", "action", "tenant_id", "timestamp"),
    "user_id",
    "old_values",
    "new_values",
    "ip_address",
    "user_agent",
)
_AUDIT_LINE_NAMES: Final = GivenNames(
    ("audit_id", "entity_type", "entity_id", "action", "timestamp"), "user_id"
)
_BlankAuditLog: Final = blank_of(AuditLog)
_BlankAuditLine: Final = blank_of(AuditLine)


def audit_log_of(stored: StoredAuditLog) -> AuditLog:
    """What was stored as AuditLog; an error where that is not certain."""
    absent = 0
    if stored.user_id is UNSET:
        user_id_: str = "system"
        absent |= 1
    else:
        user_id_ = stored.user_id.S
    if stored.old_values is UNSET:
        old_values_: dict[str, Any] | None = None
        absent |= 2
    else:
        old_values_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.old_values.M.items()
        }
    if stored.new_values is UNSET:
        new_values_: dict[str, Any] | None = None
        absent |= 4
    else:
        new_values_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.new_values.M.items()
        }
    if stored.ip_address is UNSET:
        ip_address_: str | None = None
        absent |= 8
    else:
        ip_address_ = stored.ip_address.S
    if stored.user_agent is UNSET:
        user_agent_: str | None = None
        absent |= 16
    else:
        user_agent_ = stored.user_agent.S
    record = blank(_BlankAuditLog)
    record.audit_id = stored.audit_id.S
    record.entity_type = stored.entity_type.S
    record.entity_id = stored.entity_id.S
    record.action = stored.action.S
    record.user_id = user_id_
    record.tenant_id = stored.tenant_id.S
    record.timestamp = epoch_from_text(stored.timestamp.N, "seconds")
    record.old_values = old_values_
    record.new_values = new_values_
    record.ip_address = ip_address_
    record.user_agent = user_agent_
    record.__pydantic_fields_set__ = _AUDIT_LOG_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AuditLog
    return record


def audit_line_of(stored: StoredAuditLine) -> AuditLine:
    """What was stored as AuditLine; an error where that is not certain."""
    absent = 0
    if stored.user_id is UNSET:
        user_id_: str = "system"
        absent |= 1
    else:
        user_id_ = stored.user_id.S
    record = blank(_BlankAuditLine)
    record.audit_id = stored.audit_id.S
    record.entity_type = stored.entity_type.S
    record.entity_id = stored.entity_id.S
    record.action = stored.action.S
    record.user_id = user_id_
    record.timestamp = epoch_from_text(stored.timestamp.N, "seconds")
    record.__pydantic_fields_set__ = _AUDIT_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AuditLine
    return record


AUDIT_LOG_READER: Final[StraightReader[AuditLog]] = StraightReader(
    StoredAuditLog, audit_log_of, lambda stored: (stored.pk.S, stored.sk.S)
)

AUDIT_LINE_READER: Final[StraightReader[AuditLine]] = StraightReader(
    StoredAuditLine, audit_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
