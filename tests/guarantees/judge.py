"""What must be true of the stored items after an attack, worked out by hand from what was done.

Nothing here uses generated code: keys are formatted anew, and each account's writes are replayed
on a dict in the order in which its trail says that they followed each other.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from tests.guarantees.lines import Line

Plain = dict[str, Any]
SERVER_TIMES = ("created_at", "updated_at")
INDEX_ATTRIBUTES = tuple(f"gsi{number}{part}" for number in (1, 2, 3) for part in ("pk", "sk"))


def plain(stored: Plain) -> Plain:
    """An item without DynamoDB's types."""
    found: Plain = {}
    for name, value in stored.items():
        ((kind, inner),) = value.items()
        found[name] = int(inner) if kind == "N" else sorted(inner) if kind == "SS" else inner
    return found


def of_type(items: Iterable[Plain], kind: str) -> list[Plain]:
    return [plain(item) for item in items if item["_type"] == {"S": kind}]


def is_over(item: Plain) -> bool:
    return "ends_at" in item and item["ends_at"] < time.time()


def expected_entries(item: Plain) -> Plain:
    """The index keys that an item's attributes ask for."""
    tenant = f"tenant#{item['tenant_id']}"
    keys: Plain = {}
    match item["_type"]:
        case "Account":
            rank = item.get("rank")
            keys["gsi1pk"] = f"{tenant}#status#{item['status']}"
            keys["gsi1sk"] = f"{item['points']:06d}#{item['account_id']}"
            if rank is not None and "region" in item and item["status"] != "closed":
                keys["gsi2pk"] = f"{tenant}#region#{item['region']}"
                keys["gsi2sk"] = f"{rank:06d}#{item['updated_at']}"
            if "slug" in item and item["points"] >= 5 and rank is not None and rank < 9:
                keys["gsi3pk"], keys["gsi3sk"] = f"{tenant}#rich", item["slug"]
        case "Wallet" if item["balance"] > 0:
            keys["gsi1pk"] = f"{tenant}#wallets"
            keys["gsi1sk"] = f"{item['balance']:08d}#{item['moves']:06d}"
        case "Counter":
            keys["gsi1pk"] = f"{tenant}#counters"
            keys["gsi1sk"] = f"{item['safe_hits']:08d}"
        case _:
            pass
    return keys


def judge_entries(items: list[Plain]) -> None:
    for kind in ("Account", "Wallet", "Counter"):
        for item in of_type(items, kind):
            stored = {name: item[name] for name in INDEX_ATTRIBUTES if name in item}
            assert stored == expected_entries(item), item


def judge_claims(items: list[Plain]) -> None:
    """Each value in use is claimed by the item that has it, and nothing else is claimed."""
    wanted: dict[str, Plain] = {}
    for account in of_type(items, "Account"):
        if is_over(account):
            continue
        values = [f"unique#Account#tenant_id+email#{account['tenant_id']}#{account['email']}"]
        if "slug" in account:
            values.append(f"unique#Account#tenant_id+slug#{account['tenant_id']}#{account['slug']}")
        claim: Plain = {"of": {"pk": {"S": account["pk"]}, "sk": {"S": account["sk"]}}}
        claim["ends_at"] = account.get("ends_at")
        for value in values:
            assert value not in wanted, f"{value} is used twice"
            wanted[value] = claim
    claims = [claim for claim in of_type(items, "_unique") if not is_over(claim)]
    found = {claim["pk"]: {"of": claim["_of"], "ends_at": claim.get("ends_at")} for claim in claims}
    assert found == wanted


def judge_sums(items: list[Plain], lines: Iterable[Line]) -> None:
    """Money is neither made nor lost, and each addition counts once."""
    lines = list(lines)
    balances: Counter[str] = Counter()
    for wallet in of_type(items, "Wallet"):
        assert wallet["balance"] >= 0
        balances[wallet["tenant_id"]] += wallet["balance"]
    assert balances == {"north": 300, "south": 300}
    counters = {item["tenant_id"]: item for item in of_type(items, "Counter")}
    wallets = {(item["tenant_id"], item["wallet_id"]): item for item in of_type(items, "Wallet")}
    for tenant in ("north", "south"):
        own = [line for line in lines if line.tenant == tenant]
        for kind, name in (("hit", "hits"), ("hit_safely", "safe_hits")):
            total = counters.get(tenant, {}).get(name, 0)
            assert within(total, [line for line in own if line.kind == kind]), (tenant, name)
        for name in ("w0", "w1", "w2"):
            moves = [
                Line("transfer", tenant, "", "", amount=1, is_sure=line.is_sure)
                for line in own
                if line.kind == "transfer" and name in (line.subject, line.note)
            ]
            assert within(wallets[tenant, name]["moves"], moves), (tenant, name)


def within(total: int, lines: list[Line]) -> bool:
    """Whether a sum holds all that is sure, and of the rest each at most once."""
    possible = {sum(line.amount for line in lines if line.is_sure)}
    for line in lines:
        if not line.is_sure:
            possible |= {each + line.amount for each in possible}
    return total in possible


def judge_accounts(items: list[Plain], rows: list[Plain], lines: Iterable[Line]) -> None:
    """Each account's trail is one row for each write, and the account is what these make of it."""
    written = {line.note: line for line in lines if "note" in _names(line)}
    deleted = Counter(line.based_on for line in lines if line.kind == "delete" and line.is_sure)
    accounts = {item["pk"]: item for item in of_type(items, "Account")}
    trails: defaultdict[str, list[Plain]] = defaultdict(list)
    for row in rows:
        trails[row["_of"]["M"]["pk"]["S"]].append(row["_change"]["M"])
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
            # A new item counts versions from 1, also where another was there before.
            restarts = line.kind == "create" or not state
            counted_from[note] = note if restarts else counted_from[state["note"]]
            state = replayed(state, line)
            assert following["version"] == {"N": str(state["version"])}, (following, state)
            following = after.pop(note, None)
        if state:
            last.append(state)
    assert not after, "a row follows a write that never was"
    if stored is None:
        assert all(is_over(state) for state in last)
        return
    shown = {name: value for name, value in stored.items() if name not in SERVER_TIMES}
    for name in ("pk", "sk", "_type", *INDEX_ATTRIBUTES):
        shown.pop(name, None)
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
        return {**given, "version": state["version"] + 1}
    assert state, "an account was changed that is not there"
    assert not is_over(state), "an account was changed after its time"
    assert line.owner in (None, state["owner_id"]), "somebody else's account was changed"
    after = dict(state)
    for how, name, value in line.steps:
        match how:
            case "set":
                after[name] = value
            case "add" | "increment":
                after[name] = state.get(name, 0) + value
            case "plus":
                after[name] = state.get(name, 1) + value
            case "set_if_missing":
                after.setdefault(name, value)
            case "tag":
                after[name] = sorted({*state.get(name, ()), value})
            case _:
                after.pop(name, None)
    return {**after, "version": state["version"] + 1}


def _names(line: Line) -> tuple[str, ...]:
    return ("note",) if line.kind in ("create", "put", "revise", "update") else ()


def _note(change: Plain, side: str) -> str | None:
    found: Plain = change[side]["M"]
    note: str | None = found["note"]["S"] if "note" in found else None
    return note
