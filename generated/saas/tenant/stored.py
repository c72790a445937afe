"""What makes tenant models of the JSON text of stored items."""

from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, TextSet

from .. import _stored
from .._types import Status
from .model import Tenant, TenantLine, TenantPlan, TenantRecordVersion


class StoredTenant(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Tenant, as types."""

    pk: Text[str]
    sk: Text[str]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    owner_user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]]
    plan: Text[TenantPlan] | UnsetType = UNSET
    status: Text[Status] | UnsetType = UNSET
    limits: Mapped[_stored.StoredTenantLimits]
    user_count: Number | UnsetType = UNSET
    id: Text[UUID]
    record_version: Text[TenantRecordVersion] | UnsetType = field(
        default=UNSET, name="model_version"
    )
    metadata: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    cross_references: TextSet | UnsetType = UNSET
    created_utc: Number
    updated_utc: Number
    version: Number
    item_type: Text[Literal["tenant"]] | UnsetType = field(default=UNSET, name="model_name")
    gsi1_pk: Raw | UnsetType = UNSET
    gsi1_sk: Raw | UnsetType = UNSET
    gsi2_pk: Raw | UnsetType = UNSET
    gsi2_sk: Raw | UnsetType = UNSET
    gsi3_pk: Raw | UnsetType = UNSET
    gsi3_sk: Raw | UnsetType = UNSET


class StoredTenantLine(Struct, gc=False, kw_only=True):
    """The stored form of TenantLine, as types."""

    pk: Text[str]
    sk: Text[str]
    id: Text[UUID]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    plan: Text[TenantPlan] | UnsetType = UNSET
    status: Text[Status] | UnsetType = UNSET


_TENANT_NAMES: Final = GivenNames(
    ("name", "owner_user_id", "limits", "id", "created_utc", "updated_utc", "version"),
    "plan",
    "status",
    "user_count",
    "record_version",
    "metadata",
    "cross_references",
)
_TENANT_LINE_NAMES: Final = GivenNames(("id", "name"), "plan", "status")
_BlankTenant: Final = blank_of(Tenant)
_BlankTenantLine: Final = blank_of(TenantLine)


def tenant_of(stored: StoredTenant) -> Tenant:
    """What was stored as Tenant; an error where that is not certain."""
    absent = 0
    if stored.plan is UNSET:
        plan_: TenantPlan = "free"
        absent |= 1
    else:
        plan_ = stored.plan.S
    if stored.status is UNSET:
        status_: Status = "active"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.user_count is UNSET:
        user_count_: int = 0
        absent |= 4
    else:
        user_count_ = int(stored.user_count.N)
        if not user_count_ >= 0:
            raise ValueError("user_count")
    if stored.record_version is UNSET:
        record_version_: TenantRecordVersion = "v3"
        absent |= 8
    else:
        record_version_ = stored.record_version.S
    if stored.metadata is UNSET:
        metadata_: dict[str, Any] | None = None
        absent |= 16
    else:
        metadata_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.metadata.M.items()
        }
    if stored.cross_references is UNSET:
        cross_references_: set[str] | None = None
        absent |= 32
    else:
        cross_references_ = stored.cross_references.SS
    record = blank(_BlankTenant)
    record.name = stored.name.S
    record.owner_user_id = stored.owner_user_id.S
    record.plan = plan_
    record.status = status_
    record.limits = _stored.tenant_limits_of(stored.limits.M)
    record.user_count = user_count_
    record.id = stored.id.S
    record.record_version = record_version_
    record.metadata = metadata_
    record.cross_references = cross_references_
    record.created_utc = epoch_from_text(stored.created_utc.N, "seconds")
    record.updated_utc = epoch_from_text(stored.updated_utc.N, "seconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _TENANT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Tenant
    return record


def tenant_line_of(stored: StoredTenantLine) -> TenantLine:
    """What was stored as TenantLine; an error where that is not certain."""
    absent = 0
    if stored.plan is UNSET:
        plan_: TenantPlan = "free"
        absent |= 1
    else:
        plan_ = stored.plan.S
    if stored.status is UNSET:
        status_: Status = "active"
        absent |= 2
    else:
        status_ = stored.status.S
    record = blank(_BlankTenantLine)
    record.id = stored.id.S
    record.name = stored.name.S
    record.plan = plan_
    record.status = status_
    record.__pydantic_fields_set__ = _TENANT_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TenantLine
    return record


TENANT_READER: Final[StraightReader[Tenant]] = StraightReader(
    StoredTenant, tenant_of, lambda stored: (stored.pk.S, stored.sk.S)
)

TENANT_LINE_READER: Final[StraightReader[TenantLine]] = StraightReader(
    StoredTenantLine, tenant_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
