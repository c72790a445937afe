"""Settings of a user: stored whole, and changed deep inside."""

from typing import Any

import pytest

from dynarepo import AlreadyExists, ConditionFailed, InvalidValue, NotFound
from generated.bookkeeping import (
    Bookkeeping,
    DisplayPreferences,
    UserPreferences,
    UserPreferencesCreate,
    UserPreferencesFields,
)
from tests.behaviour.clock import Clock
from tests.engines.engine import unique_name


def new_preferences(db: Bookkeeping, user_id: str, **given: Any) -> UserPreferences:
    values = {"display": DisplayPreferences(), **given}
    return db.user_preferences.create(UserPreferencesCreate(user_id=user_id, **values))


def test_settings_are_created_read_replaced_updated_and_deleted(db: Bookkeeping) -> None:
    user = unique_name("user")
    settings = new_preferences(db, user, preferences={"columns": ["a", "b"], "wide": True})
    assert settings.display == DisplayPreferences(
        currency="USD", date_format="YYYY-MM-DD", theme="system", page_size=50
    )
    assert settings.hidden_account_ids is None
    assert db.user_preferences.get_user_preferences(user) == settings
    assert db.user_preferences.get(settings.key, consistent=True) == settings
    assert db.user_preferences.get_user_preferences(f"{user}2") is None
    with pytest.raises(AlreadyExists):
        db.user_preferences.create(settings)
    replaced = db.user_preferences.put(settings.model_copy(update={"preferences": {}}))
    assert replaced.preferences == {}
    updated = db.user_preferences.update(settings.key, set={"hidden_account_ids": {"x"}})
    assert updated.hidden_account_ids == {"x"}
    required: Any = {"display": None}
    with pytest.raises(InvalidValue, match="display"):
        db.user_preferences.update(settings.key, set=required)
    fields = UserPreferencesFields
    changed = db.user_preferences.update(
        settings.key,
        fields.display.page_size.set(fields.display.page_size.plus(5)),
        when=fields.display.theme.eq("system"),
    )
    assert changed.display.page_size == 55
    with pytest.raises(ConditionFailed):
        db.user_preferences.delete(settings.key, when=fields.display.page_size.gt(55))
    assert db.user_preferences.delete(settings.key) == changed
    assert db.user_preferences.get_user_preferences(user) is None


def test_settings_are_stored_whether_or_not_there_are_any(db: Bookkeeping, clock: Clock) -> None:
    user, first = unique_name("user"), clock.now
    dark = DisplayPreferences(theme="dark", page_size=10)
    stored = db.user_preferences.store_user_preferences(user, display=dark, preferences={"a": 1})
    assert (stored.user_id, stored.display, stored.preferences) == (user, dark, {"a": 1})
    assert stored.created_at == stored.updated_at == first
    assert db.user_preferences.get_user_preferences(user) == stored
    db.user_preferences.hide_accounts(user, account_ids={"x"})
    later = clock.advance(seconds=1)
    again = db.user_preferences.store_user_preferences(
        user, display=DisplayPreferences(), preferences={}
    )
    assert (again.display, again.preferences) == (DisplayPreferences(), {})
    assert (again.created_at, again.updated_at) == (first, later)
    assert again.hidden_account_ids == {"x"}


def test_single_settings_are_changed(db: Bookkeeping) -> None:
    user = unique_name("user")
    new_preferences(db, user)
    assert db.user_preferences.set_currency(user, currency="CHF").display.currency == "CHF"
    themed = db.user_preferences.set_theme(user, theme="light")
    assert themed.display == DisplayPreferences(currency="CHF", theme="light")

    hidden = db.user_preferences.hide_accounts(user, account_ids={"a", "b"})
    assert hidden.hidden_account_ids == {"a", "b"}
    hidden = db.user_preferences.hide_accounts(user, account_ids={"b", "c"})
    assert hidden.hidden_account_ids == {"a", "b", "c"}
    shown = db.user_preferences.show_accounts(user, account_ids={"a", "z"})
    assert shown.hidden_account_ids == {"b", "c"}
    everything = db.user_preferences.show_accounts(user, account_ids={"b", "c"})
    assert everything.hidden_account_ids is None
    assert db.user_preferences.get_user_preferences(user) == everything


def test_settings_that_are_not_there_are_not_half_created(db: Bookkeeping) -> None:
    user = unique_name("user")
    for change in (
        lambda: db.user_preferences.set_currency(user, currency="EUR"),
        lambda: db.user_preferences.set_theme(user, theme="dark"),
        lambda: db.user_preferences.hide_accounts(user, account_ids={"a"}),
        lambda: db.user_preferences.show_accounts(user, account_ids={"a"}),
    ):
        with pytest.raises(NotFound):
            change()
    assert db.user_preferences.get_user_preferences(user) is None
