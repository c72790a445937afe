"""Types that the entities of saas share."""

from typing import Literal, TypeAlias

from pydantic import Field

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text, string_set

Status: TypeAlias = Literal["active", "invited", "suspended", "closed"]
"""One of the values that the schema lists."""

PrivacySettingsVisibility: TypeAlias = Literal["private", "tenant", "public"]
"""One of the values that the schema lists."""


class PrivacySettings(Value):
    """A value of the type PrivacySettings."""

    visibility: PrivacySettingsVisibility = "private"
    shared_with: set[str] | None = Field(
        default=None, description="Subjects of users who may read it."
    )


class UserContact(Value):
    """A value of the type UserContact."""

    phone: str | None = Field(default=None, max_length=20, repr=False)
    time_zone: str = "UTC"


class TenantLimits(Value):
    """A value of the type TenantLimits."""

    users: int = Field(default=5, ge=1)
    groups: int = Field(default=100, ge=1)


def encode_privacy_settings(value: PrivacySettings) -> WireValue:
    """The stored form of a PrivacySettings."""
    held = value.__dict__
    stored: WireItem = {
        "visibility": {"S": held["visibility"]},
    }
    if held["shared_with"]:
        stored["shared_with"] = string_set(held["shared_with"], "shared_with")
    return {"M": stored}


def decode_privacy_settings(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored PrivacySettings, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "visibility" in parts:
        found["visibility"] = parts["visibility"]["S"]
    if "shared_with" in parts:
        found["shared_with"] = parts["shared_with"]["SS"]
    return found


def encode_user_contact(value: UserContact) -> WireValue:
    """The stored form of a UserContact."""
    held = value.__dict__
    stored: WireItem = {
        "time_zone": {"S": held["time_zone"]},
    }
    if held["phone"] is not None:
        stored["phone"] = {"S": held["phone"]}
    return {"M": stored}


def decode_user_contact(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored UserContact, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "phone" in parts:
        found["phone"] = parts["phone"]["S"]
    if "time_zone" in parts:
        found["time_zone"] = parts["time_zone"]["S"]
    return found


def encode_tenant_limits(value: TenantLimits) -> WireValue:
    """The stored form of a TenantLimits."""
    held = value.__dict__
    return {
        "M": {
            "users": {"N": number_text(held["users"], "users")},
            "groups": {"N": number_text(held["groups"], "groups")},
        }
    }


def decode_tenant_limits(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored TenantLimits, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "users" in parts:
        found["users"] = int_from_text(parts["users"]["N"], "users")
    if "groups" in parts:
        found["groups"] = int_from_text(parts["groups"]["N"], "groups")
    return found
