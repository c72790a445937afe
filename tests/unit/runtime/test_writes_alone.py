"""A write that needs one request alone sends what it would send step by step."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import AlreadyExists, Context, Link, Operation, Request, Write
from dynarepo.expressions.conditions import Condition
from dynarepo.transport.answer_json import body_of
from dynarepo.transport.drivers import run
from dynarepo.writes import create_item, put_item
from generated.bookkeeping import DisplayPreferences, UserPreferences, UserPreferencesCreate
from generated.bookkeeping.user_preferences.codec import USER_PREFERENCES
from generated.bookkeeping.user_preferences.fields import UserPreferencesFields as F
from tests.unit.runtime.sending import Calls

NOW = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)
CONTEXT = Context({USER_PREFERENCES.table: "t"}, clock=lambda: NOW)
NEW = UserPreferencesCreate(user_id="u", display=DisplayPreferences())
IS_DARK: Condition = F.user_id.eq("u")


class Sent:
    """A transport that keeps what it is given, and a driver that does."""

    def __init__(self, answer: dict[str, Any] | None = None) -> None:
        self.requests: list[Request[Any]] = []
        self._answer = answer or {}

    def send(self, request: Request[Any]) -> Any:
        self.requests.append(request)
        return request.decode(self._answer)

    def close(self) -> None:
        """Nothing is open."""

    def step_by_step(self, operation: Operation[Any]) -> Any:
        return run(operation, Calls(self.send))


Make = Callable[[], Write[UserPreferences]]
WRITES: dict[str, Make] = {
    "create": lambda: create_item(USER_PREFERENCES, CONTEXT, NEW),
    "create on a condition": lambda: create_item(USER_PREFERENCES, CONTEXT, NEW, when=IS_DARK),
    "put": lambda: put_item(USER_PREFERENCES, CONTEXT, NEW),
    "put on a condition": lambda: put_item(USER_PREFERENCES, CONTEXT, NEW, when=IS_DARK),
}


@pytest.mark.parametrize("name", WRITES)
def test_alone_it_sends_what_it_sends_step_by_step(name: str) -> None:
    alone, stepwise = Sent(), Sent()
    first = Link(CONTEXT, alone).run(WRITES[name]())
    second = stepwise.step_by_step(WRITES[name]().operation())
    assert first == second
    (one,), (other,) = alone.requests, stepwise.requests
    assert one.action == other.action == "PutItem"
    assert one.payload == other.payload
    assert one.safe_to_repeat == other.safe_to_repeat
    assert dict(one.shown_key) == dict(other.shown_key)
    assert one.encoded is not None
    assert json.loads(body_of(one.encoded)) == one.payload


@pytest.mark.parametrize("name", ["create", "create on a condition", "put on a condition"])
def test_a_failed_condition_says_the_same(name: str) -> None:
    alone, stepwise = Sent(), Sent()
    Link(CONTEXT, alone).run(WRITES[name]())
    stepwise.step_by_step(WRITES[name]().operation())
    one, other = alone.requests[0], stepwise.requests[0]
    assert one.on_condition_failed is not None
    assert other.on_condition_failed is not None
    found = dict(one.payload["Item"])
    first, second = one.on_condition_failed(found), other.on_condition_failed(found)
    assert (type(first), str(first)) == (type(second), str(second))
    assert (one.is_own_work is None) == (other.is_own_work is None)
    if one.is_own_work is not None:
        assert one.is_own_work(found)
    if name == "create":
        assert isinstance(first, AlreadyExists)


def test_what_is_returned_shares_nothing_with_what_was_given() -> None:
    given = NEW.model_copy(update={"hidden_account_ids": {"a"}})
    stored = Link(CONTEXT, Sent()).run(put_item(USER_PREFERENCES, CONTEXT, given))
    assert isinstance(stored, UserPreferences)
    assert stored.updated_at == NOW.replace(microsecond=123_000)
    for name, value in vars(given).items():
        if isinstance(value, list | set | dict):
            assert vars(stored)[name] is not value


def test_an_entity_with_write_ids_goes_step_by_step() -> None:
    versioned = replace(USER_PREFERENCES, write_id="user_id")
    assert put_item(versioned, CONTEXT, NEW).alone is None
