"""What makes shared types of saas of the JSON text of stored items."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of
from dynarepo.wire.tagged import Number, Text, TextSet

from ._types import PrivacySettings, PrivacySettingsVisibility, TenantLimits, UserContact


class StoredPrivacySettings(Struct, gc=False, kw_only=True):
    """The stored form of PrivacySettings, as types."""

    visibility: Text[PrivacySettingsVisibility] | UnsetType = UNSET
    shared_with: TextSet | UnsetType = UNSET


class StoredUserContact(Struct, gc=False, kw_only=True):
    """The stored form of UserContact, as types."""

    phone: Text[Annotated[str, Meta(max_length=20)]] | UnsetType = UNSET
    time_zone: Text[str] | UnsetType = UNSET


class StoredTenantLimits(Struct, gc=False, kw_only=True):
    """The stored form of TenantLimits, as types."""

    users: Number | UnsetType = UNSET
    groups: Number | UnsetType = UNSET


_PRIVACY_SETTINGS_NAMES: Final = GivenNames((), "visibility", "shared_with")
_USER_CONTACT_NAMES: Final = GivenNames((), "phone", "time_zone")
_TENANT_LIMITS_NAMES: Final = GivenNames((), "users", "groups")
_BlankPrivacySettings: Final = blank_of(PrivacySettings)
_BlankUserContact: Final = blank_of(UserContact)
_BlankTenantLimits: Final = blank_of(TenantLimits)


def privacy_settings_of(stored: StoredPrivacySettings) -> PrivacySettings:
    """What was stored as PrivacySettings; an error where that is not certain."""
    absent = 0
    if stored.visibility is UNSET:
        visibility_: PrivacySettingsVisibility = "private"
        absent |= 1
    else:
        visibility_ = stored.visibility.S
    if stored.shared_with is UNSET:
        shared_with_: set[str] | None = None
        absent |= 2
    else:
        shared_with_ = stored.shared_with.SS
    record = blank(_BlankPrivacySettings)
    record.visibility = visibility_
    record.shared_with = shared_with_
    record.__pydantic_fields_set__ = _PRIVACY_SETTINGS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PrivacySettings
    return record


def user_contact_of(stored: StoredUserContact) -> UserContact:
    """What was stored as UserContact; an error where that is not certain."""
    absent = 0
    if stored.phone is UNSET:
        phone_: str | None = None
        absent |= 1
    else:
        phone_ = stored.phone.S
    if stored.time_zone is UNSET:
        time_zone_: str = "UTC"
        absent |= 2
    else:
        time_zone_ = stored.time_zone.S
    record = blank(_BlankUserContact)
    record.phone = phone_
    record.time_zone = time_zone_
    record.__pydantic_fields_set__ = _USER_CONTACT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UserContact
    return record


def tenant_limits_of(stored: StoredTenantLimits) -> TenantLimits:
    """What was stored as TenantLimits; an error where that is not certain."""
    absent = 0
    if stored.users is UNSET:
        users_: int = 5
        absent |= 1
    else:
        users_ = int(stored.users.N)
        if not users_ >= 1:
            raise ValueError("users")
    if stored.groups is UNSET:
        groups_: int = 100
        absent |= 2
    else:
        groups_ = int(stored.groups.N)
        if not groups_ >= 1:
            raise ValueError("groups")
    record = blank(_BlankTenantLimits)
    record.users = users_
    record.groups = groups_
    record.__pydantic_fields_set__ = _TENANT_LIMITS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TenantLimits
    return record
