"""What makes user models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    blank,
    blank_of,
    checked,
)
from dynarepo.wire import any_from_wire, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, TextSet

from .. import _stored
from .._types import Status, UserContact
from .model import User, UserName, UserRecordVersion


class StoredUser(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of User, as types."""

    pk: Text[str]
    sk: Text[str]
    email: Text[Annotated[str, Meta(max_length=254)]]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    status: Text[Status] | UnsetType = UNSET
    roles: TextSet | UnsetType = UNSET
    contact: Mapped[_stored.StoredUserContact] | UnsetType = UNSET
    last_login_utc: Number | UnsetType = UNSET
    id: Text[UUID]
    record_version: Text[UserRecordVersion] | UnsetType = field(default=UNSET, name="model_version")
    metadata: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    cross_references: TextSet | UnsetType = UNSET
    tenant_id: Text[UUID]
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]]
    created_utc: Number
    updated_utc: Number
    version: Number
    item_type: Text[Literal["user"]] | UnsetType = field(default=UNSET, name="model_name")
    gsi1_pk: Raw | UnsetType = UNSET
    gsi1_sk: Raw | UnsetType = UNSET
    gsi2_pk: Raw | UnsetType = UNSET
    gsi2_sk: Raw | UnsetType = UNSET
    gsi3_pk: Raw | UnsetType = UNSET
    gsi3_sk: Raw | UnsetType = UNSET


class StoredUserName(Struct, gc=False, kw_only=True):
    """The stored form of UserName, as types."""

    pk: Text[str]
    sk: Text[str]
    id: Text[UUID]
    tenant_id: Text[UUID]
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]


_USER_NAMES: Final = GivenNames(
    ("email", "name", "id", "tenant_id", "user_id", "created_utc", "updated_utc", "version"),
    "status",
    "roles",
    "contact",
    "last_login_utc",
    "record_version",
    "metadata",
    "cross_references",
)
_USER_NAME_NAMES: Final = {"id", "tenant_id", "user_id", "name"}
_BlankUser: Final = blank_of(User)
_BlankUserName: Final = blank_of(UserName)


def user_of(stored: StoredUser) -> User:
    """What was stored as User; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: Status = "invited"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.roles is UNSET:
        roles_: set[str] | None = None
        absent |= 2
    else:
        roles_ = stored.roles.SS
    if stored.contact is UNSET:
        contact_: UserContact | None = None
        absent |= 4
    else:
        contact_ = _stored.user_contact_of(stored.contact.M)
    if stored.last_login_utc is UNSET:
        last_login_utc_: datetime | None = None
        absent |= 8
    else:
        last_login_utc_ = epoch_from_text(stored.last_login_utc.N, "seconds")
    if stored.record_version is UNSET:
        record_version_: UserRecordVersion = "v3"
        absent |= 16
    else:
        record_version_ = stored.record_version.S
    if stored.metadata is UNSET:
        metadata_: dict[str, Any] | None = None
        absent |= 32
    else:
        metadata_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.metadata.M.items()
        }
    if stored.cross_references is UNSET:
        cross_references_: set[str] | None = None
        absent |= 64
    else:
        cross_references_ = stored.cross_references.SS
    record = blank(_BlankUser)
    record.email = checked(User, "email", stored.email.S)
    record.name = stored.name.S
    record.status = status_
    record.roles = roles_
    record.contact = contact_
    record.last_login_utc = last_login_utc_
    record.id = stored.id.S
    record.record_version = record_version_
    record.metadata = metadata_
    record.cross_references = cross_references_
    record.tenant_id = stored.tenant_id.S
    record.user_id = stored.user_id.S
    record.created_utc = epoch_from_text(stored.created_utc.N, "seconds")
    record.updated_utc = epoch_from_text(stored.updated_utc.N, "seconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _USER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = User
    return record


def user_name_of(stored: StoredUserName) -> UserName:
    """What was stored as UserName; an error where that is not certain."""
    record = blank(_BlankUserName)
    record.id = stored.id.S
    record.tenant_id = stored.tenant_id.S
    record.user_id = stored.user_id.S
    record.name = stored.name.S
    record.__pydantic_fields_set__ = _USER_NAME_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UserName
    return record


USER_READER: Final[StraightReader[User]] = StraightReader(
    StoredUser, user_of, lambda stored: (stored.pk.S, stored.sk.S)
)

USER_NAME_READER: Final[StraightReader[UserName]] = StraightReader(
    StoredUserName, user_name_of, lambda stored: (stored.pk.S, stored.sk.S)
)
