"""What each access pattern cost: requests, capacity units, time and errors."""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..transport.observation import RequestEvent


@dataclass(frozen=True, slots=True)
class Costs:
    """What the requests of one access pattern add up to; `errors` counts them by their codes.

    `read_units` and `write_units` are what DynamoDB said that it consumed.
    """

    requests: int = 0
    read_units: float = 0.0
    write_units: float = 0.0
    seconds: float = 0.0
    slowest: float = 0.0
    errors: Mapping[str, int] = field(default_factory=dict[str, int])

    def and_also(self, event: RequestEvent) -> "Costs":
        """These costs and those of one more request."""
        units = event.consumed_capacity or 0.0
        errors = self.errors
        if event.error is not None:
            errors = Counter(errors) + Counter([event.error.code])
        return Costs(
            requests=self.requests + 1,
            read_units=self.read_units + (0.0 if event.is_write else units),
            write_units=self.write_units + (units if event.is_write else 0.0),
            seconds=self.seconds + event.seconds,
            slowest=max(self.slowest, event.seconds),
            errors=dict(errors),
        )


class CapacityReport:
    """An observer that adds up the costs of each access pattern; usable from any thread.

    `str()` of it is a table for people, the most expensive access pattern first.
    """

    def __init__(self) -> None:
        self._costs: dict[str, Costs] = {}
        self._lock = threading.Lock()

    def __call__(self, event: RequestEvent) -> None:
        with self._lock:
            self._costs[event.subject] = self._costs.get(event.subject, Costs()).and_also(event)

    @property
    def costs(self) -> Mapping[str, Costs]:
        """The costs so far by entity and access pattern, such as `User.get_user`."""
        with self._lock:
            return dict(self._costs)

    def total(self) -> Costs:
        """The costs of everything so far."""
        total = Costs()
        for costs in self.costs.values():
            total = replace(
                total,
                requests=total.requests + costs.requests,
                read_units=total.read_units + costs.read_units,
                write_units=total.write_units + costs.write_units,
                seconds=total.seconds + costs.seconds,
                slowest=max(total.slowest, costs.slowest),
                errors=dict(Counter(total.errors) + Counter(costs.errors)),
            )
        return total

    def clear(self) -> None:
        """Start anew."""
        with self._lock:
            self._costs.clear()

    def __str__(self) -> str:
        found = sorted(
            self.costs.items(),
            key=lambda entry: (-entry[1].read_units - entry[1].write_units, entry[0]),
        )
        width = max([len("access pattern"), *(len(subject) for subject, _ in found)])
        lines = [f"{'access pattern':<{width}}  requests  read units  write units  errors"]
        lines += [
            f"{subject:<{width}}  {costs.requests:>8}  {costs.read_units:>10g}"
            f"  {costs.write_units:>11g}  {sum(costs.errors.values()):>6}"
            for subject, costs in found
        ]
        return "\n".join(lines)
