"""What reads ask for and keep, so that items past their time to live are not there."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from dynarepo import Context, Query
from dynarepo.reads import get_item, get_view
from dynarepo.reads.cursors import Position
from dynarepo.reads.visibility import hides, marks, visible
from tests.unit.runtime.ledger import ENTRY, LINE, Entry, EntryKey, by_day

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
SECONDS = int(MOMENT.timestamp())
CONTEXT = Context({"ledger": "ledger"}, clock=lambda: MOMENT)
EXPIRING = replace(ENTRY, ttl="expires")


def expiring(query: Query[Entry], **changes: Any) -> Query[Entry]:
    return replace(query, context=CONTEXT, entity=EXPIRING, returns=EXPIRING, **changes)


def asked(payload: Mapping[str, Any]) -> set[str]:
    """The stored names that a projection asks for."""
    names = payload["ExpressionAttributeNames"]
    return {names.get(name, name) for name in payload["ProjectionExpression"].split(", ")}


def test_an_item_is_hidden_after_its_second_and_for_five_years() -> None:
    oldest = SECONDS - 5 * 365 * 24 * 3600
    for seconds, there in (
        (SECONDS, True),
        (SECONDS - 1, False),
        (oldest, False),
        (oldest - 1, True),
    ):
        stored = {"expires": {"N": str(seconds)}}
        assert visible(EXPIRING, CONTEXT, stored) is there
        assert visible(EXPIRING, CONTEXT.bound(shows_hidden=True), stored)
        assert visible(ENTRY, CONTEXT, stored)
    assert visible(EXPIRING, CONTEXT, {})
    assert visible(EXPIRING, CONTEXT, {"expires": {"S": str(SECONDS - 1)}})


def test_only_what_expires_is_hidden() -> None:
    assert (marks(ENTRY), hides(ENTRY, CONTEXT)) == ((), False)
    assert (marks(EXPIRING), hides(EXPIRING, CONTEXT)) == (("expires",), True)
    assert not hides(EXPIRING, CONTEXT.bound(shows_hidden=True))


def test_a_query_filters_and_its_cursor_outlives_the_moment() -> None:
    query = expiring(by_day(CONTEXT, "ada"))
    payload = query.request().payload
    assert "FilterExpression" not in by_day(CONTEXT, "ada").request().payload
    assert payload["FilterExpression"].startswith("NOT ")
    assert {str(SECONDS - 1), str(SECONDS - 5 * 365 * 24 * 3600)} <= {
        value["N"] for value in payload["ExpressionAttributeValues"].values() if "N" in value
    }
    assert query.count_request().payload["Select"] == "COUNT"
    shown = replace(query, context=CONTEXT.bound(shows_hidden=True))
    assert "FilterExpression" not in shown.request().payload
    later = replace(query, context=replace(CONTEXT, clock=lambda: MOMENT.replace(year=2027)))
    key = {"pk": query.equals[0][1], "sk": {"S": "entry#"}}
    cursor = query.cursor(Position(key))
    found = [other.position(cursor).key for other in (query, later, shown)]
    assert found == [key, key, key]


def test_what_the_index_lacks_is_not_asked_for() -> None:
    query = expiring(by_day(CONTEXT, "ada"), lacks=("expires",))
    assert "FilterExpression" not in query.request().payload


def test_a_key_attribute_is_read_since_no_filter_may_name_it() -> None:
    query = expiring(by_day(CONTEXT, "ada"), index="by_expiry", index_key=("kind", "expires"))
    assert "FilterExpression" not in query.request().payload
    request = query.count_request()
    assert "Select" not in request.payload
    assert asked(request.payload) == {"expires"}
    items = [{"expires": {"N": str(SECONDS + after)}} for after in (-1, 0, 1)]
    page = request.decode({"Items": items, "Count": 3})
    assert (page.count, page.items) == (2, tuple(items[1:]))


def test_a_view_reads_what_tells_whether_the_item_is_there() -> None:
    key = EntryKey("ada", MOMENT.date(), 1)
    request = get_view(EXPIRING, CONTEXT, key, LINE)
    assert asked(request.payload) == {"amount", "expires", "pk", "sk"}
    stored = {"amount": {"N": "1"}, "expires": {"N": str(SECONDS - 1)}}
    assert request.decode({"Item": stored}) is None
    assert get_item(EXPIRING, CONTEXT, key).decode({"Item": stored}) is None
    shown = get_view(EXPIRING, CONTEXT.bound(shows_hidden=True), key, LINE)
    assert asked(shown.payload) == {"amount", "pk", "sk"}
    assert shown.decode({"Item": stored}) is not None
