"""What makes account models of the JSON text of stored items."""

from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, datetime_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .. import _stored
from .model import Account, AccountPlan, AccountStatus


class StoredAccount(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Account, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    account_id: Text[UUID] = field(name="accountId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    company: Text[Annotated[str, Meta(max_length=200)]] | UnsetType = UNSET
    plan: Text[AccountPlan] | UnsetType = UNSET
    status: Text[AccountStatus] | UnsetType = UNSET
    retention: Mapped[_stored.StoredRetention]
    storage_bytes: Number | UnsetType = field(default=UNSET, name="storageBytes")
    storage_limit: Number | UnsetType = field(default=UNSET, name="storageLimit")
    settings: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    version: Number
    item_type: Text[Literal["account"]] | UnsetType = field(default=UNSET, name="entityType")


_ACCOUNT_NAMES: Final = GivenNames(
    ("account_id", "name", "retention", "created_at", "updated_at", "version"),
    "company",
    "plan",
    "status",
    "storage_bytes",
    "storage_limit",
    "settings",
)
_BlankAccount: Final = blank_of(Account)


def account_of(stored: StoredAccount) -> Account:
    """What was stored as Account; an error where that is not certain."""
    absent = 0
    if stored.company is UNSET:
        company_: str | None = None
        absent |= 1
    else:
        company_ = stored.company.S
    if stored.plan is UNSET:
        plan_: AccountPlan = "trial"
        absent |= 2
    else:
        plan_ = stored.plan.S
    if stored.status is UNSET:
        status_: AccountStatus = "active"
        absent |= 4
    else:
        status_ = stored.status.S
    if stored.storage_bytes is UNSET:
        storage_bytes_: int = 0
        absent |= 8
    else:
        storage_bytes_ = int(stored.storage_bytes.N)
        if not storage_bytes_ >= 0:
            raise ValueError("storage_bytes")
    if stored.storage_limit is UNSET:
        storage_limit_: int = 1073741824
        absent |= 16
    else:
        storage_limit_ = int(stored.storage_limit.N)
        if not storage_limit_ >= 0:
            raise ValueError("storage_limit")
    if stored.settings is UNSET:
        settings_: dict[str, Any] = {}
        absent |= 32
    else:
        settings_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.settings.M.items()
        }
    record = blank(_BlankAccount)
    record.account_id = stored.account_id.S
    record.name = stored.name.S
    record.company = company_
    record.plan = plan_
    record.status = status_
    record.retention = _stored.retention_of(stored.retention.M)
    record.storage_bytes = storage_bytes_
    record.storage_limit = storage_limit_
    record.settings = settings_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _ACCOUNT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Account
    return record


ACCOUNT_READER: Final[StraightReader[Account]] = StraightReader(
    StoredAccount, account_of, lambda stored: (stored.pk.S, stored.sk.S)
)
