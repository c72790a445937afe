"""Repositories of user preferences, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dynarepo import Shell

from .._types import Currency, DisplayPreferences, DisplayPreferencesTheme
from . import requests
from .model import (
    UserPreferences,
    UserPreferencesChanges,
    UserPreferencesCreate,
    UserPreferencesKey,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class UserPreferencesReader(Shell):
    """Reads UserPreferences items."""

    def at(self, key: UserPreferencesKey) -> Request[UserPreferences | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: UserPreferencesKey, *, consistent: bool = False) -> UserPreferences | None:
        """Read the user preferences with this key.

        Reads table `user_preferences`: `userId` = `{user_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[UserPreferencesKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[UserPreferences | None]:
        """Read the user preferences with these keys, in their order; None where there is none.

        Reads table `user_preferences`: `userId` = `{user_id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Iterable[UserPreferencesKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[UserPreferences | None]:
        """Read the user preferences with these keys as they are taken, in constant memory.

        Reads table `user_preferences`: `userId` = `{user_id}`. Gives an item, or None, for each key
        in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def get_user_preferences(
        self, user_id: str, *, consistent: bool = False
    ) -> UserPreferences | None:
        """Read a user's settings.

        Access pattern `get_user_preferences` reads table `user_preferences`: `userId` =
        `{user_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_user_preferences(self._link.context, user_id, consistent=consistent)
        )


class UserPreferencesWriter(Shell):
    """Writes UserPreferences items."""

    def create(self, item: UserPreferencesCreate) -> UserPreferences:
        """Write a new user preferences.

        Writes to table `user_preferences`: `userId` = `{user_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: UserPreferencesCreate, *, when: Condition | None = None) -> UserPreferences:
        """Write this user preferences, replacing one that exists.

        Writes to table `user_preferences`: `userId` = `{user_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[UserPreferencesCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these user preferences, replacing those that exist.

        Writes to table `user_preferences`: `userId` = `{user_id}`. Takes any iterable, one item at
        a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: UserPreferencesKey,
        *changes: Change,
        set: UserPreferencesChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> UserPreferences:
        """Change some attributes of the user preferences with this key.

        Updates table `user_preferences`: `userId` = `{user_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    def delete(
        self, key: UserPreferencesKey, *, when: Condition | None = None
    ) -> UserPreferences | None:
        """Delete the user preferences with this key.

        Deletes from table `user_preferences`: `userId` = `{user_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self,
        keys: Iterable[UserPreferencesKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the user preferences with these keys; those that are not there do no harm.

        Deletes from table `user_preferences`: `userId` = `{user_id}`. Takes any iterable, one key
        at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def store_user_preferences(
        self, user_id: str, *, display: DisplayPreferences, preferences: dict[str, Any]
    ) -> UserPreferences:
        """Replace the settings of both sections, creating them when there are none.

        Access pattern `store_user_preferences` updates table `user_preferences`: `userId` =
        `{user_id}`.
        Does `SET display = :display, preferences = :preferences`.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return self._link.run(
            requests.store_user_preferences(
                self._link.context, user_id, display=display, preferences=preferences
            )
        )

    def set_currency(self, user_id: str, *, currency: Currency) -> UserPreferences:
        """Change the currency of overviews.

        Access pattern `set_currency` updates table `user_preferences`: `userId` = `{user_id}`.
        Does `SET display.currency = :currency`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.set_currency(self._link.context, user_id, currency=currency))

    def set_theme(self, user_id: str, *, theme: DisplayPreferencesTheme) -> UserPreferences:
        """Change the colours.

        Access pattern `set_theme` updates table `user_preferences`: `userId` = `{user_id}`.
        Does `SET display.theme = :theme`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.set_theme(self._link.context, user_id, theme=theme))

    def set_layout(self, user_id: str, *, sidebar: Any, changed: Any) -> UserPreferences:
        """Keep one setting of the frontend's layout, with the map around it.

        Access pattern `set_layout` updates table `user_preferences`: `userId` = `{user_id}`.
        Does `SET preferences.layout.sidebar = :sidebar, preferences.layout.changed = :changed`.
        Creates maps that are missing around what it sets. Costs two round trips: what is there is
        read first, and the write holds only if it has not changed meanwhile (it is tried again when
        it has).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.set_layout(self._link.context, user_id, sidebar=sidebar, changed=changed)
        )

    def hide_accounts(self, user_id: str, *, account_ids: set[str]) -> UserPreferences:
        """Leave accounts out of overviews.

        Access pattern `hide_accounts` updates table `user_preferences`: `userId` = `{user_id}`.
        Does `ADD hidden_account_ids :account_ids`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.hide_accounts(self._link.context, user_id, account_ids=account_ids)
        )

    def show_accounts(self, user_id: str, *, account_ids: set[str]) -> UserPreferences:
        """Take accounts into overviews again.

        Access pattern `show_accounts` updates table `user_preferences`: `userId` = `{user_id}`.
        Does `DELETE hidden_account_ids :account_ids`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.show_accounts(self._link.context, user_id, account_ids=account_ids)
        )


class UserPreferencesRepository(UserPreferencesReader, UserPreferencesWriter):
    """Reads and writes UserPreferences items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
