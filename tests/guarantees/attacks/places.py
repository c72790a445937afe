"""Numbers, days and texts in keys: each process ranges over what it wrote, among the others'."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from dynarepo import AtLeast, AtMost, BatchIncomplete, Between, InvalidKey, InvalidValue
from tests.guarantees.attacks.refusing import must_refuse
from tests.guarantees.lines import Line, shown
from tests.guarantees.peer import TENANTS, Peer

SERIES = ("s", "s#1", "s#10")
NUMBERS = "-1E+20 -1000 -12.5 -12.49 -9 -0.001 0 0.001 0.01 9 10 99.99 100 1E+20"
VALUES = tuple(Decimal(number) for number in NUMBERS.split())
DAYS = (date(999, 12, 31), date(2026, 2, 28), date(2026, 3, 1), date(9999, 12, 31))
CITIES = ("Mad", "Madison", "Madison$", "Madison Heights", "Madisonville", "Madrid")
STREETS = ("Main", "Main#1", "#", "$", "city#Main", "Main ", "é")
TAGS = ("a", "a ", "a#", "a#b", "a$", "a$$", "a$%b", "ab", "#", "$")
Shown = dict[str, Any]


class Places:
    """Writes what has difficult keys, and reads ranges of it."""

    entity = ""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.chance = peer.chance
        # What surely is there of one's own, and what may be: by tenant and entity.
        self.sure: dict[tuple[str, str], list[Shown]] = {}
        self.maybe: dict[tuple[str, str], list[Shown]] = {}

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        return [self.measure, self.settle, self.label, self.range_over, self.refused]

    def measure(self, db: Any, tenant: str, lines: list[Line]) -> None:
        self._write(db.readings, "Reading", tenant, lines, lambda: {
            "series": self.chance.choice(SERIES),
            "value": self.chance.choice(VALUES),
            "day": self.chance.choice(DAYS),
            "rank": self.chance.choice((0, 9, 10, 9999)),
        })  # fmt: skip

    def settle(self, db: Any, tenant: str, lines: list[Line]) -> None:
        self._write(db.addresses, "Address", tenant, lines, lambda: {
            "state": "x#y",
            "city": self.chance.choice(CITIES),
            "street": f"{self.chance.choice(STREETS)}{self.peer.name}",
        })  # fmt: skip

    def label(self, db: Any, tenant: str, lines: list[Line]) -> None:
        self._write(db.tags, "Tag", tenant, lines, lambda: {
            "owner": "o#",
            "tag": self.chance.choice(TAGS),
            "name": f"{self.chance.choice(TAGS)}{self.peer.name}",
        })  # fmt: skip

    def range_over(self, db: Any, tenant: str, lines: list[Line]) -> None:
        low, high = sorted(self.chance.sample(VALUES, 2))
        series, day = self.chance.choice(SERIES), self.chance.choice(DAYS)
        of_series = self._among(tenant, "Reading", lambda row: row["series"] == series)
        of_series.found(
            db.readings.list_values(series, value=Between(low, high)),
            lambda row: low <= row["value"] <= high,
            lambda row: (row["value"], row["day"], row["rank"]),
        )
        of_series.found(
            db.readings.list_days(series, day=AtMost(day)),
            lambda row: row["day"] <= day,
            lambda row: (row["day"], row["value"]),
        )
        of_series.found(
            db.readings.list_ranks(series, low, day, rank=AtLeast(9)),
            lambda row: row["value"] == low and row["day"] == day and row["rank"] >= 9,
            lambda row: row["rank"],
        )
        city, street = self.chance.choice(CITIES), self.chance.choice(STREETS)
        addresses = self._among(tenant, "Address", lambda row: row["state"] == "x#y")
        addresses.found(
            db.addresses.list_city("x#y", city),
            lambda row: row["city"] == city,
            lambda row: row["street"],
        )
        addresses.found(
            db.addresses.list_streets("x#y", city, street=AtLeast(street)),
            lambda row: row["city"] == city and row["street"] >= street,
            lambda row: row["street"],
        )
        addresses.found(
            db.addresses.list_cities("x#y", city=city),
            lambda row: row["city"].startswith(city),
            lambda row: 0,
        )
        tag, other = sorted(self.chance.sample(TAGS, 2))
        tags = self._among(tenant, "Tag", lambda row: row["owner"] == "o#")
        tags.found(
            db.tags.list_tag("o#", tag), lambda row: row["tag"] == tag, lambda row: row["name"]
        )
        tags.found(
            db.tags.list_tags("o#", tag=Between(tag, other)),
            lambda row: tag <= row["tag"] <= other,
            lambda row: (row["tag"], row["name"]),
        )

    def refused(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """What would not be a key of its own, or not in order, is refused before it is sent."""
        package = self.peer.package

        def create(repository: Any, model: type[Any], given: Shown) -> None:
            repository.create(model(tenant_id=tenant, writer=self.peer.name, **given))

        reading = {"series": "s", "value": Decimal(1), "day": DAYS[1], "rank": 1}
        address = {"state": "x", "city": "Madison", "street": "Main"}
        attempts: list[tuple[Any, type[Any], Shown]] = [
            *((db.readings, package.ReadingCreate, {**reading, **bad}) for bad in (
                {"value": Decimal("NaN")},
                {"value": Decimal("Infinity")},
                {"value": Decimal("1." + 37 * "0" + "1")},
                {"rank": -1},
                {"rank": 10_000},
                {"series": ""},
                {"series": "s\U0010ffff"},
            )),
            *((db.addresses, package.AddressCreate, {**address, **bad}) for bad in (
                {"city": "Madison#ville"},
                {"city": ""},
                {"street": ""},
                {"state": ""},
            )),
        ]  # fmt: skip
        for repository, model, given in attempts:
            must_refuse(
                (InvalidKey, InvalidValue, ValidationError), create, repository, model, given
            )

    def _write(
        self,
        repository: Any,
        entity: str,
        tenant: str,
        lines: list[Line],
        draw: Callable[[], Shown],
    ) -> None:
        model = getattr(self.peer.package, f"{entity}Create")
        items = [
            model(tenant_id=tenant, writer=self.peer.name, **draw())
            for _ in range(self.chance.randint(1, 6))
        ]
        rows = [shown(item) for item in items]
        lines.extend(Line("stored", tenant, "", "", given=row, entity=entity) for row in rows)
        self.maybe.setdefault((tenant, entity), []).extend(rows)
        try:
            repository.put_many(items)
        except BatchIncomplete:
            for line in lines:
                line.unknown()
            return
        self.sure.setdefault((tenant, entity), []).extend(rows)

    def _among(self, tenant: str, entity: str, shared: Callable[[Shown], bool]) -> "Rows":
        assert tenant in TENANTS
        place = (tenant, entity)
        return Rows(
            self.peer.name,
            [row for row in self.sure.get(place, ()) if shared(row)],
            [row for row in self.maybe.get(place, ()) if shared(row)],
        )


class Rows:
    """What one process wrote into a partition, against which reads are checked."""

    def __init__(self, writer: str, sure: list[Shown], maybe: list[Shown]) -> None:
        self.writer, self.sure, self.maybe = writer, sure, maybe

    def found(
        self,
        items: Iterable[Any],
        wanted: Callable[[Shown], bool],
        order: Callable[[Shown], Any],
    ) -> None:
        """A read finds what is wanted, all of it, nothing else, and in order."""
        rows = [shown(item) for item in items]
        strange = [row for row in rows if not wanted(row)]
        assert not strange, f"out of its range: {strange}"
        places = [order(row) for row in rows]
        assert places == sorted(places), f"out of order: {rows}"
        own = [row for row in rows if row["writer"] == self.writer]
        lost = [row for row in self.sure if wanted(row) and row not in own]
        assert not lost, f"written, and not found: {lost}"
        assert all(own.count(row) == 1 and row in self.maybe for row in own), own
