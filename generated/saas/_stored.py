"""What makes shared types of saas of the JSON text of stored items."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, made
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
    return made(
        PrivacySettings,
        {
            "visibility": visibility_,
            "shared_with": shared_with_,
        },
        _PRIVACY_SETTINGS_NAMES[absent],
    )


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
    return made(
        UserContact,
        {
            "phone": phone_,
            "time_zone": time_zone_,
        },
        _USER_CONTACT_NAMES[absent],
    )


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
    return made(
        TenantLimits,
        {
            "users": users_,
            "groups": groups_,
        },
        _TENANT_LIMITS_NAMES[absent],
    )
