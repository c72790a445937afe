"""Models of user preferences: settings of one user."""

from typing import Any, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record

from .._types import DisplayPreferences


class UserPreferencesKey(Key, frozen=True):
    """Names one UserPreferences: the attributes in its table key."""

    user_id: str


class UserPreferencesCreate(Record):
    """What a caller gives for a new UserPreferences; `created_at` and `updated_at` are set on
    writing.
    """

    user_id: str = Field(min_length=1)
    display: DisplayPreferences
    hidden_account_ids: set[str] | None = None
    preferences: dict[str, Any] = Field(
        default_factory=dict[str, Any], description="Settings that only the frontend knows."
    )


class UserPreferences(UserPreferencesCreate):
    """Settings of one user."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> UserPreferencesKey:
        """What names this item."""
        return UserPreferencesKey(user_id=self.user_id)


class UserPreferencesChanges(TypedDict, total=False):
    """Attributes of UserPreferences that an update can set; None removes an optional one."""

    display: DisplayPreferences
    hidden_account_ids: set[str] | None
    preferences: dict[str, Any]
