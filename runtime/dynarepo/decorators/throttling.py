"""Calls again what was refused for lack of capacity, with growing pauses at random."""

import random
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from botocore.exceptions import ClientError

from ..errors import DynarepoError, Throttled, TransactionCancelled
from ..requests import Pause
from ..transport.retry import RetryBudget, worth_repeating
from .translation import as_dynarepo_error
from .wrapping import Call, Steps, name_of, refused, wrapped

P = ParamSpec("P")
R = TypeVar("R")


def retry_on_throttle(
    attempts: int = 10,
    first_pause: float = 0.1,
    longest_pause: float = 5.0,
    *,
    budget: RetryBudget | None = None,
    jitter: Callable[[], float] = random.random,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Call the function again while it is throttled, at most until `attempts` requests were sent.

    Attempts are counted where they are made: an error says how often its request was sent already,
    by boto3's own retries or by another decorator, and these count here. So layers add up and never
    multiply: around calls whose client sends 5 times, `attempts=10` calls at most twice. Before
    each further call lies a pause of a random part of `first_pause`, doubled every time up to
    `longest_pause` seconds. A `budget` shared by several functions keeps retries a fraction of the
    traffic.

    Retried are Throttled, a transaction cancelled for throttling or conflicts alone, and what boto3
    raises for them; everything else is raised at once, and so is the last error. The whole function
    runs again: what it did before it was throttled is done twice.
    """
    if attempts < 1:
        raise refused("`attempts` is below 1", "pass how many requests may be sent at most")

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        subject = name_of(function)

        def around(call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Steps:
            made, calls = 0, 0
            while True:
                try:
                    result = yield call
                except (DynarepoError, ClientError) as error:
                    known = as_dynarepo_error(error, subject)
                    made += known.attempts
                    if isinstance(error, DynarepoError):
                        error.attempts = made
                    enough = made >= attempts or not _is_throttled(known)
                    if enough or (budget is not None and not budget.take()):
                        raise
                else:
                    if budget is not None:
                        budget.succeeded()
                    return result
                yield Pause(jitter() * min(longest_pause, first_pause * 2**calls))
                calls += 1

        return wrapped(function, around)

    return decorate


def _is_throttled(error: DynarepoError) -> bool:
    if isinstance(error, TransactionCancelled):
        return worth_repeating(error)
    return isinstance(error, Throttled) and error.transient
