"""Random work on parcels, which is the same for a seed: what to call, with what."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.faults.generated_service import generated_service

_SCHEMA: Final = Path(__file__).with_name("parcels.yaml")
_OWNERS: Final = ("ann", "bob")
_STATES: Final = ("new", "sent", "lost")


@dataclass(frozen=True)
class Step:
    """One call on a service; `writes` tells whether it may change something."""

    name: str
    call: Callable[[Any], Any]
    writes: bool = True


@cache
def parcels(folder: Path) -> Any:
    """The package that is generated from the schema of this folder."""
    return generated_service(_SCHEMA, folder)


class Work:
    """Makes steps by dice of its own."""

    def __init__(self, package: Any, seed: int) -> None:
        self._package = package
        self._dice = Random(seed)

    def steps(self, count: int) -> list[Step]:
        """Accounts first, then anything, and near the end an item of 300 KB."""
        package = self._package
        opening = [self._opened(owner) for owner in _OWNERS]
        found = [self._any() for _ in range(count)]
        large = package.ParcelCreate(owner="ann", number=900, content=self._dice.randbytes(220_000))
        found.insert(count - 5, Step("put large", lambda db: db.parcels.put(large)))
        return opening + found

    def _opened(self, owner: str) -> Step:
        item = self._package.AccountCreate(owner=owner)
        return Step("open", lambda db: db.accounts.create(item))

    def _any(self) -> Step:
        kinds = (
            (self._create, 4), (self._put, 3), (self._delete, 2), (self._change, 4),
            (self._weigh, 4), (self._pay, 3), (self._get, 3), (self._listed, 2),
            (self._put_many, 2), (self._delete_many, 1), (self._get_many, 1), (self._together, 4),
        )  # fmt: skip
        kind = self._dice.choices([k for k, _ in kinds], [often for _, often in kinds])[0]
        return kind()

    def _create(self) -> Step:
        item = self._item()
        return Step("create", lambda db: db.parcels.create(item))

    def _put(self) -> Step:
        item = self._item()
        return Step("put", lambda db: db.parcels.put(item))

    def _delete(self) -> Step:
        key = self._key()
        return Step("delete", lambda db: db.parcels.delete(key))

    def _change(self) -> Step:
        key, changes = self._key(), {"state": self._dice.choice(_STATES), "label": self._text(40)}
        return Step("change", lambda db: db.parcels.update(key, set=changes))

    def _weigh(self) -> Step:
        key, more = self._key(), Decimal(self._dice.randint(1, 99)) / 10
        return Step("weigh", lambda db: db.parcels.weigh(key.owner, key.number, more=more))

    def _pay(self) -> Step:
        owner, amount = self._dice.choice(_OWNERS), self._dice.randint(1, 9)
        if self._dice.random() < 0.5:
            return Step("pay", lambda db: db.accounts.pay(owner, amount=amount))
        # A version that is known makes the addition repeatable.
        return Step("pay versioned", lambda db: _paid(db, self._package, owner, amount))

    def _get(self) -> Step:
        key = self._key()
        return Step("get", lambda db: db.parcels.get(key, consistent=True), writes=False)

    def _listed(self) -> Step:
        owner = self._dice.choice(_OWNERS)
        return Step("list", lambda db: db.parcels.list_of_owner(owner).all(), writes=False)

    def _put_many(self) -> Step:
        numbers = self._dice.sample(range(100, 160), self._dice.randint(5, 40))
        items = [self._item(number=number, small=True) for number in numbers]
        return Step("put many", lambda db: db.parcels.put_many(items, at_once=3).written)

    def _delete_many(self) -> Step:
        keys = [self._key(number=number) for number in self._dice.sample(range(100, 160), 30)]
        return Step("delete many", lambda db: db.parcels.delete_many(keys, at_once=2).written)

    def _get_many(self) -> Step:
        keys = [self._key(number=number) for number in range(100, 130)]
        return Step("get many", lambda db: db.parcels.get_many(keys, at_once=2), writes=False)

    def _together(self) -> Step:
        item, amount = self._item(number=self._dice.randint(200, 205)), self._dice.randint(1, 9)
        key, owner = self._key(number=self._dice.randint(0, 5)), self._dice.choice(_OWNERS)
        package = self._package

        def call(db: Any) -> None:
            with db.transact() as tx:
                tx.parcels.put(item)
                tx.accounts.pay(owner, amount=amount)
                if key.number != item.number:
                    tx.parcels.delete(package.ParcelKey(owner=key.owner, number=key.number))

        return Step("together", call)

    def _key(self, number: int | None = None) -> Any:
        chosen = self._dice.randint(0, 5) if number is None else number
        return self._package.ParcelKey(owner=self._dice.choice(_OWNERS), number=chosen)

    def _item(self, number: int | None = None, *, small: bool = False) -> Any:
        key, dice = self._key(number), self._dice
        shapes: dict[str, dict[str, Any]] = {
            "plain": {"label": self._text(200)},
            "wide": {"wide": {f"w{at:03d}": self._text(12) for at in range(120)}},
            "nested": {
                "notes": _nested(dice, 8),
                "parts": self._sizes(6),
                "size": self._sizes(1)[0],
            },
            "sets": {
                "tags": {self._text(6) for _ in range(9)},
                "codes": {dice.randint(-(10**20), 10**20) for _ in range(9)},
                "seals": {dice.randbytes(5) for _ in range(9)},
            },
            "binary": {"content": dice.randbytes(dice.randint(1, 4000))},
        }
        shape = "plain" if small else dice.choice(sorted(shapes))
        return self._package.ParcelCreate(
            owner=key.owner, number=key.number, state=dice.choice(_STATES), **shapes[shape]
        )

    def _sizes(self, count: int) -> list[Any]:
        size, dice = self._package.Size, self._dice
        return [
            size(width=dice.randint(1, 99), height=Decimal(dice.randint(1, 999)) / 100)
            for _ in range(count)
        ]

    def _text(self, length: int) -> str:
        return "".join(self._dice.choices('abz019 "\\/#é中😀', k=length))


def _paid(db: Any, package: Any, owner: str, amount: int) -> Any:
    known = db.accounts.get(package.AccountKey(owner=owner), consistent=True)
    return db.accounts.pay(owner, amount=amount, expect_version=known.version)


def _nested(dice: Random, depth: int) -> Any:
    if depth == 0:
        return dice.choice([None, True, Decimal("1.5"), "text", b"\x00\xff"])
    inner = _nested(dice, depth - 1)
    return {"deeper": inner} if depth % 2 else [inner, dice.randint(0, 9)]
