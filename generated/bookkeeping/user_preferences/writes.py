"""Writes of user preferences in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dynarepo import Intents, writes

from .._types import Currency, DisplayPreferences, DisplayPreferencesTheme
from . import requests
from .codec import USER_PREFERENCES
from .model import (
    UserPreferences,
    UserPreferencesChanges,
    UserPreferencesCreate,
    UserPreferencesKey,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class UserPreferencesWrites(Intents):
    """Writes of UserPreferences items in a transaction."""

    def create(self, item: UserPreferencesCreate) -> Pending[UserPreferences]:
        """Write a new user preferences."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: UserPreferencesCreate, *, when: Condition | None = None
    ) -> Pending[UserPreferences]:
        """Write this user preferences, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: UserPreferencesKey,
        *changes: Change,
        set: UserPreferencesChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[UserPreferences]:
        """Change some attributes of the user preferences with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(
        self, key: UserPreferencesKey, *, when: Condition | None = None
    ) -> Pending[UserPreferences | None]:
        """Delete the user preferences with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: UserPreferencesKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                USER_PREFERENCES, self._collector.context, key, when=when, exists=exists
            )
        )

    def store_user_preferences(
        self, user_id: str, *, display: DisplayPreferences, preferences: dict[str, Any]
    ) -> Pending[UserPreferences]:
        """Replace the settings of both sections, creating them when there are none."""
        return self._collector.add(
            requests.store_user_preferences(
                self._collector.context, user_id, display=display, preferences=preferences
            )
        )

    def set_currency(self, user_id: str, *, currency: Currency) -> Pending[UserPreferences]:
        """Change the currency of overviews."""
        return self._collector.add(
            requests.set_currency(self._collector.context, user_id, currency=currency)
        )

    def set_theme(
        self, user_id: str, *, theme: DisplayPreferencesTheme
    ) -> Pending[UserPreferences]:
        """Change the colours."""
        return self._collector.add(
            requests.set_theme(self._collector.context, user_id, theme=theme)
        )

    def set_layout(self, user_id: str, *, sidebar: Any, changed: Any) -> Pending[UserPreferences]:
        """Keep one setting of the frontend's layout, with the map around it."""
        return self._collector.add(
            requests.set_layout(self._collector.context, user_id, sidebar=sidebar, changed=changed)
        )

    def hide_accounts(self, user_id: str, *, account_ids: set[str]) -> Pending[UserPreferences]:
        """Leave accounts out of overviews."""
        return self._collector.add(
            requests.hide_accounts(self._collector.context, user_id, account_ids=account_ids)
        )

    def show_accounts(self, user_id: str, *, account_ids: set[str]) -> Pending[UserPreferences]:
        """Take accounts into overviews again."""
        return self._collector.add(
            requests.show_accounts(self._collector.context, user_id, account_ids=account_ids)
        )
