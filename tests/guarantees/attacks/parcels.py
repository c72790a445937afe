"""Parcels that several processes carry from shelf to shelf, change, label and throw away."""

from collections.abc import Callable
from typing import Any

from dynarepo import NotFound
from tests.guarantees.attacks.changing import changes, one_of_each
from tests.guarantees.lines import Line, Step
from tests.guarantees.peer import Peer

SHELVES = ("s1", "s2", "s3")
LABELS = ("la", "l#b", "lc", "ld")


class Parcels:
    """Moves items between keys as the dice fall."""

    entity = "Parcel"

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.chance = peer.chance
        self.fields = peer.package.ParcelFields

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        kinds = [self.carry, self.carry, self.carry, self.change, self.change]
        return [*kinds, self.create, self.revise, self.remove, self.hand_over]

    def create(self, db: Any, tenant: str, lines: list[Line]) -> None:
        note = self.peer.note()
        item = self.peer.package.ParcelCreate(
            tenant_id=tenant,
            shelf=self.chance.choice(SHELVES),
            parcel_id=note,
            born=note,
            note=note,
            label=self.chance.choice((None, *LABELS)),
            weight=self.chance.randrange(6),
            **self.peer.colour(),
        )
        line = Line.of_item("create", item, note)
        lines.append(line)
        line.returned(db.parcels.create(item))

    def carry(self, db: Any, tenant: str, lines: list[Line]) -> None:
        parcel = self._some(db, 1)[0]
        to = self._other_shelf(parcel.shelf)
        version = self.chance.choice((None, None, parcel.version))
        line = self._line("carry", parcel, [("set", "shelf", to)])
        lines.append(line)
        line.returned(
            db.parcels.carry(parcel.shelf, parcel.parcel_id, to_shelf=to, expect_version=version)
        )

    def change(self, db: Any, tenant: str, lines: list[Line]) -> None:
        parcel = self._some(db, 1)[0]
        line = self._line("update", parcel, self._steps())
        lines.append(line)
        line.returned(db.parcels.update(parcel.key, *changes(self.fields, line.steps)))

    def revise(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Put an item that was read, over the version that was read."""
        known = db.parcels.get(self._some(db, 1)[0].key, consistent=True)
        if known is None:
            return
        note = self.peer.note()
        item = known.model_copy(update={"note": note, "weight": known.weight + 1})
        line = Line.of_item("revise", item, known.parcel_id)
        lines.append(line)
        line.returned(db.parcels.put(item, expect_version=known.version))

    def remove(self, db: Any, tenant: str, lines: list[Line]) -> None:
        parcel = self._some(db, 1)[0]
        line = self._line("end", parcel, [])
        lines.append(line)
        gone = db.parcels.delete(parcel.key)
        if gone is None:
            # Where answers get lost, it may be this very call that removed it.
            if self.peer.network is None:
                lines.clear()
            line.unknown()
        else:
            line.returned(gone)

    def hand_over(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Carry a parcel and give its label to another, or neither."""
        first, second = self._some(db, 2)
        to = self._other_shelf(first.shelf)
        carried = self._line("carry", first, [("set", "shelf", to)])
        label = self.chance.choice(LABELS)
        steps: list[Step] = [("set", "label", label), ("set", "note", self.peer.note())]
        changed = self._line("update", second, steps)
        lines += [carried, changed]
        with db.transact(returning=True) as tx:
            moved = tx.parcels.carry(first.shelf, first.parcel_id, to_shelf=to)
            updated = tx.parcels.update(second.key, *changes(self.fields, steps))
        carried.returned(moved.result)
        changed.returned(updated.result)

    def _some(self, db: Any, count: int) -> list[Any]:
        """Parcels as they lay somewhere a moment ago."""
        found = db.parcels.list_parcels().all()
        if len(found) < count:
            raise NotFound("no parcels yet")
        chosen: list[Any] = self.chance.sample(found, count)
        return chosen

    def _other_shelf(self, shelf: str) -> str:
        return self.chance.choice([each for each in SHELVES if each != shelf])

    def _steps(self) -> list[Step]:
        choices: tuple[Step, ...] = (
            ("add", "weight", self.chance.randint(1, 2)),
            ("increment", "weight", 1),
            ("set", "weight", self.chance.randrange(6)),
            ("set", "state", self.chance.choice(("here", "here", "lent"))),
            ("set", "label", self.chance.choice(LABELS)),
            ("remove", "label", None),
            *self.peer.colour_steps(),
        )
        chosen = self.chance.sample(choices, self.chance.randint(1, 2))
        return [*one_of_each(chosen), ("set", "note", self.peer.note())]

    def _line(self, kind: str, parcel: Any, steps: list[Step]) -> Line:
        return Line(kind, parcel.tenant_id, parcel.parcel_id, "", steps=steps)
