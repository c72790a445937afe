"""Watches how long calls take, and tells of those that take too long."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, ParamSpec, TypeVar

from .wrapping import Call, Steps, operation_of, refused, wrapped

P = ParamSpec("P")
R = TypeVar("R")

_LOG: Final = logging.getLogger("dynarepo.performance")


@dataclass(frozen=True, slots=True)
class SlowCall:
    """A call that took longer than a threshold, both in seconds; `failed` if it raised."""

    operation: str
    seconds: float
    threshold: float
    failed: bool


def monitor_performance(
    name: str | None = None,
    *,
    warn_after: float = 1.0,
    error_after: float | None = None,
    on_slow: Callable[[SlowCall], object] | None = None,
    logger: logging.Logger = _LOG,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Time every call: one of more than `warn_after` seconds is logged as a warning, and one of
    more than `error_after`, if it is given, as an error; any other is logged for debugging.

    The record has as attributes `operation`, `seconds`, `threshold` and `outcome`. `on_slow` is
    told of each slow call too, in the thread that made it; what it raises is logged. Results and
    errors of the function are passed on untouched. Costs no request. Without a name that of
    `dynamodb_operation` is used, where it is one of the decorators inside, or else the function's.
    """
    if error_after is not None and error_after < warn_after:
        raise refused("`error_after` is shorter than `warn_after`", "pass a longer one")

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        operation = name or operation_of(function)

        def around(call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Steps:
            start = time.perf_counter()
            failed = True
            try:
                result = yield call
                failed = False
                return result
            finally:
                tell(time.perf_counter() - start, failed)

        def tell(seconds: float, failed: bool) -> None:
            threshold, level = warn_after, logging.WARNING
            if error_after is not None and seconds > error_after:
                threshold, level = error_after, logging.ERROR
            slow = seconds > threshold
            facts = {
                "operation": operation,
                "seconds": seconds,
                "threshold": threshold,
                "outcome": "failed" if failed else "ok",
            }
            logger.log(
                level if slow else logging.DEBUG, "%s took %.3f s", operation, seconds, extra=facts
            )
            if slow and on_slow is not None:
                try:
                    on_slow(SlowCall(operation, seconds, threshold, failed))
                except Exception:
                    logger.exception("what is told of slow calls of %s failed", operation)

        return wrapped(function, around, name)

    return decorate
