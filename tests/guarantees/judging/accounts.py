"""Accounts: their trails are replayed, in the order in which these say that writes followed."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from tests.guarantees.judging.replay import applied
from tests.guarantees.judging.stored import (
    SERVER_TIMES,
    Plain,
    is_over,
    of_type,
    own_attributes,
)
from tests.guarantees.lines import Line


def judge_accounts(items: list[Plain], rows: list[Plain], lines: Iterable[Line]) -> None:
    """Each account's trail is one row for each write, and the account is what these make of it."""
    lines = [line for line in lines if line.entity == "Account"]
    written = {line.note: line for line in lines if "note" in _names(line)}
    deleted = Counter(line.based_on for line in lines if line.kind == "delete" and line.is_sure)
    accounts = {item["pk"]: item for item in of_type(items, "Account")}
    trails: defaultdict[str, list[Plain]] = defaultdict(list)
    for row in rows:
        key = row["_of"]["M"]["pk"]["S"]
        if "#account#" in key:
            trails[key].append(row["_change"]["M"])
    notes = Counter(_note(change, "new") for trail in trails.values() for change in trail)
    del notes[None]
    assert all(count == 1 for count in notes.values()), "a write has several rows"
    sure = {note for note, line in written.items() if line.is_sure}
    assert sure <= notes.keys() <= written.keys(), (sure - notes.keys(), notes.keys() - written)
    gone = {
        _note(change, "old")
        for trail in trails.values()
        for change in trail
        if change["action"] == {"S": "delete"}
    }
    assert deleted.keys() <= gone
    assert all(count == 1 for count in deleted.values())
    assert accounts.keys() <= trails.keys()
    for key, trail in trails.items():
        _judge_account(accounts.get(key), trail, written)


def _judge_account(stored: Plain | None, trail: list[Plain], written: dict[str, Line]) -> None:
    after: dict[str, Plain] = {}
    starts: list[Plain] = []
    for change in trail:
        old = _note(change, "old")
        if old is None:
            starts.append(change)
        else:
            assert old not in after, f"two writes follow {old}"
            after[old] = change
    last: list[Plain] = []
    resumed: list[int] = []
    for start in starts:
        state: Plain = {}
        counted_from: dict[str | None, str] = {}
        following: Plain | None = start
        while following is not None:
            note = _note(following, "new")
            if note is None:
                state = {}
                break
            line = written[note]
            if line.based_on in counted_from and counted_from[line.based_on] == counted_from.get(
                state["note"]
            ):
                assert state["note"] == line.based_on, "an update was lost"
            # A new item is another one, also where its versions go on from what was there before.
            restarts = line.kind == "create" or not state
            counted_from[note] = note if restarts else counted_from[state["note"]]
            started = not state
            state = replayed(state, line)
            if started and line.kind == "create":
                # Over an account that is past its time, versions go on.
                state["version"] = int(following["version"]["N"])
                resumed.append(state["version"] - 1)
            assert following["version"] == {"N": str(state["version"])}, (following, state)
            following = after.pop(note, None)
        if state:
            last.append(state)
    assert not after, "a row follows a write that never was"
    over = Counter(state["version"] for state in last if is_over(state))
    assert not Counter(filter(None, resumed)) - over, "versions go on from nowhere"
    if stored is None:
        assert all(is_over(state) for state in last)
        return
    own = own_attributes(stored)
    shown = {name: value for name, value in own.items() if name not in SERVER_TIMES}
    assert shown in last, (shown, last)
    # Others have been replaced after their time.
    assert sum(not is_over(state) for state in last if state != shown) == 0


def replayed(state: Plain, line: Line) -> Plain:
    """What a write makes of an account."""
    if line.kind in ("create", "put"):
        given = {name: value for name, value in line.given.items() if value is not None}
        # Whatever is there counts on; what is created anew does not.
        before = state.get("version", 0) if line.kind == "put" else 0
        return {**given, "version": before + 1}
    if line.kind == "revise":
        given = {name: value for name, value in line.given.items() if value is not None}
        given = {name: value for name, value in given.items() if name not in SERVER_TIMES}
        if "colour" in state and "colour" not in line.given:
            # Its writer's version of the schema does not know it.
            given["colour"] = state["colour"]
        return {**given, "version": state["version"] + 1}
    assert state, "an account was changed that is not there"
    assert not is_over(state), "an account was changed after its time"
    assert line.owner in (None, state["owner_id"]), "somebody else's account was changed"
    return {**applied(state, line.steps), "version": state["version"] + 1}


def _names(line: Line) -> tuple[str, ...]:
    return ("note",) if line.kind in ("create", "put", "revise", "update") else ()


def _note(change: Plain, side: str) -> str | None:
    found: Plain = change[side]["M"]
    note: str | None = found["note"]["S"] if "note" in found else None
    return note
