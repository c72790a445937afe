"""Every engine starts, answers as DynamoDB does, and stops with the tests that started it."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.engines.engine import Engine, unique_name
from tests.engines.server import ServerCommand, ServerFailed, running


def create_table(client: Any, *index_keys: tuple[str, str]) -> str:
    """The name of a new, active table whose index `by_group` has these keys."""
    table = unique_name("engines")
    keys = [("pk", "HASH"), ("sk", "RANGE")]
    used = {name for name, _ in (*keys, *index_keys)}
    client.create_table(
        TableName=table,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": name, "AttributeType": "S"} for name in sorted(used)
        ],
        KeySchema=_key_schema(*keys),
        GlobalSecondaryIndexes=[
            {
                "IndexName": "by_group",
                "KeySchema": _key_schema(*index_keys),
                "Projection": {"ProjectionType": "ALL"},
            }
        ],
    )
    client.get_waiter("table_exists").wait(TableName=table, WaiterConfig={"Delay": 0.05})
    return table


def _key_schema(*keys: tuple[str, str]) -> list[dict[str, str]]:
    return [{"AttributeName": name, "KeyType": kind} for name, kind in keys]


def _texts(**values: str) -> dict[str, dict[str, str]]:
    return {name: {"S": value} for name, value in values.items()}


@pytest.fixture(scope="session")
def client(engine: Engine) -> Any:
    return engine.client()


@pytest.fixture(scope="session")
def table(client: Any) -> str:
    return create_table(client, ("group", "HASH"))


def test_items_are_read_in_the_order_of_their_sort_keys(client: Any, table: str) -> None:
    for sk in ("b", "c", "a"):
        client.put_item(TableName=table, Item=_texts(pk="ordered", sk=sk))
    answer = client.query(
        TableName=table,
        KeyConditionExpression="pk = :pk AND sk >= :first",
        ExpressionAttributeValues={":pk": {"S": "ordered"}, ":first": {"S": "b"}},
        ScanIndexForward=False,
    )
    assert [item["sk"]["S"] for item in answer["Items"]] == ["c", "b"]


def test_a_failed_condition_returns_the_item_that_failed_it(client: Any, table: str) -> None:
    item = _texts(pk="conditional", sk="1", status="new")
    client.put_item(TableName=table, Item=item)
    with pytest.raises(ClientError) as failure:
        client.put_item(
            TableName=table,
            Item=_texts(pk="conditional", sk="1"),
            ConditionExpression="attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure="ALL_OLD",
        )
    answer: Any = failure.value.response
    assert answer["Error"]["Code"] == "ConditionalCheckFailedException"
    assert answer["Item"] == item


def test_an_index_shows_what_was_written(engine: Engine, client: Any, table: str) -> None:
    client.put_item(TableName=table, Item=_texts(pk="indexed", sk="1", group="blue"))
    found = partial(_of_group, client, table, "blue")
    assert engine.read_until(["indexed"], found) == ["indexed"]


@pytest.mark.needs("current_indexes")
def test_an_index_shows_each_write_at_once(client: Any, table: str) -> None:
    for number in range(20):
        client.put_item(TableName=table, Item=_texts(pk="current", sk=str(number), group="red"))
        assert len(_of_group(client, table, "red")) == number + 1
        if number % 2:
            client.delete_item(TableName=table, Key=_texts(pk="current", sk=str(number)))
            assert len(_of_group(client, table, "red")) == number
            client.put_item(TableName=table, Item=_texts(pk="current", sk=str(number), group="red"))


@pytest.mark.needs("late_indexes")
def test_an_index_that_is_late_shows_no_write_of_a_check(
    engine: Engine, client: Any, table: str
) -> None:
    def prepare() -> str:
        group = unique_name("group")
        for number in "012":
            client.put_item(TableName=table, Item=_texts(pk=number, sk=group, group=group))
        return group

    def check(group: str) -> None:
        client.put_item(TableName=table, Item=_texts(pk="3", sk=group, group=group))
        client.delete_item(TableName=table, Key=_texts(pk="0", sk=group))
        assert _of_group(client, table, group) == ["0", "1", "2"]

    engine.on_late_indexes(prepare, check)


@pytest.mark.needs("exact_prefixes")
def test_the_beginning_of_a_sort_key_is_compared_exactly(client: Any, table: str) -> None:
    for sk in ("Ab", "ab"):
        client.put_item(TableName=table, Item=_texts(pk="prefixes", sk=sk))
    answer = client.query(
        TableName=table,
        KeyConditionExpression="pk = :pk AND begins_with(sk, :start)",
        ExpressionAttributeValues={":pk": {"S": "prefixes"}, ":start": {"S": "A"}},
    )
    assert [item["sk"]["S"] for item in answer["Items"]] == ["Ab"]


@pytest.mark.needs("multi_attribute_indexes")
def test_an_index_key_may_have_several_attributes(client: Any) -> None:
    table = create_table(
        client, ("group", "HASH"), ("region", "HASH"), ("status", "RANGE"), ("day", "RANGE")
    )
    for day in ("1", "2", "3"):
        item = _texts(pk=day, sk="1", group="blue", region="eu", status="new", day=day)
        client.put_item(TableName=table, Item=item)
    answer = client.query(
        TableName=table,
        IndexName="by_group",
        KeyConditionExpression="#g = :g AND #r = :r AND #s = :s AND #d >= :d",
        ExpressionAttributeNames={"#g": "group", "#r": "region", "#s": "status", "#d": "day"},
        ExpressionAttributeValues={
            ":g": {"S": "blue"},
            ":r": {"S": "eu"},
            ":s": {"S": "new"},
            ":d": {"S": "2"},
        },
        ScanIndexForward=False,
    )
    assert [item["day"]["S"] for item in answer["Items"]] == ["3", "2"]


@pytest.mark.needs("idempotency_tokens")
def test_a_transaction_sent_twice_with_one_token_is_applied_once(client: Any, table: str) -> None:
    key = _texts(pk="token", sk="1")
    for _ in range(2):
        client.transact_write_items(
            ClientRequestToken=table,
            TransactItems=[{"Update": {"TableName": table, "Key": key, **_ADD_ONE}}],
        )
    assert _amount(client, table, key) == "1"


@pytest.mark.needs("concurrent_updates")
def test_updates_from_several_threads_are_all_applied(client: Any, table: str) -> None:
    key = _texts(pk="threads", sk="1")
    with ThreadPoolExecutor(4) as threads:
        list(
            threads.map(
                lambda _: client.update_item(TableName=table, Key=key, **_ADD_ONE), range(40)
            )
        )
    assert _amount(client, table, key) == "40"


@pytest.mark.needs("key_validation")
def test_an_index_key_of_the_wrong_type_is_refused(client: Any, table: str) -> None:
    item = {**_texts(pk="typed", sk="1"), "group": {"N": "1"}}
    with pytest.raises(ClientError, match="ValidationException"):
        client.put_item(TableName=table, Item=item)


@pytest.mark.needs("batch_limits")
def test_a_batch_past_the_limit_is_refused(client: Any, table: str) -> None:
    puts = [{"PutRequest": {"Item": _texts(pk="batch", sk=str(count))}} for count in range(26)]
    with pytest.raises(ClientError, match="ValidationException"):
        client.batch_write_item(RequestItems={table: puts})


def test_a_server_that_cannot_start_says_what_it_printed() -> None:
    command = ServerCommand((sys.executable, "-c", "print('no such option')"), {})
    with (
        pytest.raises(ServerFailed, match="no such option"),
        running(command, lambda _: False),
    ):
        pass


def test_a_server_ends_when_its_tests_are_killed(tmp_path: Path) -> None:
    heartbeat = tmp_path / "heartbeat"
    beat = (
        "import pathlib, time\n"
        f"while True: pathlib.Path({str(heartbeat)!r}).write_text(str(time.time()));"
        " time.sleep(0.02)"
    )
    supervisor = Path(__file__).with_name("supervisor.py")
    owner = subprocess.Popen(
        [sys.executable, str(supervisor), sys.executable, "-c", beat], stdin=subprocess.PIPE
    )
    _wait_for(heartbeat.exists)
    assert owner.stdin is not None
    owner.stdin.close()
    owner.wait(60)
    last = heartbeat.read_text(encoding="utf-8")
    time.sleep(0.2)
    assert heartbeat.read_text(encoding="utf-8") == last


def _of_group(client: Any, table: str, group: str) -> list[str]:
    answer = client.query(
        TableName=table,
        IndexName="by_group",
        KeyConditionExpression="#group = :group",
        ExpressionAttributeNames={"#group": "group"},
        ExpressionAttributeValues={":group": {"S": group}},
    )
    return sorted(item["pk"]["S"] for item in answer["Items"])


_ADD_ONE = {
    "UpdateExpression": "ADD amount :one",
    "ExpressionAttributeValues": {":one": {"N": "1"}},
}


def _amount(client: Any, table: str, key: dict[str, dict[str, str]]) -> str:
    item = client.get_item(TableName=table, Key=key, ConsistentRead=True)["Item"]
    amount: str = item["amount"]["N"]
    return amount


def _wait_for(done: Any) -> None:
    deadline = time.monotonic() + 60
    while not done() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert done()
