"""Requests and writes of user preferences: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dynarepo import batches, reads, writes
from dynarepo.fields import AnyField
from dynarepo.lazy import Later

from .._types import Currency, DisplayPreferences, DisplayPreferencesTheme
from .codec import USER_PREFERENCES
from .model import (
    UserPreferences,
    UserPreferencesChanges,
    UserPreferencesCreate,
    UserPreferencesKey,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import UserPreferencesFields as F
else:
    F = Later(__package__, ".fields", "UserPreferencesFields")


def get(
    context: Context, key: UserPreferencesKey, *, consistent: bool = False
) -> Request[UserPreferences | None]:
    """Read the user preferences with this key."""
    return reads.get_item(USER_PREFERENCES, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[UserPreferencesKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[UserPreferencesKey, UserPreferences]:
    """Read the user preferences with these keys, in their order; None where there is none."""
    return batches.get_items(
        USER_PREFERENCES,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: UserPreferencesCreate) -> Write[UserPreferences]:
    """Write a new user preferences."""
    return writes.create_item(USER_PREFERENCES, context, item)


def put(
    context: Context, item: UserPreferencesCreate, *, when: Condition | None = None
) -> Write[UserPreferences]:
    """Write this user preferences, replacing one that exists."""
    return writes.put_item(USER_PREFERENCES, context, item, when=when)


def put_many(
    context: Context,
    items: Many[UserPreferencesCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UserPreferencesCreate]:
    """Write these user preferences, replacing those that exist."""
    return batches.put_items(USER_PREFERENCES, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: UserPreferencesKey,
    *changes: Change,
    set: UserPreferencesChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[UserPreferences]:
    """Change some attributes of the user preferences with this key."""
    return writes.update_item(
        USER_PREFERENCES, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: UserPreferencesKey, *, when: Condition | None = None
) -> Write[UserPreferences | None]:
    """Delete the user preferences with this key."""
    return writes.delete_item(USER_PREFERENCES, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[UserPreferencesKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UserPreferencesKey]:
    """Delete the user preferences with these keys; those that are not there do no harm."""
    return batches.delete_items(USER_PREFERENCES, context, keys, at_once=at_once, progress=progress)


def get_user_preferences(
    context: Context, user_id: str, *, consistent: bool = False
) -> Request[UserPreferences | None]:
    """Read a user's settings."""
    return reads.get_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        consistent=consistent,
        pattern="get_user_preferences",
    )


def store_user_preferences(
    context: Context, user_id: str, *, display: DisplayPreferences, preferences: dict[str, Any]
) -> Write[UserPreferences]:
    """Replace the settings of both sections, creating them when there are none."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (F.display.set(display), F.preferences.set(preferences)),
        upsert=True,
        pattern="store_user_preferences",
    )


def set_currency(context: Context, user_id: str, *, currency: Currency) -> Write[UserPreferences]:
    """Change the currency of overviews."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (F.display.currency.set(currency),),
        pattern="set_currency",
    )


def set_theme(
    context: Context, user_id: str, *, theme: DisplayPreferencesTheme
) -> Write[UserPreferences]:
    """Change the colours."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (F.display.theme.set(theme),),
        pattern="set_theme",
    )


def set_layout(
    context: Context, user_id: str, *, sidebar: Any, changed: Any
) -> Write[UserPreferences]:
    """Keep one setting of the frontend's layout, with the map around it."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (
            AnyField(F.preferences.path.child("layout").child("sidebar")).set(sidebar),
            AnyField(F.preferences.path.child("layout").child("changed")).set(changed),
        ),
        create_parents=True,
        pattern="set_layout",
    )


def hide_accounts(
    context: Context, user_id: str, *, account_ids: set[str]
) -> Write[UserPreferences]:
    """Leave accounts out of overviews."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (F.hidden_account_ids.add(account_ids),),
        pattern="hide_accounts",
    )


def show_accounts(
    context: Context, user_id: str, *, account_ids: set[str]
) -> Write[UserPreferences]:
    """Take accounts into overviews again."""
    return writes.update_item(
        USER_PREFERENCES,
        context,
        UserPreferencesKey(user_id=user_id),
        (F.hidden_account_ids.delete(account_ids),),
        pattern="show_accounts",
    )
