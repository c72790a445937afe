"""Finds and corrects what no write of ours leaves behind: values claimed by nobody, or not at all.

Items that are older than their rule, or that somebody wrote past the repositories, claim no values;
items that were deleted so leave claims. The whole table is read, page by page; each item and each
sentinel is compared with its other side as that is stored now. Each correction is one transaction
that holds only while both sides are as they were seen, so it is safe beside writers.
"""

from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from ..context import Context
from ..decoding.items import item_decoder, key_text, stored_key_text
from ..entity import EntitySpec
from ..errors import UndecodableItem
from ..expiry import is_expired
from ..expressions.conditions import Condition, Function, all_of
from ..expressions.operands import Path
from ..reads.items import get_payload
from ..requests import Operation, Request, Step, Together
from ..wire import WireItem
from .item_write import ItemWrite, conditional
from .races import ItemChanged, unchanged
from .sentinels import Sentinel
from .stored_equality import same_stored
from .transactions import commit

Problem = Literal["unclaimed", "orphaned", "shared", "unreadable"]

_AT_ONCE: Final = 16
_MOST_FINDINGS: Final = 1000


@dataclass(frozen=True, slots=True)
class UniqueFinding:
    """One thing that was wrong: `key` are the key attributes of the item, or those that a sentinel
    names it by, and `claim` are those of the sentinel; both are empty where they tell something
    sensitive.

    An item is "unclaimed" whose values nothing keeps for it, and "shared" where another item has
    the same values, which only a person can resolve. A sentinel is "orphaned" whose item is gone
    or has other values. An "unreadable" item does not fit its entity.
    """

    problem: Problem
    attributes: tuple[str, ...]
    key: Mapping[str, str]
    fixed: bool = False
    claim: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class UniqueReport:
    """What a repair found: how many items it read, and what was wrong with them.

    `counts` are complete; `findings` stop after the first thousand. `fixed` counts corrections;
    what changed while it was corrected is left to the next run.
    """

    scanned: int = 0
    counts: Mapping[Problem, int] = field(default_factory=dict[Problem, int])
    fixed: int = 0
    findings: tuple[UniqueFinding, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to correct."""
        return sum(self.counts.values()) == self.fixed

    def read(self, count: int) -> "UniqueReport":
        """The report after that many more items."""
        return replace(self, scanned=self.scanned + count)

    def found(self, finding: UniqueFinding) -> "UniqueReport":
        """The report with one more finding."""
        counts = {**self.counts, finding.problem: self.counts.get(finding.problem, 0) + 1}
        findings = self.findings
        if len(findings) < _MOST_FINDINGS:
            findings = (*findings, finding)
        return replace(self, counts=counts, findings=findings, fixed=self.fixed + finding.fixed)


UniqueProgress = Callable[[UniqueReport], None]


def repair_unique(
    entity: EntitySpec[Any, Any],
    context: Context,
    *,
    fix: bool = False,
    progress: UniqueProgress | None = None,
) -> Operation[UniqueReport]:
    """Compare every item of an entity with the sentinels of its values, and with `fix` correct them.

    Reads the whole table once, and each item's sentinels and each sentinel's item once more,
    consistently; a correction is a transaction of two or three actions.
    """
    repair = _Repair(entity, context, fix)
    report = UniqueReport()
    start: WireItem | None = None
    while True:
        items, start = yield repair.page(start)
        report = report.read(len(items))
        for finding in (yield from repair.checked(items)):
            report = report.found(finding)
        if progress is not None:
            progress(report)
        if start is None:
            return report


@dataclass(frozen=True, slots=True)
class _Side:
    """An item and one of its rules, or a sentinel and its rule, to be compared with its other side."""

    rule: Sentinel
    stored: WireItem
    other: WireItem
    is_sentinel: bool


@dataclass(frozen=True, slots=True)
class _Repair:
    entity: EntitySpec[Any, Any]
    context: Context
    fix: bool

    @property
    def rules(self) -> tuple[Sentinel, ...]:
        return tuple(rule for rule in self.entity.companions if isinstance(rule, Sentinel))

    def page(self, start: WireItem | None) -> Request[tuple[list[WireItem], WireItem | None]]:
        """The next items of the table."""
        table = self.context.table(self.entity.table)
        payload: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
        if start is not None:
            payload["ExclusiveStartKey"] = start
        return Request("Scan", payload, _page, f"{self.entity.name}.repair_unique", table)

    def checked(self, items: Iterable[WireItem]) -> Generator[Step, Any, list[UniqueFinding]]:
        """What is wrong with these."""
        findings: list[UniqueFinding] = []
        sides: list[_Side] = []
        for stored in items:
            if self._is_gone(stored):
                continue
            try:
                sides += self._sides(stored)
            except UndecodableItem:
                findings.append(
                    UniqueFinding("unreadable", (), stored_key_text(self.entity, stored))
                )
        others = yield from self._read([side.other for side in sides])
        for side, other in zip(sides, others, strict=True):
            check = self._check_sentinel if side.is_sentinel else self._check_item
            finding = yield from check(side, other)
            if finding is not None:
                findings.append(finding)
        return findings

    def _sides(self, stored: WireItem) -> list[_Side]:
        for rule in self.rules:
            if self._is_sentinel(rule, stored):
                owner = stored[rule.reference]["M"]
                return [_Side(rule, stored, owner, True)]
        if not self._is_item(stored):
            return []
        keys = ((rule, rule.key_of(self.entity, stored)) for rule in self.rules)
        return [_Side(rule, stored, key, False) for rule, key in keys if key is not None]

    def _is_sentinel(self, rule: Sentinel, stored: WireItem) -> bool:
        if rule.type_attribute is not None:
            name, value = rule.type_attribute
            if stored.get(name, {"S": value}) != {"S": value}:
                return False
        texts = (stored.get(name, {}).get("S", "") for name in self.entity.key_attributes)
        begins = all(map(str.startswith, texts, rule.beginning))
        return begins and "M" in stored.get(rule.reference, {})

    def _is_item(self, stored: WireItem) -> bool:
        """Whether an item is one of the entity's."""
        if self.entity.type_attribute is not None:
            name, value = self.entity.type_attribute
            if name in stored:
                return stored[name] == {"S": value}
        try:
            found = item_decoder(self.entity, self.context)(stored)
        except UndecodableItem:
            return False
        return all(stored.get(name) == part for name, part in self.entity.key(found.key).items())

    def _read(self, keys: list[WireItem]) -> Generator[Step, Any, list[WireItem | None]]:
        requests = tuple(self._get(key) for key in keys)
        outcomes: tuple[Any, ...] = (yield Together(requests, _AT_ONCE)) if requests else ()
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome
        return list(outcomes)

    def _get(self, key: WireItem) -> Request[WireItem | None]:
        table = self.context.table(self.entity.table)
        payload = get_payload(table, key, (), consistent=True)
        return Request("GetItem", payload, _stored, f"{self.entity.name}.repair_unique", table)

    def _check_sentinel(
        self, side: _Side, owner: WireItem | None
    ) -> Generator[Step, Any, UniqueFinding | None]:
        key = self._key(side.stored)
        if self._has(side.rule, owner, key):
            return None
        writes = (
            side.rule.release(self.context, self.entity, side.other, key),
            self._still(side.rule, side.other, owner),
        )
        return (yield from self._corrected("orphaned", side, writes))

    def _check_item(
        self, side: _Side, sentinel: WireItem | None
    ) -> Generator[Step, Any, UniqueFinding | None]:
        rule, entity = side.rule, self.entity
        owner = self._key(side.stored)
        claim = rule.claim(self.context, entity, owner, side.other, side.stored)
        still = self._still(rule, owner, side.stored)
        if sentinel is None or self._is_gone(sentinel):
            return (yield from self._corrected("unclaimed", side, (claim, still)))
        if rule.is_own(sentinel, owner):
            wanted = rule.item(entity, owner, side.other, side.stored)
            if not rule.reference or same_stored({"M": sentinel}, {"M": wanted}):
                return None
            return (yield from self._corrected("unclaimed", side, (claim, still)))
        holder = sentinel[rule.reference]["M"]
        (other,) = yield from self._read([holder])
        if self._has(rule, other, side.other):
            return self._finding("shared", side)
        claim = rule.claim(self.context, entity, owner, side.other, side.stored, instead_of=holder)
        writes = (claim, still, self._still(rule, holder, other))
        return (yield from self._corrected("unclaimed", side, writes))

    def _is_gone(self, stored: WireItem) -> bool:
        return is_expired(self.entity, stored, self.context.clock())

    def _has(self, rule: Sentinel, item: WireItem | None, key: WireItem) -> bool:
        """Whether an item has the values that a sentinel of this key stands for."""
        if item is None or self._is_gone(item) or not self._is_item(item):
            return False
        try:
            return rule.key_of(self.entity, item) == key
        except UndecodableItem:
            return False

    def _corrected(
        self, problem: Problem, side: _Side, writes: tuple[ItemWrite, ...]
    ) -> Generator[Step, Any, UniqueFinding]:
        fixed = False
        if self.fix:
            failures = yield from commit(writes, self.context.token())
            fixed = not failures
        return self._finding(problem, side, fixed=fixed)

    def _finding(self, problem: Problem, side: _Side, *, fixed: bool = False) -> UniqueFinding:
        item, sentinel = side.stored, side.other
        if side.is_sentinel:
            item, sentinel = sentinel, item
        shown = self.entity.sensitive.isdisjoint(side.rule.parts)
        claim = key_text(self.entity, sentinel) if shown else {}
        key = stored_key_text(self.entity, item)
        return UniqueFinding(problem, side.rule.parts, key, fixed, claim)

    def _key(self, stored: WireItem) -> WireItem:
        return {name: stored[name] for name in self.entity.key_attributes}

    def _still(self, rule: Sentinel, key: WireItem, seen: WireItem | None) -> ItemWrite:
        """That an item has the values that it was seen with."""
        partition = Path((self.entity.key_attributes[0],))
        terms: list[Condition] = [
            Function("attribute_not_exists" if seen is None else "attribute_exists", partition)
        ]
        if seen is not None:
            terms += [unchanged(Path((root,)), seen.get(root)) for root in rule.roots]
        table = self.context.table(self.entity.table)
        payload = {"TableName": table, "Key": key, **conditional(all_of(*terms))}
        subject = f"{self.entity.name}.repair_unique"
        return ItemWrite("ConditionCheck", payload, table, key, subject, {}, _changed)


def _changed(_: WireItem | None) -> ItemChanged:
    return ItemChanged()


def _stored(answer: Mapping[str, Any]) -> WireItem | None:
    return answer.get("Item")


def _page(answer: Mapping[str, Any]) -> tuple[list[WireItem], WireItem | None]:
    return answer.get("Items", []), answer.get("LastEvaluatedKey") or None
