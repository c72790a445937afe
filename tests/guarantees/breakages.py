"""The runtime with one thing broken at a time, to see that a judge notices."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from dynarepo.expressions.conditions import Function
from dynarepo.expressions.operands import Path
from dynarepo.writes import moves
from dynarepo.writes.failed_conditions import Expectation
from dynarepo.writes.item_write import ItemWrite
from dynarepo.writes.sentinels import Sentinel
from dynarepo.writes.write import Write
from tests.guarantees.attacks.accounts import Accounts
from tests.guarantees.attacks.drafts import Drafts
from tests.guarantees.attacks.foreign import Foreign
from tests.guarantees.attacks.leases import Leases
from tests.guarantees.attacks.parcels import Parcels
from tests.guarantees.attacks.places import Places
from tests.guarantees.lines import Line
from tests.guarantees.worker import Attack


@dataclass(frozen=True, slots=True)
class Breakage:
    """What stands in the place of something of the runtime, and the attacks that must show it."""

    guarantee: int
    target: str
    instead: Any
    attacks: tuple[Attack, ...]
    lossy: bool = False

    @contextmanager
    def broken(self) -> Iterator[Mapping[Attack, int]]:
        """The attacks, while it is broken."""
        with patch(self.target, self.instead):
            yield dict.fromkeys(self.attacks, 1)


Kinds = list[Callable[[Any, str, list[Line]], None]]


class Revisions(Parcels):
    """Parcels that are read and put, while somebody changes what the reader does not know."""

    def kinds(self) -> Kinds:
        return [self.create, self.change, self.change, self.revise, self.revise]


class KnownVersions(Accounts):
    """Accounts that are put over the version that was read."""

    def kinds(self) -> Kinds:
        return [self.replace, self.change, self.revise, self.revise]


class Additions(Accounts):
    """Nothing but additions."""

    def kinds(self) -> Kinds:
        return [self.count_hits]


class Rewritings(Drafts):
    """Drafts that are read and put."""

    def kinds(self) -> Kinds:
        return [self.replace, self.change, self.change, self.revise, self.revise]


def _as_it_is(text: Any, *_: Any) -> str:
    return str(text)


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _none(*_: Any, **__: Any) -> tuple[()]:
    return ()


def _always(*_: Any) -> Any:
    partition = Path(("pk",))
    return Function("attribute_exists", partition) | Function("attribute_not_exists", partition)


def _no_condition(*_: Any) -> list[Any]:
    return []


def _stale_keys(moved: Callable[..., Any]) -> Callable[..., Any]:
    def stale(entity: Any, context: Any, stored: Any, to: Any) -> Any:
        old = {name: value for name, value in stored.items() if name.startswith("gsi")}
        return {**moved(entity, context, stored, to), **old}

    return stale


def _left_behind(plan: Callable[..., Any]) -> Callable[..., Any]:
    def copied(write: Write[Any], seen: Any = None) -> Any:
        planned = plan(write, seen)
        if write.subject != "Parcel.carry":
            return planned
        return replace(planned, write=planned.besides[0], besides=planned.besides[1:])

    return copied


def _immovable(writes: Callable[..., Any]) -> Callable[..., Any]:
    def unmoved(sentinel: Any, context: Any, entity: Any, key: Any, before: Any, after: Any) -> Any:
        old = key if before is None else {name: before.get(name, key[name]) for name in key}
        return writes(sentinel, context, entity, old, before, after)

    return unmoved


def _unversioned(conditions: Callable[..., Any]) -> Callable[..., Any]:
    def forgetful(expectation: Expectation[Any, Any]) -> Any:
        return conditions(replace(expectation, version=None))

    return forgetful


def _reckless(alone: Callable[..., Any]) -> Callable[..., Any]:
    def repeated(write: ItemWrite) -> Any:
        return replace(alone(write), safe_to_repeat=True)

    return repeated


def _certain(alone: Callable[..., Any]) -> Callable[..., Any]:
    def claimed(write: ItemWrite) -> Any:
        return replace(alone(write), is_own_work=lambda _: True)

    return claimed


_WRITES = "dynarepo.writes"
BREAKAGES: Mapping[str, Breakage] = {
    "index entries are not kept": Breakage(
        1, f"{_WRITES}.update_plan.entry_changes", _none, (Accounts, Parcels)
    ),
    "an update does not mind what changed since it read": Breakage(
        1, f"{_WRITES}.races.Seen.conditions", _no_condition, (Accounts,)
    ),
    "a moved item keeps its old index keys": Breakage(
        1, f"{_WRITES}.moves._moved", _stale_keys(moves._moved), (Parcels,)
    ),
    "a moved item is left at its old place": Breakage(
        1, f"{_WRITES}.write.Write.plan", _left_behind(Write.plan), (Parcels,)
    ),
    "a partial key is written where all parts are required": Breakage(
        1, f"{_WRITES}.updates._require_policy", _nothing, (Leases,)
    ),
    "what callers give of a key is not held against the item": Breakage(
        1, f"{_WRITES}.given_parts.GivenParts.conditions", _no_condition, (Leases,)
    ),
    "delimiters are not refused": Breakage(
        2, "attacked.arena.address.keys.closed", _as_it_is, (Places,)
    ),
    "delimiters are not escaped": Breakage(
        2, "attacked.arena.tag.keys.escaped_in_order", _as_it_is, (Places,)
    ),
    "numbers are not in order": Breakage(
        2, "attacked.arena.reading.keys.ordered_text", _as_it_is, (Places,)
    ),
    "unique values are not claimed": Breakage(
        3, f"{_WRITES}.sentinels.Sentinel.writes", _none, (Accounts,)
    ),
    "claims are taken from others": Breakage(
        3, f"{_WRITES}.sentinels.Sentinel._free_or_of", _always, (Accounts, Drafts)
    ),
    "claims stay behind where an item moves": Breakage(
        3, f"{_WRITES}.sentinels.Sentinel.writes", _immovable(Sentinel.writes), (Parcels,)
    ),
    "versions are not compared": Breakage(
        4,
        f"{_WRITES}.failed_conditions.Expectation.conditions",
        _unversioned(Expectation.conditions),
        (KnownVersions,),
    ),
    "deleted items are shown": Breakage(
        5, "dynarepo.reads.visibility.absence", _nothing, (Drafts,)
    ),
    "queries find deleted items": Breakage(5, "dynarepo.reads.queries.shown", _nothing, (Drafts,)),
    "what is hidden is changed": Breakage(
        5, f"{_WRITES}.failed_conditions.Expectation.there", _no_condition, (Drafts,)
    ),
    "what is over is changed": Breakage(
        5, f"{_WRITES}.failed_conditions.Expectation.there", _no_condition, (Leases,)
    ),
    "other tenants are reached": Breakage(
        6, "dynarepo.ownership.require_tenant", _nothing, (Foreign,)
    ),
    "cursors go anywhere": Breakage(
        6, "dynarepo.reads.queries.binding_of", lambda _: "any", (Drafts, Foreign)
    ),
    "owners are not asked": Breakage(
        7, f"{_WRITES}.failed_conditions.owner_condition", _nothing, (Accounts,)
    ),
    "unknown attributes are forgotten": Breakage(
        8, f"{_WRITES}.items.unknown_parts", lambda *_: {}, (Revisions,)
    ),
    "unknown attributes are not refused": Breakage(
        8, f"{_WRITES}.items.unknown_parts", lambda *_: {}, (Rewritings,)
    ),
    "additions are repeated": Breakage(
        9,
        f"{_WRITES}.item_write.ItemWrite.alone",
        _reckless(ItemWrite.alone),
        (Additions,),
        lossy=True,
    ),
    "every id is taken for one's own": Breakage(
        9, f"{_WRITES}.write_ids.WriteId.is_on", lambda *_: True, (Additions,), lossy=True
    ),
    "the work of others is taken for one's own": Breakage(
        9, f"{_WRITES}.item_write.ItemWrite.alone", _certain(ItemWrite.alone), (Drafts,), lossy=True
    ),
}
