"""Several writes as one transaction: everything is read and planned first, and sent once."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import Any

from ..errors import (
    AlreadyExists,
    AmbiguousWrite,
    CancellationReason,
    ConditionFailed,
    DynarepoError,
    NotAuthorized,
    NotFound,
    TransactionCancelled,
    UndecodableItem,
)
from ..requests import Operation, Request, Step, Together
from ..writes.lost_writes import applied
from ..writes.races import MOST_TRIES, ItemChanged, Seen, met, pause_before, race_lost
from ..writes.transactions import Failures, commit
from ..writes.write import Needs, PlannedWrite, Write
from .handing_over import handed_over
from .limits import require_possible
from .standing_in import standing_in

_READS_AT_ONCE = 10
# What an item that was read first can say.
_SAID_BY_ITEMS = (AlreadyExists, ConditionFailed, NotAuthorized, NotFound, UndecodableItem)


def transact_writes(
    writes: Sequence[Write[Any]], *, token: str | None = None, returning: bool = False
) -> Operation[tuple[PlannedWrite[Any], ...]]:
    """Do all of these or none, and return them as they were done.

    TransactionCancelled names the writes that stopped it. What they need to know of their items is
    read first, with `returning` also what their results are made of; after a lost race all of it
    is planned anew. Without a token of the caller's, one is made for every attempt.
    """
    if not writes:
        return ()
    needs = [write.needs(returning=returning) for write in writes]
    seen: list[Seen | None] = [None] * len(writes)
    yield from _read(writes, needs, seen, range(len(writes)))
    for attempt in range(MOST_TRIES):
        if attempt:
            yield pause_before(attempt)
        drafted, refused = _planned(writes, seen)
        planned = handed_over(drafted)
        actions = [action for plan in planned for action in plan.actions]
        require_possible(actions)
        try:
            failures = yield from commit(actions, token or writes[0].context.token())
        except DynarepoError as error:
            if refused:
                # It was sent to learn more, and could not be applied.
                raise _cancelled(refused, writes) from error
            if not isinstance(error, AmbiguousWrite):
                raise
            yield from applied(actions, error)
            return planned
        if not failures:
            return planned
        moved: list[int] = []
        final: dict[int, DynarepoError] = {}
        for position, failure in {**refused, **dict(_of_each(planned, failures))}.items():
            if not isinstance(failure, ItemChanged):
                final[position] = failure
            elif failure.elsewhere:
                moved.append(position)
            else:
                needed = needs[position]
                seen[position] = met(failure.item) if needed is None else needed.seen(failure.item)
        if final:
            raise _cancelled(final, writes)
        yield from _read(writes, needs, seen, moved)
    first = writes[0]
    raise race_lost(first.table, first.subject, first.shown_key, first.hint)


def _planned(
    writes: Sequence[Write[Any]], seen: Sequence[Seen | None]
) -> tuple[tuple[PlannedWrite[Any], ...], dict[int, DynarepoError]]:
    """All writes, and the refusals of those in whose place another one stands; raises them where
    nothing else is to be learnt."""
    planned: list[PlannedWrite[Any]] = []
    refused: dict[int, DynarepoError] = {}
    for position, (write, known) in enumerate(zip(writes, seen, strict=True)):
        try:
            planned.append(write.plan(known))
        except _SAID_BY_ITEMS as error:
            refused[position] = error
            planned.append(standing_in(write, known, error))
    if len(refused) == len(writes):
        raise _cancelled(refused, writes)
    return tuple(planned), refused


def _of_each(
    planned: Sequence[PlannedWrite[Any]], failures: Failures
) -> Iterator[tuple[int, DynarepoError]]:
    """The failure of each write that has one, by its position."""
    start = 0
    for position, plan in enumerate(planned):
        end = start + len(plan.actions)
        own = {index - start: failures[index] for index in failures if start <= index < end}
        if own:
            yield position, plan.decisive(own)
        start = end


def _cancelled(
    failures: Mapping[int, DynarepoError], writes: Sequence[Write[Any]]
) -> TransactionCancelled:
    reasons = tuple(
        CancellationReason(
            position,
            failure.service_code or failure.code,
            failure.message,
            getattr(failure, "current", None),
            writes[position].subject,
            failure,
        )
        for position, failure in sorted(failures.items())
    )
    first = writes[reasons[0].index]
    listed = "; ".join(
        f"{reason.subject} (write {reason.index}): {reason.message}" for reason in reasons
    )
    cancelled = TransactionCancelled(
        f"nothing was written: {listed}",
        reasons=reasons,
        table=first.table,
        entity=first.subject,
        key=first.shown_key,
        hint="`reasons` has the error of each write that stopped it",
    )
    cancelled.service_code = "TransactionCanceledException"
    cancelled.transient = all(failure.transient for failure in failures.values())
    cancelled.__cause__ = failures[reasons[0].index]
    return cancelled


def _read(
    writes: Sequence[Write[Any]],
    needs: Sequence[Needs | None],
    seen: list[Seen | None],
    positions: Sequence[int],
) -> Generator[Step, Any, None]:
    """Read what these writes need, side by side."""
    wanted: list[tuple[int, Needs, Request[Any]]] = []
    for position in positions:
        needed = needs[position]
        if needed is not None:
            wanted.append((position, needed, writes[position].read(needed)))
    if not wanted:
        return
    outcomes = yield Together(tuple(request for _, _, request in wanted), _READS_AT_ONCE)
    for (position, needed, _), outcome in zip(wanted, outcomes, strict=True):
        if isinstance(outcome, Exception):
            raise outcome
        seen[position] = needed.seen(outcome)
