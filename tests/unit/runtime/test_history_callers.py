"""A trail is read by those whose item it is about."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from dynarepo import EntitySpec
from dynarepo.context import Context
from dynarepo.errors import NotAuthorized, TenantMismatch
from dynarepo.writes.trails import Trail, trail_of
from tests.unit.runtime.booking import BOOKING, BookingKey

ME, OTHER = UUID(int=1), UUID(int=2)
KEY = BookingKey(ME, datetime(2026, 1, 1, tzinfo=UTC))
AUDITED: EntitySpec[Any, Any] = replace(
    BOOKING, besides=lambda: (Trail(BOOKING.table, ("pk", "sk"), "audit#Booking#", ("memo",)),)
)
CONTEXT = Context({BOOKING.table: "bookings"})


def test_a_tenant_reads_the_trails_of_its_own_items() -> None:
    entity = replace(AUDITED, tenant="account_id")
    assert trail_of(entity, CONTEXT.bound(tenant=ME), KEY).request().payload["TableName"]
    with pytest.raises(TenantMismatch):
        trail_of(entity, CONTEXT.bound(tenant=OTHER), KEY)


def test_an_owner_reads_the_trails_of_items_whose_keys_name_the_owner() -> None:
    entity = replace(AUDITED, owner="account_id")
    payload = trail_of(entity, CONTEXT.bound(owner=ME), KEY).request().payload
    assert "FilterExpression" not in payload
    with pytest.raises(NotAuthorized):
        trail_of(entity, CONTEXT.bound(owner=OTHER), KEY)


def test_an_owner_reads_no_trail_that_does_not_say_whose_it_is() -> None:
    entity = replace(AUDITED, owner="category_id")
    trail_of(entity, CONTEXT, KEY)
    with pytest.raises(NotAuthorized, match="not for one owner"):
        trail_of(entity, CONTEXT.bound(owner=ME), KEY)


def test_reading_trails_again_and_again_leaves_nothing_behind() -> None:
    context = Context({BOOKING.table: "bookings"})
    for _ in range(5):
        assert not list(trail_of(AUDITED, context, KEY).results([]))
    assert len(context.made) == 1
