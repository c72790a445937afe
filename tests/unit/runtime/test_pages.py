from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import (
    AtLeast,
    AtMost,
    Between,
    Context,
    CursorMismatch,
    Exactly,
    InvalidValue,
    LessThan,
    Link,
    MoreThan,
    MultipleResults,
    NotFound,
    Query,
    Range,
    SortCondition,
    StartsWith,
    TextRange,
    UndecodableItem,
    explain,
)
from dynarepo.service.table_creation import create_tables
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.transport.observation import RequestEvent
from tests.engines.engine import Engine, unique_name
from tests.unit.runtime.ledger import (
    AMOUNT,
    TABLE,
    by_amount,
    by_day,
    by_text,
    entries,
    partition,
    store,
)

ROWS = entries("a", 10)
NAME = unique_name("ledger")
NAMES = {"ledger": NAME}


@pytest.fixture(scope="module")
def client(engine: Engine) -> Any:
    client = engine.client()
    create_tables(client, [TABLE], NAMES)
    store(client, NAME, ROWS + entries("b", 4))
    other = {"pk": {"S": partition("a")}, "sk": {"S": "other#1"}, "_type": {"S": "Other"}}
    client.put_item(TableName=NAME, Item=other)
    link = Link(Context(NAMES), BotoTransport(client))
    assert engine.read_until(6, link.pages(by_amount(link.context, "fee")).count) == 6
    return client


@pytest.fixture
def sent() -> list[RequestEvent]:
    return []


@pytest.fixture
def link(client: Any, sent: list[RequestEvent]) -> Link:
    return Link(Context(NAMES), BotoTransport(client, observer=sent.append))


def test_iteration_yields_every_item_of_the_prefix_in_order(link: Link) -> None:
    assert list(link.pages(by_day(link.context, "a"))) == ROWS


def test_pages_can_be_iterated_twice_and_read_nothing_before(
    link: Link, sent: list[RequestEvent]
) -> None:
    pages = link.pages(by_day(link.context, "b"))
    assert sent == []
    assert list(pages) == list(pages)
    assert len(sent) == 2


def test_descending_turns_the_order(link: Link) -> None:
    assert link.pages(by_day(link.context, "a", descending=True)).all() == ROWS[::-1]


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (AtLeast(date(2030, 1, 4)), [4, 5]),
        (MoreThan(date(2030, 1, 4)), [5]),
        (AtMost(date(2030, 1, 2)), [1, 2]),
        (LessThan(date(2030, 1, 2)), [1]),
        (Between(date(2030, 1, 2), date(2030, 1, 3)), [2, 3]),
        (Exactly(date(2030, 1, 3)), [3]),
    ],
)
def test_a_range_on_a_placeholder_means_what_it_means_on_the_attribute(
    link: Link, wanted: Range[date], days: list[int]
) -> None:
    found = link.pages(by_day(link.context, "a", wanted)).all()
    assert found == [row for row in ROWS if row.day.day in days]


@pytest.mark.parametrize(
    ("wanted", "amounts"),
    [
        (None, [91, 94, 97, 100]),
        (AtLeast(97), [97, 100]),
        (MoreThan(97), [100]),
        (AtMost(94), [91, 94]),
        (LessThan(94), [91]),
        (Between(92, 97), [94, 97]),
        (Exactly(94), [94]),
    ],
)
def test_a_range_on_a_number_key(link: Link, wanted: Range[int] | None, amounts: list[int]) -> None:
    found = link.pages(by_amount(link.context, "fee", wanted))
    of_other_account = [amount for amount in amounts if amount in (97, 100)]
    assert sorted(line.amount for line in found) == sorted(amounts + of_other_account)


@pytest.mark.parametrize(
    ("wanted", "count"), [(StartsWith("2030-01-0"), 10), (StartsWith(""), 10), (StartsWith("x"), 0)]
)
def test_a_beginning_of_a_text(link: Link, wanted: TextRange, count: int) -> None:
    assert link.pages(by_text(link.context, wanted)).count() == count


def test_a_beginning_that_would_leave_its_placeholder_is_refused(link: Link) -> None:
    with pytest.raises(InvalidValue, match="delimiter"):
        by_text(link.context, StartsWith("2030#"))


def test_an_empty_range_asks_nothing(link: Link, sent: list[RequestEvent]) -> None:
    empty = SortCondition("amount", "nothing")
    pages = link.pages(replace(by_amount(link.context, "fee", AtLeast(1)), sort=empty))
    assert (pages.all(), pages.count(), pages.exists(), pages.first()) == ([], 0, False, None)
    assert pages.page(5).items == ()
    assert pages.page(5, after="1.e30").cursor is None
    with pytest.raises(InvalidValue, match="nothing is sent"):
        explain(pages)
    assert sent == []


def all_by_page(link: Link, query: Query[Any], size: int) -> list[Any]:
    found: list[Any] = []
    page = link.pages(query).page(size)
    found.extend(page.items)
    while page.cursor is not None:
        assert len(page.items) == size
        page = link.pages(query).page(size, after=page.cursor)
        found.extend(page.items)
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 4, 9, 10, 11])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_lose_nothing_and_repeat_nothing(link: Link, size: int, descending: bool) -> None:
    query = by_day(link.context, "a", descending=descending)
    assert all_by_page(link, query, size) == (ROWS[::-1] if descending else ROWS)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_pages_of_an_index_with_equal_keys_lose_nothing(link: Link, size: int) -> None:
    found = all_by_page(link, by_amount(link.context, "fee"), size)
    assert sorted(line.amount for line in found) == [91, 94, 97, 97, 100, 100]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_filtered_page_is_full_until_the_last(link: Link, size: int) -> None:
    query = by_day(link.context, "a", where=AMOUNT.is_in([99, 95, 94, 91]))
    found: list[int] = []
    page = link.pages(query).page(size)
    while page.cursor is not None:
        assert len(page.items) == size
        found += [entry.amount for entry in page.items]
        page = link.pages(query).page(size, after=page.cursor)
    assert found + [entry.amount for entry in page.items] == [99, 95, 94, 91]


def test_the_last_page_has_no_cursor_even_when_it_is_full(link: Link) -> None:
    assert link.pages(by_day(link.context, "a")).page(10).cursor is None


def test_a_limit_counts_results_over_all_pages(link: Link) -> None:
    pages = link.pages(by_day(link.context, "a")).limit(5)
    assert pages.all() == ROWS[:5]
    first = pages.page(3)
    rest = pages.page(3, after=first.cursor)
    assert [*first.items, *rest.items] == ROWS[:5]
    assert rest.cursor is None
    assert pages.count() == 5


def test_a_limit_counts_results_after_filters(link: Link) -> None:
    query = by_day(link.context, "a", where=AMOUNT.lt(95))
    assert [entry.amount for entry in link.pages(query).limit(2)] == [94, 93]


def test_the_smaller_limit_stays(link: Link) -> None:
    query = by_day(link.context, "a", limit=2)
    assert len(link.pages(query).limit(5).all()) == 2
    with pytest.raises(InvalidValue, match="at least 1"):
        link.pages(query).limit(0)


def test_first_one_exists_and_count(link: Link) -> None:
    context = link.context
    everything = link.pages(by_day(context, "a"))
    nothing = link.pages(by_day(context, "nobody"))
    single = link.pages(by_day(context, "a", where=AMOUNT.eq(93)))
    assert (everything.first(), nothing.first()) == (ROWS[0], None)
    assert single.one() == ROWS[7]
    assert (everything.count(), nothing.count(), single.count()) == (10, 0, 1)
    assert (everything.exists(), nothing.exists(), single.exists()) == (True, False, True)
    with pytest.raises(NotFound, match=r"Entry\.by_day"):
        nothing.one()
    with pytest.raises(MultipleResults):
        everything.one()


def test_a_cursor_of_other_arguments_is_refused(link: Link) -> None:
    cursor = link.pages(by_day(link.context, "a")).page(2).cursor
    others = [
        by_day(link.context, "b"),
        by_day(link.context, "a", descending=True),
        by_day(link.context, "a", AtLeast(date(2030, 1, 1))),
        by_day(link.context, "a", where=AMOUNT.gt(1)),
    ]
    for other in others:
        with pytest.raises(CursorMismatch):
            link.pages(other).page(2, after=cursor)


def test_a_cursor_survives_another_page_size_and_consistent_reads(link: Link) -> None:
    cursor = link.pages(by_day(link.context, "a")).page(2).cursor
    consistent = by_day(link.context, "a", consistent=True)
    assert list(link.pages(consistent).page(4, after=cursor).items) == ROWS[2:6]


def test_a_page_of_nothing_is_refused(link: Link) -> None:
    with pytest.raises(InvalidValue, match="`size`"):
        link.pages(by_day(link.context, "a")).page(0)


def test_a_view_reads_its_attributes_and_the_key_alone(link: Link) -> None:
    payload = explain(by_amount(link.context, "fee")).payload
    names = payload["ExpressionAttributeNames"]
    read = [names[place] for place in payload["ProjectionExpression"].split(", ")]
    assert read == ["amount", "kind", "pk", "sk"]


def broken(client: Any) -> None:
    store(client, NAME, entries("broken", 4))
    key = {"pk": {"S": partition("broken")}, "sk": {"S": "entry#2030-01-01#000001"}}
    client.update_item(
        TableName=NAME,
        Key=key,
        UpdateExpression="SET #n = :text",
        ExpressionAttributeNames={"#n": "number"},
        ExpressionAttributeValues={":text": {"S": "secret"}},
    )


def test_an_undecodable_item_is_raised_skipped_or_collected(client: Any, link: Link) -> None:
    broken(client)
    context = link.context
    with pytest.raises(UndecodableItem, match="number") as caught:
        link.pages(by_day(context, "broken")).all()
    assert caught.value.key["sk"] == "entry#2030-01-01#000001"
    assert "secret" not in str(caught.value)
    skipping = link.pages(by_day(context, "broken", on_invalid="skip"))
    assert [entry.number for entry in skipping] == [0, 2, 3]
    page = skipping.page(2)
    assert [entry.number for entry in page.items] == [0, 2]
    assert page.invalid == ()
    collecting = link.pages(by_day(context, "broken", on_invalid="collect"))
    page = collecting.page(3)
    assert [entry.number for entry in page.items] == [0, 2, 3]
    assert [error.attribute for error in page.invalid] == ["number"]


def test_match_type_filters_on_the_stored_type(link: Link) -> None:
    query = by_day(link.context, "a", match_type=True)
    payload = explain(query).payload
    assert payload["FilterExpression"]
    assert {"S": "Entry"} in payload["ExpressionAttributeValues"].values()
    assert link.pages(query).all() == ROWS
