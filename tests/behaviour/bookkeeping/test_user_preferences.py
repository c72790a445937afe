"""Settings of a user: stored whole, and changed deep inside."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dynarepo import AlreadyExists, ConditionFailed, DynarepoError, InvalidValue, NotFound
from dynarepo.fields import AnyField
from generated.bookkeeping import (
    Bookkeeping,
    DisplayPreferences,
    UserPreferences,
    UserPreferencesCreate,
    UserPreferencesFields,
)
from tests.behaviour.clock import Clock
from tests.engines.engine import Capability, Engine, unique_name


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


def test_maps_around_a_nested_setting_are_created(db: Bookkeeping) -> None:
    user = unique_name("user")
    made = new_preferences(db, user, preferences={"wide": True})
    first = db.user_preferences.set_layout(user, sidebar="left", changed=1)
    assert first.preferences == {"wide": True, "layout": {"sidebar": "left", "changed": 1}}
    again = db.user_preferences.set_layout(user, sidebar="right", changed=2)
    assert again.preferences == {"wide": True, "layout": {"sidebar": "right", "changed": 2}}
    fields = UserPreferencesFields
    panels = AnyField(fields.preferences.at("panels").path)
    layout = AnyField(fields.preferences.at("layout").path)
    deep = panels.at("top").at("open")
    with pytest.raises(DynarepoError, match="create_parents"):
        db.user_preferences.update(made.key, deep.set(True))
    opened = db.user_preferences.update(
        made.key,
        deep.set(True),
        panels.at("bottom").at("rows").set([1]),
        layout.at("changed").remove(),
        fields.display.theme.set("dark"),
        create_parents=True,
    )
    assert opened.preferences == {
        "wide": True,
        "layout": {"sidebar": "right"},
        "panels": {"top": {"open": True}, "bottom": {"rows": [1]}},
    }
    assert opened.display.theme == "dark"
    assert db.user_preferences.get_user_preferences(user) == opened
    with pytest.raises(NotFound):
        db.user_preferences.set_layout(f"{user}2", sidebar="left", changed=1)


def test_a_map_that_somebody_else_creates_meanwhile_is_kept(
    db: Bookkeeping, engine: Engine
) -> None:
    if Capability.CONCURRENT_UPDATES not in engine.capabilities:
        pytest.skip(f"{engine.name} loses concurrent updates")
    user = unique_name("user")
    made = new_preferences(db, user)
    panels = AnyField(UserPreferencesFields.preferences.at("panels").path)

    def create(name: str) -> None:
        db.user_preferences.update(
            made.key, panels.at(name).at("open").set(True), create_parents=True
        )

    names = [f"p{number}" for number in range(4)]
    with ThreadPoolExecutor(len(names)) as threads:
        list(threads.map(create, names))
    stored = db.user_preferences.get(made.key, consistent=True)
    assert stored is not None
    assert stored.preferences == {"panels": {name: {"open": True} for name in names}}
