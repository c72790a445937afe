"""What a tour spends: every request, as the repositories' `on_request` hook tells of it."""

from collections import Counter
from threading import Lock

from dynarepo import RequestEvent


class Costs:
    """Counts requests and capacity units, by what caused them."""

    def __init__(self) -> None:
        self._lock = Lock()  # async repositories tell from the thread that sent the request
        self._seen: list[RequestEvent] = []
        self._told = 0

    def note(self, event: RequestEvent) -> None:
        """The hook: `connect(on_request=costs.note)`."""
        with self._lock:
            self._seen.append(event)

    def since_last(self) -> str:
        """What was spent since this was last asked."""
        events, self._told = self._seen[self._told :], len(self._seen)
        counted = Counter(event.action for event in events)
        actions = ", ".join(
            action if count == 1 else f"{count} x {action}" for action, count in counted.items()
        )
        trips = "round trip" if len(events) == 1 else "round trips"
        return f"{len(events)} {trips} ({actions}), {_units(events)} capacity units"

    def by_subject(self) -> list[tuple[str, int, float, float]]:
        """Subject, requests, capacity units and milliseconds, in the order of appearance."""
        groups: dict[str, list[RequestEvent]] = {}
        for event in self._seen:
            groups.setdefault(event.subject, []).append(event)
        return [
            (
                subject,
                len(events),
                _units(events),
                sum(event.seconds for event in events) * 1000,
            )
            for subject, events in groups.items()
        ]


def _units(events: list[RequestEvent]) -> float:
    return sum(event.consumed_capacity or 0.0 for event in events)
