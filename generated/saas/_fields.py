"""Typed paths into the types that the entities of saas share."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING, STRING_SET, Codec, choice_of, value_of
from dynarepo.fields import NumberField, SetField, TextField, ValueField

from ._types import (
    PrivacySettings,
    PrivacySettingsVisibility,
    Status,
    TenantLimits,
    UserContact,
    decode_privacy_settings,
    decode_tenant_limits,
    decode_user_contact,
    encode_privacy_settings,
    encode_tenant_limits,
    encode_user_contact,
)

STATUS_CODEC: Final[Codec[Status]] = choice_of("active", "invited", "suspended", "closed")
PRIVACY_SETTINGS_VISIBILITY_CODEC: Final[Codec[PrivacySettingsVisibility]] = choice_of(
    "private", "tenant", "public"
)
PRIVACY_SETTINGS_CODEC: Final[Codec[PrivacySettings]] = value_of(
    "PrivacySettings",
    encode_privacy_settings,
    lambda stored: PrivacySettings.model_validate(decode_privacy_settings(stored)),
)
USER_CONTACT_CODEC: Final[Codec[UserContact]] = value_of(
    "UserContact",
    encode_user_contact,
    lambda stored: UserContact.model_validate(decode_user_contact(stored)),
)
TENANT_LIMITS_CODEC: Final[Codec[TenantLimits]] = value_of(
    "TenantLimits",
    encode_tenant_limits,
    lambda stored: TenantLimits.model_validate(decode_tenant_limits(stored)),
)


class PrivacySettingsField(ValueField[PrivacySettings]):
    """Typed paths into a PrivacySettings."""

    __slots__ = ()

    @property
    def visibility(self) -> TextField[PrivacySettingsVisibility]:
        """The path of `visibility`."""
        return TextField[PrivacySettingsVisibility](
            self.path.child("visibility"), PRIVACY_SETTINGS_VISIBILITY_CODEC
        )

    @property
    def shared_with(self) -> SetField[str]:
        """The path of `shared_with`."""
        return SetField[str](self.path.child("shared_with"), STRING_SET)


class UserContactField(ValueField[UserContact]):
    """Typed paths into a UserContact."""

    __slots__ = ()

    @property
    def phone(self) -> TextField[str]:
        """The path of `phone`."""
        return TextField[str](self.path.child("phone"), STRING)

    @property
    def time_zone(self) -> TextField[str]:
        """The path of `time_zone`."""
        return TextField[str](self.path.child("time_zone"), STRING)


class TenantLimitsField(ValueField[TenantLimits]):
    """Typed paths into a TenantLimits."""

    __slots__ = ()

    @property
    def users(self) -> NumberField[int]:
        """The path of `users`."""
        return NumberField[int](self.path.child("users"), INTEGER)

    @property
    def groups(self) -> NumberField[int]:
        """The path of `groups`."""
        return NumberField[int](self.path.child("groups"), INTEGER)
