from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dynarepo import Context, Operation, Query, Request
from dynarepo.reads.raw_pages import RawPage
from dynarepo.reads.reading import count, exists, read_all, read_first, read_page
from dynarepo.transport.drivers import run
from tests.unit.runtime.ledger import AMOUNT, Entry, by_day, encode, entries
from tests.unit.runtime.sending import Calls

CONTEXT = Context({"ledger": "t"})
ROWS = entries(count=30)


class Partition:
    """Answers queries on one partition as DynamoDB does: Limit and the page end before filters."""

    def __init__(self, matching: frozenset[int], most_in_an_answer: int) -> None:
        self.matching = matching
        self.most_in_an_answer = most_in_an_answer
        self.limits: list[int | None] = []

    def send(self, request: Request[RawPage]) -> RawPage:
        payload = request.payload
        asked = payload.get("Limit")
        self.limits.append(asked)
        start = payload.get("ExclusiveStartKey", {"sk": {"S": ""}})["sk"]["S"]
        stored = [encode(row) for row in ROWS]
        after = [item for item in stored if item["sk"]["S"] > start]
        size = min(asked or self.most_in_an_answer, self.most_in_an_answer)
        looked_at = after[:size]
        found = [item for item in looked_at if int(item["number"]["N"]) in self.matching]
        answer: dict[str, Any] = {"Count": len(found)}
        if payload.get("Select") != "COUNT":
            answer["Items"] = found
        if len(looked_at) == size:
            last = looked_at[-1]
            answer["LastEvaluatedKey"] = {name: last[name] for name in ("pk", "sk")}
        return request.decode(answer)


def query(limit: int | None = None) -> Query[Entry]:
    return by_day(CONTEXT, "a", where=AMOUNT.gt(0), limit=limit)


matching = st.frozensets(st.integers(0, 29))
answers = st.builds(Partition, matching, st.integers(1, 40))
limits = st.none() | st.integers(1, 40)


def expected(partition: Partition, limit: int | None) -> list[Entry]:
    return [row for row in ROWS if row.number in partition.matching][:limit]


def drive(partition: Partition, operation: Operation[Any]) -> Any:
    return run(operation, Calls(partition.send))


@given(partition=answers, limit=limits)
def test_everything_is_read_once_wherever_answers_end(
    partition: Partition, limit: int | None
) -> None:
    wanted = expected(partition, limit)
    assert drive(partition, read_all(query(limit))) == wanted
    assert drive(partition, count(query(limit))) == len(wanted)
    assert drive(partition, exists(query(limit))) is bool(wanted)
    assert drive(partition, read_first(query(limit))) == (wanted[0] if wanted else None)


@given(partition=answers, limit=limits, sizes=st.lists(st.integers(1, 12), min_size=1))
def test_pages_of_any_size_lose_nothing_and_repeat_nothing(
    partition: Partition, limit: int | None, sizes: list[int]
) -> None:
    found: list[Entry] = []
    cursor: str | None = None
    for turn in range(100):
        size = sizes[turn % len(sizes)]
        page = drive(partition, read_page(query(limit), size, cursor))
        found += page.items
        cursor = page.cursor
        if cursor is None:
            break
        assert len(page.items) == size
    assert found == expected(partition, limit)
    assert cursor is None


def test_few_matches_do_not_cost_a_request_each() -> None:
    partition = Partition(frozenset({28}), most_in_an_answer=40)
    drive(partition, read_first(query()))
    assert partition.limits == [1, 2, 4, 8, 16]


def test_iteration_without_a_limit_asks_for_whole_answers() -> None:
    partition = Partition(frozenset({3}), most_in_an_answer=20)
    drive(partition, read_all(query()))
    assert partition.limits == [None, None]
