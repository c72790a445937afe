from collections.abc import Callable

import pytest

from dynarepo import CancellationReason, DynarepoError, ServiceError, TransactionCancelled
from dynarepo.transport.retry import Retries, RetryBudget, worth_repeating


def conflict() -> DynarepoError:
    error = ServiceError("held by a transaction")
    error.service_code = "TransactionConflictException"
    return error


def failing(times: int) -> Callable[[], int]:
    calls: list[int] = []

    def call() -> int:
        calls.append(1)
        if len(calls) <= times:
            raise conflict()
        return len(calls)

    return call


def test_pauses_grow_and_take_any_part_of_their_length() -> None:
    slept: list[float] = []
    parts = iter([0.0, 0.5, 1.0, 1.0])
    retries = Retries(
        first_pause=1, longest_pause=3, sleep=slept.append, jitter=lambda: next(parts)
    )
    assert retries.call(failing(4)) == 5
    assert slept == [0.0, 1.0, 3.0, 3.0]


def test_the_last_attempt_tells_its_error() -> None:
    with pytest.raises(ServiceError):
        Retries(attempts=3, sleep=lambda _: None).call(failing(3))


def test_an_empty_budget_stops_retries_until_successes_refill_it() -> None:
    retries = Retries(budget=RetryBudget(2, refund=0.5), sleep=lambda _: None)
    with pytest.raises(ServiceError):
        retries.call(failing(4))
    with pytest.raises(ServiceError):
        retries.call(failing(1))
    for _ in range(2):
        retries.call(failing(0))
    assert retries.call(failing(1)) == 2


def test_the_sdk_s_own_retries_are_not_stacked() -> None:
    throttled = ServiceError("slow down")
    throttled.service_code = "ThrottlingException"
    assert not worth_repeating(throttled)


@pytest.mark.parametrize(
    ("codes", "worth"),
    [
        (("None", "TransactionConflict"), True),
        (("ThrottlingError", "ProvisionedThroughputExceeded"), True),
        (("TransactionConflict", "ConditionalCheckFailed"), False),
        ((), False),
    ],
)
def test_a_transaction_is_repeated_when_only_load_or_conflicts_stopped_it(
    codes: tuple[str, ...], worth: bool
) -> None:
    reasons = tuple(CancellationReason(index, code) for index, code in enumerate(codes))
    assert worth_repeating(TransactionCancelled("cancelled", reasons=reasons)) is worth
