"""Under `on_partial: require` callers give what index keys are built from, and it must be so."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotFound,
    TransactionCancelled,
    VersionConflict,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.given_parts.tickets import DAY, Desk, fields_of
from tests.golden.given_parts.expected.helpdesk import (
    Call,
    CallCreate,
    CallFields,
    CallKey,
    CounterCreate,
    Helpdesk,
    Place,
    TicketFields,
    TicketKey,
    VisitFields,
)

URGENT = ("team", "status", "priority", "place", "watchers", "ends_at")
RANKED = ("team", "rank", "opened_at")
# What an upsert is told that finds no item.
NOTHING: dict[str, Any] = dict.fromkeys(
    ("agent", "due", "rank", "opened_at", "status", "priority", "place", "watchers", "ends_at")
)


def given(item: Any, names: tuple[str, ...], *but: str) -> dict[str, Any]:
    return fields_of(item, *(name for name in names if name not in but))


def test_a_part_is_given(db: Helpdesk, desk: Desk, expect: Expect) -> None:
    ticket = desk.ticket(due=DAY)
    db.tickets.assign(desk.name, ticket.ticket_id, agent=desk.agent(), due=DAY)
    moved = db.tickets.reschedule(
        desk.name, ticket.ticket_id, due=DAY + timedelta(1), agent=desk.agent()
    )
    assert desk.stored_ticket(ticket.key) == moved
    expect([moved], lambda: list(db.tickets.list_of_agent(desk.agent())))
    # Nothing is asked for where the entry goes anyway.
    gone = db.tickets.unassign(desk.name, ticket.ticket_id)
    assert desk.stored_ticket(ticket.key) == gone
    expect([], lambda: list(db.tickets.list_of_agent(desk.agent())))


def test_what_is_not_there_is_given_as_none(db: Helpdesk, desk: Desk) -> None:
    ticket = desk.ticket()
    assigned = db.tickets.assign(desk.name, ticket.ticket_id, agent=desk.agent(), due=None)
    assert desk.stored_ticket(ticket.key) == assigned
    with pytest.raises(ConditionFailed, match="another `agent` than") as failed:
        db.tickets.reschedule(desk.name, ticket.ticket_id, due=DAY, agent=None)
    assert failed.value.current == assigned
    assert desk.stored_ticket(ticket.key) == assigned


def test_something_else_is_there(db: Helpdesk, desk: Desk) -> None:
    ticket = desk.ticket(agent=desk.agent())
    right = given(ticket, RANKED)
    for wrong in ({"rank": 4}, {"team": "x"}, {"opened_at": ticket.opened_at + timedelta(1)}):
        with pytest.raises(ConditionFailed, match=f"another `{next(iter(wrong))}`") as failed:
            db.tickets.climb(desk.name, ticket.ticket_id, by=1, **{**right, **wrong})
        assert failed.value.current == ticket
    with pytest.raises(ConditionFailed, match="another `team` and another `rank`"):
        db.tickets.sink(
            desk.name, ticket.ticket_id, by=1, team="x", rank=1, opened_at=ticket.opened_at
        )
    assert desk.stored_ticket(ticket.key) == ticket
    with pytest.raises(NotFound):
        db.tickets.climb(desk.name, uuid4(), by=1, **right)


def test_parts_are_computed_from_what_is_given(db: Helpdesk, desk: Desk, expect: Expect) -> None:
    ticket = desk.ticket(backup=desk.agent("eve"), due=DAY)
    climbed = db.tickets.climb(desk.name, ticket.ticket_id, by=2, **given(ticket, RANKED))
    assert (desk.stored_ticket(ticket.key), climbed.rank) == (climbed, 7)
    sunk = db.tickets.sink(desk.name, ticket.ticket_id, by=-6, **given(climbed, RANKED))
    assert (desk.stored_ticket(ticket.key), sunk.rank) == (sunk, 1)
    expect([sunk], lambda: list(db.tickets.list_of_team(desk.team)))
    backup: dict[str, Any] = {"backup": desk.agent("eve"), "due": DAY}
    passed = db.tickets.pass_on(desk.name, ticket.ticket_id, **backup)
    assert (desk.stored_ticket(ticket.key), passed.agent) == (passed, desk.agent("eve"))
    for agent in (desk.agent("eve"), None):
        kept = db.tickets.suggest(
            desk.name, ticket.ticket_id, suggested=desk.agent("bob"), agent=agent, due=DAY
        )
        assert kept.agent == (agent or desk.agent("bob"))
        assert desk.stored_ticket(ticket.key) == kept
        db.tickets.unassign(desk.name, ticket.ticket_id)
    with pytest.raises(InvalidValue, match="missing and cannot be computed with"):
        db.tickets.pass_on(desk.name, ticket.ticket_id, backup=None, due=DAY)


def test_the_condition_says_a_part(db: Helpdesk, desk: Desk) -> None:
    ticket = desk.ticket()
    rest = given(ticket, RANKED, "rank")
    settled = db.tickets.settle(desk.name, ticket.ticket_id, old_rank=5, rank=-1, **rest)
    assert (desk.stored_ticket(ticket.key), settled.rank) == (settled, 4)
    with pytest.raises(ConditionFailed):
        db.tickets.settle(desk.name, ticket.ticket_id, old_rank=5, rank=1, **rest)
    assert desk.stored_ticket(ticket.key) == settled


def test_what_a_sparse_entry_depends_on(
    db: Helpdesk, desk: Desk, clock: Clock, expect: Expect
) -> None:
    ends = clock.now + timedelta(days=1)
    place = Place(floor=1, room="a")
    ticket = desk.ticket(priority=5, place=place, watchers={"a"}, ends_at=ends)
    ids = (desk.name, ticket.ticket_id)
    longer = db.tickets.prolong(*ids, until=ends + timedelta(1), **given(ticket, URGENT, "ends_at"))
    assert desk.stored_ticket(ticket.key) == longer
    expect([longer], lambda: list(db.tickets.list_urgent(desk.team)))
    crowded = db.tickets.watch(*ids, new_watchers={"b", "c"}, **given(longer, URGENT))
    assert crowded.watchers == {"a", "b", "c"}
    assert desk.stored_ticket(ticket.key) == crowded
    expect([], lambda: list(db.tickets.list_urgent(desk.team)))
    high = db.tickets.move_upstairs(*ids, floors=8, **given(crowded, URGENT))
    assert high.place == Place(floor=9, room="a")
    with pytest.raises(ConditionFailed, match="another `place`"):
        db.tickets.move_upstairs(*ids, floors=1, **given(crowded, URGENT))
    done = db.tickets.finish(*ids)
    assert desk.stored_ticket(ticket.key) == done


def test_nothing_is_asked_for_where_the_update_decides_that_the_entry_goes(
    db: Helpdesk, desk: Desk, expect: Expect
) -> None:
    weight = CallFields.weight
    leaving: tuple[Callable[[CallKey], Call], ...] = (
        lambda key: db.calls.answer(key.line, result="done"),
        lambda key: db.calls.drop(key.line, by=2),
        lambda key: db.calls.hide(key.line),
        lambda key: db.calls.update(key, set={"result": "done"}),
        lambda key: db.calls.update(key, weight.add(3), set={"queue": "other"}),
    )
    for number, leave in enumerate(leaving):
        topic = f"{desk.name}-{number}"
        call = db.calls.create(CallCreate(line=topic, topic=topic, queue="new"))
        left = leave(call.key)
        assert desk.stored_call(call.key) == left
        expect(False, partial(is_waiting, db, call))
    call = db.calls.create(CallCreate(line=desk.name, topic="a", result="b"))
    with pytest.raises(InvalidValue, match="`weight` is needed"):
        db.calls.update(call.key, set={"queue": "new"})
    back = db.calls.reopen(call.line, queue=call.queue, weight=1, topic="a")
    assert desk.stored_call(call.key) == back
    expect(True, lambda: is_waiting(db, back))
    moved = db.calls.wait(call.line, weight=1, topic="a", result=None)
    assert desk.stored_call(call.key) == moved


def is_waiting(db: Helpdesk, call: Call) -> bool:
    return call.line in [found.line for found in db.calls.list_waiting(call.queue)]


def test_an_item_past_its_time_is_gone(db: Helpdesk, desk: Desk, clock: Clock) -> None:
    ticket = desk.ticket(ends_at=clock.now + timedelta(seconds=10))
    clock.advance(seconds=11)
    with pytest.raises(NotFound, match="past its time to live"):
        db.tickets.climb(desk.name, ticket.ticket_id, by=1, **given(ticket, RANKED))
    with pytest.raises(NotFound):
        db.tickets.sign_up(
            desk.name, ticket.ticket_id, team=desk.team, first_rank=1, **{**NOTHING, "rank": 5}
        )
    anew = db.tickets.sign_up(desk.name, ticket.ticket_id, team=desk.team, first_rank=1, **NOTHING)
    assert (anew.rank, anew.opened_at, anew.ends_at) == (1, clock.now, None)
    assert desk.stored_ticket(ticket.key) == anew


def test_an_upsert_is_told_what_is_there(db: Helpdesk, desk: Desk) -> None:
    new = uuid4()
    made = db.tickets.sign_up(desk.name, new, team=desk.team, first_rank=1, **NOTHING)
    assert (made.rank, made.status, made.priority) == (1, "open", 3)
    assert desk.stored_ticket(made.key) == made
    with pytest.raises(ConditionFailed, match="another `status`"):
        db.tickets.sign_up(desk.name, new, team="other", first_rank=2, **NOTHING)
    again = db.tickets.sign_up(
        desk.name, new, team="other", first_rank=2, **fields_of(made, *NOTHING)
    )
    assert (again.team, again.rank) == ("other", 1)
    assert desk.stored_ticket(made.key) == again
    with pytest.raises(NotFound):
        db.tickets.sign_up(
            desk.name, uuid4(), team="other", first_rank=2, **fields_of(made, *NOTHING)
        )


def test_the_caller_of_update_gives_parts(db: Helpdesk, desk: Desk) -> None:
    ticket = desk.ticket(due=DAY)
    with pytest.raises(InvalidValue, match=r"`due` is needed.*gsi1") as refused:
        db.tickets.update(ticket.key, set={"agent": desk.agent()})
    assert 'given={"due": ...}' in str(refused.value.hint)
    assigned = db.tickets.update(ticket.key, set={"agent": desk.agent()}, given={"due": DAY})
    assert desk.stored_ticket(ticket.key) == assigned
    raised = db.tickets.update(
        ticket.key,
        TicketFields.rank.increment(3),
        set={"due": None},
        given={
            "team": desk.team,
            "rank": 5,
            "opened_at": ticket.opened_at,
            "agent": assigned.agent,
        },
    )
    assert (raised.rank, raised.due) == (8, None)
    assert desk.stored_ticket(ticket.key) == raised
    with pytest.raises(ConditionFailed, match="another `due`"):
        db.tickets.update(ticket.key, set={"agent": desk.agent("bob")}, given={"due": DAY})
    # Index keys do not depend on it, and it is held against the item all the same.
    with pytest.raises(ConditionFailed, match="another `rank`"):
        db.tickets.update(ticket.key, set={"backup": "x"}, given={"rank": 5})
    for wrong, message in (
        ({"desk": "x"}, "`desk` is part of the key, which says it already"),
        ({"agnt": "x"}, "`agnt` is not an attribute of Ticket"),
        ({"rank": "x"}, "`rank` does not fit"),
    ):
        found: Any = wrong
        with pytest.raises(InvalidValue, match=message):
            db.tickets.update(ticket.key, set={"backup": "x"}, given=found)
    assert desk.stored_ticket(ticket.key) == raised


def test_times_and_versions_of_writes(db: Helpdesk, desk: Desk, clock: Clock) -> None:
    visit = desk.visit(host=desk.agent(), code=desk.name)
    clock.advance(seconds=1)
    # The time of the write is known, and that the item is not deleted; the version is read.
    explained = db.visits.explain(desk.name, reason="why", host=desk.agent())
    assert (explained.seen_at, explained.version) == (clock.now, 2)
    assert desk.stored_visit(visit.key) == explained
    with pytest.raises(ConditionFailed, match="another `host`"):
        db.visits.explain(desk.name, reason="so", host=None)
    with pytest.raises(VersionConflict):
        db.visits.explain(desk.name, reason="so", host=desk.agent(), expect_version=1)
    received = db.visits.receive(desk.name, host=desk.agent("eve"), expect_version=2)
    assert desk.stored_visit(visit.key) == received
    again = db.visits.update(visit.key, set={"code": None}, given={"host": received.host})
    assert desk.stored_visit(visit.key) == again


def test_a_version_is_a_part(db: Helpdesk, desk: Desk, expect: Expect) -> None:
    db.counters.create(CounterCreate(name=desk.name))
    counter = db.counters.count(desk.name, version=1, note="second")
    assert counter.version == 2
    with pytest.raises(VersionConflict) as conflict:
        db.counters.count(desk.name, version=1, note="third")
    assert conflict.value.current == counter
    expect(True, lambda: counter in list(db.counters.list_counters()))


def test_deletions_read_what_nobody_can_give(db: Helpdesk, desk: Desk) -> None:
    visit = desk.visit(host=desk.agent())
    assert db.visits.delete(visit.key) is not None
    deleted = desk.stored_visit(visit.key)
    with pytest.raises(NotFound, match="deleted softly"):
        db.visits.explain(desk.name, reason="why", host=desk.agent())
    # Where deleted items are shown, the mark is one more part.
    shown = db.visits.including_deleted()
    changed = shown.update(
        visit.key,
        VisitFields.reason.set("late"),
        given={"host": desk.agent(), "deleted_at": deleted.deleted_at},
    )
    assert desk.stored_visit(visit.key) == changed
    restored = db.visits.restore(visit.key)
    assert desk.stored_visit(visit.key) == restored
    with pytest.raises(AlreadyExists):
        desk.visit()


def test_a_move_reads_the_item(db: Helpdesk, desk: Desk) -> None:
    ticket = desk.ticket(agent=desk.agent(), due=DAY)
    moved = db.tickets.send_to(desk.name, ticket.ticket_id, to_desk=f"{desk.name}-2")
    assert desk.stored_ticket(moved.key) == moved


def test_transactions(db: Helpdesk, desk: Desk) -> None:
    first, second = desk.ticket(rank=1), desk.ticket(rank=2)
    visit = desk.visit()
    swap: dict[str, Any] = {
        "first_opened": first.opened_at, "opened_at": second.opened_at, "team": desk.team
    }  # fmt: skip
    ids = (desk.name, first.ticket_id, second.ticket_id)
    db.swap_ranks(*ids, first_rank=1, second_rank=2, **swap)
    assert desk.stored_ticket(first.key).rank == 2
    assert desk.stored_ticket(second.key).rank == 1
    with pytest.raises(TransactionCancelled) as stale:
        db.swap_ranks(*ids, first_rank=1, second_rank=2, **swap)
    assert {type(reason.error) for reason in stale.value.reasons} == {ConditionFailed}
    ticket, received = db.assign_and_receive(
        desk.name, first.ticket_id, desk.name, agent=desk.agent(), due=None
    )
    assert desk.stored_ticket(first.key) == ticket
    assert desk.stored_visit(visit.key) == received
    with db.transact() as tx:
        tx.tickets.update(second.key, set={"agent": desk.agent()}, given={"due": None})
        tx.tickets.reschedule(desk.name, first.ticket_id, due=DAY, agent=desk.agent())
    assert desk.stored_ticket(first.key).due == DAY
    assert desk.stored_ticket(second.key).agent == desk.agent()
    with pytest.raises(TransactionCancelled) as refused:
        _assign_both(db, first.key, TicketKey(desk.name, uuid4()))
    kinds = {reason.index: type(reason.error) for reason in refused.value.reasons}
    assert kinds == {0: ConditionFailed, 1: NotFound}


def _assign_both(db: Helpdesk, *keys: TicketKey) -> None:
    with db.transact() as tx:
        for key in keys:
            tx.tickets.assign(key.desk, key.ticket_id, agent="x", due=None)
