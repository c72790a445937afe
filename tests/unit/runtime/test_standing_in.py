"""In place of a write that its item refuses, a transaction has one that always fails."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from dynarepo import (
    AmbiguousWrite,
    CancellationReason,
    Context,
    NotFound,
    Request,
    Throttled,
    TransactionCancelled,
    Write,
)
from dynarepo.transactions.writing import transact_writes
from dynarepo.transport.drivers import run
from dynarepo.writes.items import create_item
from dynarepo.writes.updates import update_item
from tests.faults import lossy_relay
from tests.faults.generated_service import generated_service
from tests.unit.runtime.sending import Calls

SCHEMA = Path(lossy_relay.__file__).with_name("tallies.yaml")
CONTEXT = Context({"board": "board"})

Writes = tuple[Write[Any], Write[Any]]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return generated_service(SCHEMA, tmp_path_factory.mktemp("tallies"))


@pytest.fixture
def writes(package: Any) -> Writes:
    """An update that reads first, and a creation."""
    tally = import_module(f"{package.__name__}.tally.codec").TALLY
    change = package.TallyFields.rank.increment()
    return (
        update_item(tally, CONTEXT, package.TallyKey("a"), [change]),
        create_item(tally, CONTEXT, package.TallyCreate(name="b")),
    )


def answered(writes: Writes, *answers: Callable[[], object]) -> list[Request[Any]]:
    """What is sent where no item is there to be read, and these transactions follow."""
    sent: list[Request[Any]] = []
    left = list(answers)

    def send(request: Request[Any]) -> Any:
        sent.append(request)
        return None if request.action == "GetItem" else left.pop(0)()

    run(transact_writes(writes), Calls(send))
    return sent


def raising(error: Exception) -> Callable[[], object]:
    def answer() -> object:
        raise error

    return answer


def test_an_item_that_appears_meanwhile_is_written(package: Any, writes: Writes) -> None:
    stored = writes[1].plan().write.payload["Item"]
    appeared = CancellationReason(0, "ConditionalCheckFailed", "", stored)
    sent = answered(writes, raising(TransactionCancelled(reasons=(appeared,))), lambda: None)
    assert [request.action for request in sent] == ["GetItem", *["TransactWriteItems"] * 2]
    first, second = (each.payload["TransactItems"][0]["Update"] for each in sent[1:])
    assert first["ConditionExpression"] == "attribute_exists(#1) AND attribute_not_exists(#1)"
    assert "SET" not in first["UpdateExpression"]
    assert "rank_sk" in second["ExpressionAttributeNames"].values()


@pytest.mark.parametrize("error", [AmbiguousWrite("lost"), Throttled("no capacity")])
def test_nothing_is_unsure_of_what_always_fails(writes: Writes, error: Exception) -> None:
    with pytest.raises(TransactionCancelled) as failure:
        answered(writes, raising(error))
    (reason,) = failure.value.reasons
    assert (reason.index, type(reason.error)) == (0, NotFound)


def test_a_refusal_counts_that_the_service_does_not_tell(writes: Writes) -> None:
    told = CancellationReason(1, "ConditionalCheckFailed")
    with pytest.raises(TransactionCancelled) as failure:
        answered(writes, raising(TransactionCancelled(reasons=(told,))))
    assert [reason.index for reason in failure.value.reasons] == [0, 1]


def test_what_is_refused_as_a_whole_is_not_sent(writes: Writes) -> None:
    sent: list[str] = []

    def send(request: Request[Any]) -> None:
        sent.append(request.action)

    with pytest.raises(TransactionCancelled):
        run(transact_writes(writes[:1]), Calls(send))
    assert sent == ["GetItem"]
