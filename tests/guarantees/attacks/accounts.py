"""Accounts with everything at once, and wallets and counters that add up."""

from collections.abc import Callable
from typing import Any

from dynarepo import AmbiguousWrite, BatchIncomplete, NotFound
from tests.guarantees.attacks.changing import changes, one_of_each
from tests.guarantees.lines import Line, Step
from tests.guarantees.peer import Peer

OWNERS = ("ann", "bob")
ACCOUNTS = ("a0", "a1", "a2")
WALLETS = ("w0", "w1", "w2")
EMAILS = ("ada@x", "#a#b", "grace@x", "é#ü", "alan@x")
SLUGS = ("one", "a#b", "two")


class Accounts:
    """Writes accounts as the dice fall."""

    entity = "Account"

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.chance = peer.chance
        self.fields = peer.package.AccountFields

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        kinds: list[Callable[[Any, str, list[Line]], None]] = [self.change] * 4
        kinds += [self.create, self.replace, self.revise, self.remove, self.together]
        return [*kinds, self.batch, self.transfer, self.count_hits]

    def key(self, tenant: str, account: str | None = None) -> Any:
        return self.peer.package.AccountKey(tenant, account or self.chance.choice(ACCOUNTS))

    def item(self, tenant: str, account: str | None = None) -> Any:
        chance = self.chance
        return self.peer.package.AccountCreate(
            tenant_id=tenant,
            account_id=account or chance.choice(ACCOUNTS),
            owner_id=chance.choice(OWNERS),
            note=self.peer.note(),
            email=chance.choice(EMAILS),
            slug=chance.choice((None, *SLUGS)),
            status=chance.choice(("open", "held", "closed")),
            points=chance.randrange(9),
            rank=chance.choice((None, 1, 8)),
            region=chance.choice((None, "east")),
            ends_at=self.peer.moment() if chance.randrange(4) == 0 else None,
            **self.peer.colour(),
        )

    def line(self, kind: str, item: Any) -> Line:
        return Line.of_item(kind, item, item.account_id)

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
            ("set", "ends_at", self.peer.moment()),
            ("remove", "ends_at", None),
            ("tag", "tags", chance.choice(("x", "y"))),
            *self.peer.colour_steps(),
        )
        chosen = chance.sample(choices, chance.randint(1, 3))
        return [*one_of_each(chosen), ("set", "note", self.peer.note())]

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
            accounts.update(
                key, *changes(self.fields, steps), when=when, expect_version=known.version
            )
        else:
            accounts.update(key, *changes(self.fields, steps), when=when)

    def create(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self.item(tenant)
        lines.append(self.line("create", item))
        db.accounts.create(item)

    def replace(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self.item(tenant)
        lines.append(self.line("put", item))
        db.accounts.put(item)

    def revise(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Put an item that was read, over the version that was read."""
        known = db.accounts.get(self.key(tenant), consistent=True)
        if known is None:
            return
        item = known.model_copy(
            update={"note": self.peer.note(), "points": known.points + 1, "slug": None}
        )
        line = self.line("revise", item)
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
        lines.append(self.line("put", item))
        with db.transact() as tx:
            tx.accounts.update(self.key(tenant, first), *changes(self.fields, steps))
            tx.accounts.put(item)

    def batch(self, db: Any, tenant: str, lines: list[Line]) -> None:
        items = [self.item(tenant, account) for account in self.chance.sample(ACCOUNTS, 2)]
        lines.extend(self.line("put", item) for item in items)
        try:
            db.accounts.put_many(items)
        except BatchIncomplete as incomplete:
            left = {item.note for item in incomplete.remaining}
            if self.peer.network is not None:
                raise AmbiguousWrite("some may have been written") from incomplete
            lines[:] = [line for line in lines if line.note not in left]

    def transfer(self, db: Any, tenant: str, lines: list[Line]) -> None:
        source, target = self.chance.sample(WALLETS, 2)
        amount = self.chance.randint(1, 40)
        lines.append(Line("transfer", tenant, source, target, amount=amount))
        db.move_money(source, target, amount=amount, one=1)

    def count_hits(self, db: Any, tenant: str, lines: list[Line]) -> None:
        ways: dict[str, Callable[..., Any]] = {
            "hit": db.counters.hit,
            "hit_safely": db.counters.hit_safely,
            "count_up": db.tallies.count_up,
        }
        kind, by = self.chance.choice(sorted(ways)), self.chance.randint(1, 5)
        lines.append(Line(kind, tenant, "c0", "", amount=by))
        ways[kind]("c0", by=by)
