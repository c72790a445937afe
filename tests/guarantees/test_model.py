"""Any sequence of writes, by itself, in batches, in transactions and from several threads, leaves
what a model says: every item, every index, every claim of a unique value."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from dynarepo import (
    AlreadyExists,
    BatchIncomplete,
    DynarepoError,
    NotFound,
    NotUnique,
    RaceLost,
    TransactionCancelled,
)
from tests.engines.engine import Engine
from tests.guarantees.arena import Arena, new_arena
from tests.guarantees.attacks.changing import changes
from tests.guarantees.judging.claims import judge_claims
from tests.guarantees.judging.entries import expected_entries, judge_entries
from tests.guarantees.judging.stored import Plain, of_type
from tests.guarantees.modelling import (
    ITEMS,
    KEYS,
    REGIONS,
    STATUSES,
    WRITES,
    Model,
    shared_values,
    subject,
    timeless,
    written,
)
from tests.guarantees.packages import package_in

THREADS = 3
REFUSED = (AlreadyExists, NotFound, NotUnique, RaceLost, TransactionCancelled)


class Machine(RuleBasedStateMachine):
    """A table that is written to, and a dictionary that says what must be in it."""

    # The package exists only at run time: there is no narrower type than Any for what is in it.
    def __init__(self, arena: Arena, package: Any, db: Any) -> None:
        super().__init__()
        self.arena, self.package = arena, package
        # Examples share a table, and no partition of it.
        self.tenant = f"t{uuid4().hex[:10]}"
        self.db = db.for_tenant(self.tenant)
        self.model: Model = {}

    @rule(write=WRITES)
    def one(self, write: tuple[str, Any]) -> None:
        """A single write; the model knows whether it is refused, and why."""
        after = written(self.model, write)
        refusal: type[DynarepoError] | None = None
        if isinstance(after, type):
            refusal = after
        elif shared_values(after):
            refusal = NotUnique
        if refusal is not None:
            with pytest.raises(refusal):
                self.do(self.db.accounts, write)
        else:
            assert isinstance(after, dict)
            self.do(self.db.accounts, write)
            self.model = after

    @rule(items=st.lists(ITEMS, min_size=1, max_size=3, unique_by=lambda item: item["account_id"]))
    def put_many(self, items: list[Plain]) -> None:
        """A batch does what single puts do, and says which it could not do."""
        given = [self.item(item) for item in items]
        left: list[str] = []
        try:
            self.db.accounts.put_many(given)
        except BatchIncomplete as incomplete:
            left = [item.account_id for item in incomplete.remaining]
        for item in items:
            if item["account_id"] not in left:
                after = written(self.model, ("put", item))
                assert isinstance(after, dict)
                assert not shared_values(after)
                self.model = after

    @rule(keys=st.lists(KEYS, min_size=1, max_size=3, unique=True))
    def delete_many(self, keys: list[str]) -> None:
        self.db.accounts.delete_many([self.key(each) for each in keys])
        for each in keys:
            self.model.pop(each, None)

    @rule(writes=st.lists(WRITES, min_size=2, max_size=3, unique_by=lambda write: subject(write)))
    def together(self, writes: list[tuple[str, Any]]) -> None:
        """A transaction does all or nothing; nothing only where there is a reason."""
        after: Model | type[DynarepoError] = self.model
        for write in writes:
            if isinstance(after, dict):
                after = written(after, write)
        refusal: DynarepoError | None = None
        try:
            with self.db.transact() as tx:
                for write in writes:
                    self.do(tx.accounts, write)
        except DynarepoError as error:
            refusal = error
        if refusal is None:
            assert isinstance(after, dict), f"{after} was expected"
            assert not shared_values(after), "a value is used twice"
            self.model = after
        elif isinstance(after, dict) and refusal.code != "ITEM_TWICE":
            # Somebody has a value that is wanted, if only until the transaction is over.
            assert isinstance(refusal, TransactionCancelled), refusal
            assert shared_values(after) or self.taken(after), refusal

    @rule(writes=st.lists(WRITES, min_size=THREADS, max_size=4 * THREADS))
    def from_threads(self, writes: list[tuple[str, Any]]) -> None:
        """Several threads write at once; who came first is seen in what is stored."""

        def work(number: int) -> None:
            for write in writes[number::THREADS]:
                with suppress(*REFUSED):
                    self.do(self.db.accounts, write)

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(work, range(THREADS)))
        self.model = {item["account_id"]: timeless(item) for item in self.stored()}
        assert not shared_values(self.model), "a value is used twice"

    @invariant()
    def everything_is_as_the_model_says(self) -> None:
        items = [
            item
            for item in self.arena.stored("main")
            if item["pk"]["S"].startswith(f"tenant#{self.tenant}#")
            or f"#{self.tenant}#" in item["pk"]["S"]
        ]
        judge_entries(items)
        judge_claims(items)
        accounts = of_type(items, "Account")
        assert {item["account_id"]: timeless(item) for item in accounts} == self.model
        for index, partitions in self.reads().items():
            for partition, read in partitions.items():
                expected = [
                    item["account_id"]
                    for item in sorted(accounts, key=lambda item: str(item.get(f"{index}sk")))
                    if expected_entries(item).get(f"{index}pk") == partition
                ]
                found = self.arena.engine.read_until(expected, read)
                assert found == expected, (index, partition)

    def reads(self) -> dict[str, dict[str, Callable[[], list[str]]]]:
        """A read of each partition of each index."""
        accounts, tenant = self.db.accounts, f"tenant#{self.tenant}"
        return {
            "gsi1": {
                f"{tenant}#status#{each}": partial(found_ids, accounts.list_by_status, each)
                for each in STATUSES
            },
            "gsi2": {
                f"{tenant}#region#{each}": partial(found_ids, accounts.list_by_region, each)
                for each in REGIONS
            },
            "gsi3": {f"{tenant}#rich": partial(found_ids, accounts.list_rich)},
        }

    def do(self, accounts: Any, write: tuple[str, Any]) -> None:
        """Do one write, alone or in a transaction."""
        match write:
            case ("update", (account, steps)):
                accounts.update(self.key(account), *changes(self.package.AccountFields, steps))
            case ("delete", account):
                accounts.delete(self.key(account))
            case (kind, item):
                getattr(accounts, kind)(self.item(item))

    def key(self, account: str) -> Any:
        return self.package.AccountKey(self.tenant, account)

    def item(self, item: Plain) -> Any:
        return self.package.AccountCreate(tenant_id=self.tenant, **item)

    def stored(self) -> list[Plain]:
        found = of_type(self.arena.stored("main"), "Account")
        return [item for item in found if item["tenant_id"] == self.tenant]

    def taken(self, after: Model) -> bool:
        """Whether a write wants a value that another item had before."""
        return any(
            wanted.get(name) is not None and wanted.get(name) == held.get(name)
            for account, wanted in after.items()
            for other, held in self.model.items()
            for name in ("email", "slug")
            if account != other
        )


def found_ids(read: Callable[..., Any], *arguments: str) -> list[str]:
    """The accounts that an access pattern finds."""
    return [item.account_id for item in read(*arguments)]


@pytest.mark.needs("concurrent_updates")
def test_every_index_is_what_the_model_says(engine: Engine, packages: Path) -> None:
    arena = new_arena(engine, packages)
    package: Any = package_in(arena.folder)
    db = package.Arena.connect(
        session=engine.session,
        endpoint=engine.endpoint_url,
        transport="direct",
        tables=arena.tables,
    )

    class Ours(Machine):
        def __init__(self) -> None:
            super().__init__(arena, package, db)

    run_state_machine_as_test(
        Ours,
        settings=settings(
            max_examples=6,
            stateful_step_count=15,
            derandomize=True,
            # Making a failure smaller would send thousands of requests.
            phases=[Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
