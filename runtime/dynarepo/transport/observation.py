"""What an observer learns about each request, and how it is told."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

from ..errors import DynarepoError
from ..requests import Action

_LOG: Final = logging.getLogger("dynarepo")


@dataclass(frozen=True, slots=True)
class RequestEvent:
    """One finished request: what it was, how long it took with its retries, and what it cost.

    `consumed_capacity` is None where the service did not say.
    """

    subject: str
    action: Action
    table: str
    seconds: float
    consumed_capacity: float | None = None
    error: DynarepoError | None = None


Observer: TypeAlias = Callable[[RequestEvent], None]


def notify(observer: Observer, event: RequestEvent) -> None:
    """Tell an observer; what it raises is logged, since the request is done all the same."""
    try:
        observer(event)
    except Exception:
        _LOG.exception("the observer of %s failed", event.subject)


def consumed_capacity(answer: Mapping[str, Any]) -> float | None:
    """The capacity units in an answer, over all its tables."""
    found: Any = answer.get("ConsumedCapacity")
    if not found:
        return None
    # Requests on several tables have one entry for each.
    tables = cast("list[Mapping[str, Any]]", found if isinstance(found, list) else [found])
    return float(sum(table.get("CapacityUnits", 0.0) for table in tables))
