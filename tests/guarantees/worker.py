"""One of several processes that write at random, and that say in JSON lines what they achieved.

`python -m tests.guarantees.worker` reads its orders from the standard input.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import boto3
from botocore.config import Config

from dynarepo import (
    AlreadyExists,
    AmbiguousWrite,
    AtLeast,
    BatchIncomplete,
    ConditionFailed,
    ConnectionFailed,
    DynarepoError,
    NotAuthorized,
    NotFound,
    NotUnique,
    RaceLost,
    TenantMismatch,
    TransactionCancelled,
)
from tests.engines.engine import ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY
from tests.faults.lossy_network import Fault, LossyNetwork
from tests.guarantees.arena import connected
from tests.guarantees.lines import Line

TENANTS = ("north", "south")
OWNERS = ("ann", "bob")
ACCOUNTS = ("a0", "a1", "a2")
WALLETS = ("w0", "w1", "w2")
EMAILS = ("ada@x", "#a#b", "grace@x", "é#ü", "alan@x")
SLUGS = ("one", "a#b", "two")
REFUSED = (
    AlreadyExists,
    ConditionFailed,
    NotAuthorized,
    NotFound,
    NotUnique,
    RaceLost,
    TransactionCancelled,
)
UNKNOWN = (AmbiguousWrite, ConnectionFailed)
FAULTS: tuple[Fault, ...] = ("none", "none", "none", "request lost", "answer lost")
Step = tuple[str, str, Any]


class Worker:
    """Writes as the dice fall, for one tenant at a time."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self.name: str = orders["name"]
        self.chance = Random(orders["seed"])
        self.times: int = orders["times"]
        client = boto3.client(
            "dynamodb",
            endpoint_url=orders["endpoint"],
            region_name=REGION,
            aws_access_key_id=ACCESS_KEY_ID,
            aws_secret_access_key=SECRET_ACCESS_KEY,
            config=Config(
                retries={"mode": "standard", "total_max_attempts": 6 if not orders["lossy"] else 3},
                proxies={},
            ),
        )
        self.network = LossyNetwork(client) if orders["lossy"] else None
        package, facade = connected(orders["folder"], client, orders["tables"])
        self.package, self.db = package, facade
        self.fields = package.AccountFields
        self.count = 0

    def run(self) -> Iterator[Line]:
        """What was done, or may have been."""
        for _ in range(self.times):
            tenant = self.chance.choice(TENANTS)
            db = self.db.as_actor(self.name).for_tenant(tenant)
            kinds: list[Callable[[Any, str, list[Line]], None]] = [self.change] * 4
            kinds += [self.create, self.replace, self.revise, self.remove, self.together]
            kinds += [self.batch, self.transfer, self.count_hits, self.look]
            if self.network is not None:
                self.network.faults = self.chance.choices(FAULTS, k=8)
            lines: list[Line] = []
            try:
                self.chance.choice(kinds)(db, tenant, lines)
                yield from lines
            except UNKNOWN:
                yield from (line.unknown() for line in lines)
            except REFUSED:
                continue
            except DynarepoError as error:
                # Two accounts of one transaction cannot want one email, nor hand it over.
                if not error.transient and error.code != "ITEM_TWICE":
                    raise

    def note(self) -> str:
        self.count += 1
        return f"{self.name}-{self.count}"

    def key(self, tenant: str, account: str | None = None) -> Any:
        return self.package.AccountKey(tenant, account or self.chance.choice(ACCOUNTS))

    def item(self, tenant: str, account: str | None = None) -> Any:
        chance = self.chance
        return self.package.AccountCreate(
            tenant_id=tenant,
            account_id=account or chance.choice(ACCOUNTS),
            owner_id=chance.choice(OWNERS),
            note=self.note(),
            email=chance.choice(EMAILS),
            slug=chance.choice((None, *SLUGS)),
            status=chance.choice(("open", "held", "closed")),
            points=chance.randrange(9),
            rank=chance.choice((None, 1, 8)),
            region=chance.choice((None, "east")),
            ends_at=self.moment() if chance.randrange(4) == 0 else None,
        )

    def moment(self) -> datetime:
        """A moment that is surely over, or surely not."""
        now = datetime.now(UTC).replace(microsecond=0)
        return now + timedelta(days=1) if self.chance.randrange(3) else now - timedelta(hours=1)

    def steps(self) -> list[Step]:
        chance = self.chance
        choices: tuple[Step, ...] = (
            ("set", "status", chance.choice(("open", "held", "closed"))),
            ("add", "points", chance.randint(1, 3)),
            ("increment", "points", 1),
            ("plus", "rank", 2),
            ("set", "rank", chance.randrange(12)),
            ("remove", "rank", None),
            ("set", "region", chance.choice(("east", "west"))),
            ("set_if_missing", "region", "south"),
            ("remove", "region", None),
            ("set", "email", chance.choice(EMAILS)),
            ("set_if_missing", "slug", chance.choice(SLUGS)),
            ("set", "slug", chance.choice(SLUGS)),
            ("remove", "slug", None),
            ("set", "owner_id", chance.choice(OWNERS)),
            ("set", "ends_at", self.moment()),
            ("remove", "ends_at", None),
            ("tag", "tags", chance.choice(("x", "y"))),
        )
        found: dict[str, Step] = {}
        for step in chance.sample(choices, chance.randint(1, 3)):
            found.setdefault(step[1], step)
        return [*found.values(), ("set", "note", self.note())]

    def changes(self, steps: list[Step]) -> list[Any]:
        makers: dict[str, Callable[[Any, Any], Any]] = {
            "set": lambda field, value: field.set(value),
            "add": lambda field, value: field.add(value),
            "increment": lambda field, value: field.increment(value),
            "plus": lambda field, value: field.set(field.or_else(1).plus(value)),
            "remove": lambda field, _: field.remove(),
            "set_if_missing": lambda field, value: field.set_if_missing(value),
            "tag": lambda field, value: field.add({value}),
        }
        return [makers[how](getattr(self.fields, name), value) for how, name, value in steps]

    def change(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key, steps = self.key(tenant), self.steps()
        owner = self.chance.choice((None, None, *OWNERS))
        accounts = db.accounts if owner is None else db.accounts.owned_by(owner)
        if owner is not None:
            steps = [step for step in steps if step[1] != "owner_id"]
        when = self.chance.choice((None, None, self.fields.points.lt(50)))
        line = Line("update", tenant, key.account_id, steps[-1][2], steps=steps, owner=owner)
        lines.append(line)
        if self.chance.randrange(3) == 0:
            known = accounts.get(key, consistent=True)
            if known is None:
                raise NotFound("nothing to change")
            line.based_on = known.note
            accounts.update(key, *self.changes(steps), when=when, expect_version=known.version)
        else:
            accounts.update(key, *self.changes(steps), when=when)

    def create(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self.item(tenant)
        lines.append(Line.of_item("create", item))
        db.accounts.create(item)

    def replace(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self.item(tenant)
        lines.append(Line.of_item("put", item))
        db.accounts.put(item)

    def revise(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Put an item that was read, over the version that was read."""
        known = db.accounts.get(self.key(tenant), consistent=True)
        if known is None:
            return
        item = known.model_copy(
            update={"note": self.note(), "points": known.points + 1, "slug": None}
        )
        line = Line.of_item("revise", item)
        line.based_on = known.note
        lines.append(line)
        db.accounts.put(item, expect_version=known.version)

    def remove(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key = self.key(tenant)
        line = Line("delete", tenant, key.account_id, "")
        lines.append(line)
        gone = db.accounts.delete(key)
        lines.clear()
        if gone is not None:
            line.based_on = gone.note
            lines.append(line)

    def together(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """An update and a put of two accounts, or both not."""
        first, second = self.chance.sample(ACCOUNTS, 2)
        steps, item = self.steps(), self.item(tenant, second)
        lines.append(Line("update", tenant, first, steps[-1][2], steps=steps))
        lines.append(Line.of_item("put", item))
        with db.transact() as tx:
            tx.accounts.update(self.key(tenant, first), *self.changes(steps))
            tx.accounts.put(item)

    def batch(self, db: Any, tenant: str, lines: list[Line]) -> None:
        items = [self.item(tenant, account) for account in self.chance.sample(ACCOUNTS, 2)]
        lines.extend(Line.of_item("put", item) for item in items)
        try:
            db.accounts.put_many(items)
        except BatchIncomplete as incomplete:
            left = {item.note for item in incomplete.remaining}
            if self.network is not None:
                raise AmbiguousWrite("some may have been written") from incomplete
            lines[:] = [line for line in lines if line.note not in left]

    def transfer(self, db: Any, tenant: str, lines: list[Line]) -> None:
        source, target = self.chance.sample(WALLETS, 2)
        amount = self.chance.randint(1, 40)
        lines.append(Line("transfer", tenant, source, target, amount=amount))
        db.move_money(tenant, source, target, amount=amount, one=1)

    def count_hits(self, db: Any, tenant: str, lines: list[Line]) -> None:
        safely = self.chance.randrange(2) == 0
        kind, by = ("hit_safely" if safely else "hit"), self.chance.randint(1, 5)
        lines.append(Line(kind, tenant, "c0", "", amount=by))
        getattr(db.counters, kind)("c0", by=by)

    def look(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Read what the tenant may read, and try for what it may not."""
        accounts = db.accounts
        found = [
            *accounts.list_by_status("open", points=AtLeast(0)),
            *accounts.list_by_region("east"),
            *accounts.list_rich(),
            *(each for each in accounts.get_many([self.key(tenant, a) for a in ACCOUNTS]) if each),
        ]
        if any(item.tenant_id != tenant for item in found):
            raise AssertionError(f"{tenant} saw {found}")
        own = accounts.owned_by("ann")
        if any(item.owner_id != "ann" for item in own.list_by_status("open")):
            raise AssertionError("ann saw an item of somebody else")
        other = next(each for each in TENANTS if each != tenant)
        for attempt in (
            lambda: accounts.get(self.key(other)),
            lambda: accounts.put(self.item(other)),
            lambda: accounts.update(self.key(other), self.fields.points.add(1)),
            lambda: accounts.delete(self.key(other)),
            lambda: db.move_money(other, "w0", "w1", amount=1, one=1),
        ):
            try:
                attempt()
            except TenantMismatch:
                continue
            raise AssertionError(f"{tenant} reached {other}")


if __name__ == "__main__":
    for done in Worker(json.load(sys.stdin)).run():
        print(done.as_json(), flush=True)
