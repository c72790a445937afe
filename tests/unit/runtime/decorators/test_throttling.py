from typing import Any

import pytest
from botocore.exceptions import ClientError

from dynarepo import CancellationReason, NotFound, Throttled, TransactionCancelled
from dynarepo.decorators import RetryBudget, dynamodb_operation, retry_on_throttle
from tests.unit.runtime.decorators.surroundings import Kind, both, result, throttled
from tests.unit.runtime.faulty_service import Answer, faulty_service, refusal
from tests.unit.runtime.ledger import boto3_client, entries
from tests.unit.runtime.ledger_service import Ledger


class Failing:
    """Raises its errors one after the other, and then returns."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.calls = 0

    def __call__(self) -> str:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return "done"


def without_pauses(**settings: Any) -> Any:
    return retry_on_throttle(first_pause=0, **settings)


def called(kind: Kind, failing: Failing) -> Any:
    def call() -> str:
        return failing()

    return kind(call)


@both
def test_what_is_throttled_is_called_again(kind: Kind) -> None:
    failing = Failing(throttled(), throttled(code="RequestLimitExceeded"))
    assert result(without_pauses()(called(kind, failing))()) == "done"
    assert failing.calls == 3


@both
def test_the_last_error_is_raised(kind: Kind) -> None:
    failing = Failing(*[throttled() for _ in range(5)])
    with pytest.raises(ClientError):
        result(without_pauses(attempts=3)(called(kind, failing))())
    assert failing.calls == 3


@both
def test_everything_else_is_raised_at_once(kind: Kind) -> None:
    for error in (NotFound("gone"), throttled(code="LimitExceeded"), KeyError("k")):
        failing = Failing(error)
        with pytest.raises(type(error)):
            result(without_pauses()(called(kind, failing))())
        assert failing.calls == 1


def test_attempts_of_layers_add_up_and_never_multiply() -> None:
    failing = Failing(*[throttled(retries=4) for _ in range(9)])
    inner = without_pauses(attempts=10)(dynamodb_operation()(called(lambda f: f, failing)))
    with pytest.raises(Throttled) as failure:
        without_pauses(attempts=12)(inner)()
    # Ten requests by the inner one make two calls of five each; the outer one adds one round.
    assert failing.calls == 4
    assert failure.value.attempts == 20


def test_requests_of_a_repository_count_as_often_as_they_were_sent() -> None:
    row = entries(count=1)[0]
    with faulty_service(refusal("ThrottlingException")) as service:
        client = boto3_client(
            service.endpoint, retries={"mode": "standard", "total_max_attempts": 2}
        )
        ledger = Ledger.connect(client)
        with pytest.raises(Throttled) as failure:
            without_pauses(attempts=4)(ledger.entries.put)(row)
        assert len(service.requests) == failure.value.attempts == 4


def test_a_repository_s_method_succeeds_in_the_end() -> None:
    row = entries(count=1)[0]
    refused = refusal("ProvisionedThroughputExceededException")
    with faulty_service(refused, refused, Answer()) as service:
        client = boto3_client(
            service.endpoint, retries={"mode": "standard", "total_max_attempts": 1}
        )
        assert without_pauses()(Ledger.connect(client).entries.put)(row) == row


def test_a_transaction_is_repeated_only_for_what_passes() -> None:
    passing = TransactionCancelled(reasons=(CancellationReason(0, "ThrottlingError"),))
    lasting = TransactionCancelled(reasons=(CancellationReason(0, "ConditionalCheckFailed"),))
    assert without_pauses()(Failing(passing))() == "done"
    with pytest.raises(TransactionCancelled):
        without_pauses()(Failing(lasting))()


def test_pauses_grow_up_to_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("dynarepo.decorators.wrapping.time.sleep", slept.append)
    failing = Failing(*[throttled() for _ in range(4)])
    parts = iter([1.0, 0.5, 1.0, 0.0])
    retry_on_throttle(9, 1, 3, jitter=lambda: next(parts))(failing)()
    assert slept == [1.0, 1.0, 3.0, 0.0]


def test_an_empty_budget_ends_the_retries_of_all_who_share_it() -> None:
    budget = RetryBudget(1)
    assert without_pauses(budget=budget)(Failing(throttled()))() == "done"
    failing = Failing(throttled())
    with pytest.raises(ClientError):
        without_pauses(budget=budget)(failing)()
    assert failing.calls == 1
