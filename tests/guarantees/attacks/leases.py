"""Leases that are over and still stored: whoever comes first takes them anew."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from dynarepo import InvalidValue
from tests.guarantees.attacks.changing import changes
from tests.guarantees.attacks.refusing import must_refuse
from tests.guarantees.lines import Line, Step
from tests.guarantees.peer import Peer

LEASES = ("l0", "l1", "l2")
ROOMS = ("ra", "rb")


class Leases:
    """Takes, uses and gives back, while the time of some has passed."""

    entity = "Lease"

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.chance = peer.chance
        self.fields = peer.package.LeaseFields

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        kinds: list[Callable[[Any, str, list[Line]], None]] = [self.take] * 3
        kinds += [self.climb, self.climb, self.furnish, self.change]
        return [*kinds, self.use, self.create, self.replace, self.remove, self.look]

    def take(self, db: Any, tenant: str, lines: list[Line]) -> None:
        note, ends_at, uses = self.peer.note(), self.peer.moment(), self.chance.randint(1, 3)
        room, floor = self.chance.choice(ROOMS), self.chance.randrange(9)
        lease = self.chance.choice(LEASES)
        steps: list[Step] = [
            ("set", "note", note),
            ("set_if_missing", "born", note),
            ("set", "room", room),
            ("set", "floor", floor),
            ("set", "ends_at", ends_at),
            ("add", "uses", uses),
        ]
        line = Line("take", tenant, lease, note, steps=steps)
        lines.append(line)
        line.returned(
            db.leases.take(lease, note=note, room=room, floor=floor, ends_at=ends_at, uses=uses)
        )

    def use(self, db: Any, tenant: str, lines: list[Line]) -> None:
        note, lease, uses = self.peer.note(), self.chance.choice(LEASES), self.chance.randint(1, 3)
        steps: list[Step] = [("set", "note", note), ("add", "uses", uses)]
        line = Line("update", tenant, lease, note, steps=steps)
        lines.append(line)
        line.returned(db.leases.use(lease, note=note, uses=uses, most=40))

    def change(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """All parts of an index key at once; only some of them are refused."""
        key = self._key(tenant)
        steps: list[Step] = [
            ("set", "room", self.chance.choice(ROOMS)),
            ("set", "floor", self.chance.randrange(9)),
            *self.peer.colour_steps()[:1],
            ("set", "note", self.peer.note()),
        ]
        for part in (steps[0], steps[1], ("increment", "floor", 1)):
            partial = changes(self.fields, [part])
            must_refuse(InvalidValue, db.leases.update, key, *partial)
        line = Line("update", tenant, key.lease_id, "", steps=steps)
        lines.append(line)
        line.returned(db.leases.update(key, *changes(self.fields, steps)))

    def climb(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Give what is stored of an index key, or was until a moment ago, or never was."""
        note, known = self.peer.note(), self._known(db, tenant)
        if known is None:
            return
        steps: list[Step] = [("set", "note", note), ("add", "floor", 1)]
        line = Line("update", tenant, known.lease_id, note, steps=steps)
        lines.append(line)
        room = self.chance.choice((known.room, known.room, *ROOMS))
        line.returned(
            db.leases.climb(known.lease_id, note=note, by=1, room=room, floor=known.floor)
        )

    def furnish(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """The same for changes that the caller makes up, alone or in a transaction."""
        known = self._known(db, tenant)
        if known is None:
            return
        steps: list[Step] = [("set", "room", self.chance.choice(ROOMS))]
        line = Line("update", tenant, known.lease_id, "", steps=steps)
        lines.append(line)
        made, given = changes(self.fields, steps), {"floor": known.floor}
        if self.chance.randrange(2):
            line.returned(db.leases.update(known.key, *made, given=given))
            return
        with db.transact(returning=True) as tx:
            updated = tx.leases.update(known.key, *made, given=given)
        line.returned(updated.result)

    def _known(self, db: Any, tenant: str) -> Any:
        """A lease that was there a moment ago, if there is one."""
        return db.leases.get(self._key(tenant), consistent=True)

    def create(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self._item(tenant)
        line = Line.of_item("create", item, item.lease_id)
        lines.append(line)
        line.returned(db.leases.create(item))

    def replace(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self._item(tenant)
        line = Line.of_item("put", item, item.lease_id)
        lines.append(line)
        line.returned(db.leases.put(item))

    def remove(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key = self._key(tenant)
        line = Line("end", tenant, key.lease_id, "")
        lines.append(line)
        gone = db.leases.delete(key)
        if gone is not None:
            line.returned(gone)
        elif self.peer.network is None:
            # What is past its time is removed as well, and not returned.
            lines.clear()
        else:
            line.unknown()

    def look(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Read in every way: nothing is shown past its time."""
        keys = [self._key(tenant, each) for each in LEASES]
        found = [each for room in ROOMS for each in db.leases.list_leases(room)]
        found += db.leases.get_many(keys)
        found.append(db.leases.get(keys[0], consistent=True))
        now = datetime.now(UTC)
        over = [each for each in found if each is not None and each.ends_at < now]
        assert not over, f"shown although over: {over}"

    def _key(self, tenant: str, lease: str | None = None) -> Any:
        return self.peer.package.LeaseKey(tenant, lease or self.chance.choice(LEASES))

    def _item(self, tenant: str) -> Any:
        note = self.peer.note()
        return self.peer.package.LeaseCreate(
            tenant_id=tenant,
            lease_id=self.chance.choice(LEASES),
            born=note,
            note=note,
            room=self.chance.choice(ROOMS),
            floor=self.chance.randrange(9),
            ends_at=self.peer.moment(),
            **self.peer.colour(),
        )
