"""Makes tickets and visits, and holds their stored index keys against what they are built from."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from dynarepo import Record
from tests.engines.engine import Engine
from tests.golden.given_parts.expected.helpdesk import (
    Call,
    CallKey,
    Helpdesk,
    Ticket,
    TicketCreate,
    TicketKey,
    Visit,
    VisitCreate,
    VisitKey,
)
from tests.golden.given_parts.expected.helpdesk.call.codec import CALL
from tests.golden.given_parts.expected.helpdesk.ticket.codec import TICKET
from tests.golden.given_parts.expected.helpdesk.visit.codec import VISIT

DAY: Final = date(2026, 3, 1)
INDEX_KEYS: Final = ("gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "gsi3pk", "gsi3sk")


@dataclass(frozen=True, slots=True)
class Desk:
    """One partition of tickets; `name` is part of whatever else must be this test's own."""

    engine: Engine
    db: Helpdesk
    name: str

    @property
    def team(self) -> str:
        return f"team-{self.name}"

    def agent(self, name: str = "ada") -> str:
        return f"{name}-{self.name}"

    def ticket(self, **given: Any) -> Ticket:
        values = {"team": self.team, "rank": 5, **given}
        return self.db.tickets.create(TicketCreate(desk=self.name, **values))

    def visit(self, **given: Any) -> Visit:
        return self.db.visits.create(VisitCreate(visitor=self.name, **given))

    def stored_ticket(self, key: TicketKey) -> Ticket:
        """The ticket, whose index keys must be those that its attributes make."""
        found = self.db.tickets.get(key, consistent=True)
        assert found is not None
        stored = self._raw({"pk": f"desk#{key.desk}", "sk": f"ticket#{key.ticket_id}"})
        assert _entries(stored) == _entries(TICKET.encode(found))
        return found

    def stored_visit(self, key: VisitKey) -> Visit:
        """The visit, deleted or not, whose index keys must be those that its attributes make."""
        found = self.db.visits.including_deleted().get(key, consistent=True)
        assert found is not None
        stored = self._raw({"pk": f"visit#{key.visitor}", "sk": "visit"})
        assert _entries(stored) == _entries(VISIT.encode(found))
        return found

    def stored_call(self, key: CallKey) -> Call:
        """The call, whose index keys must be those that its attributes make."""
        found = self.db.calls.get(key, consistent=True)
        assert found is not None
        stored = self._raw({"pk": f"call#{key.line}", "sk": "call"})
        assert _entries(stored) == _entries(CALL.encode(found))
        return found

    def _raw(self, key: dict[str, str]) -> dict[str, Any]:
        answer = self.engine.client().get_item(
            TableName=self.db.table_names["helpdesk"],
            Key={name: {"S": value} for name, value in key.items()},
            ConsistentRead=True,
        )
        item: dict[str, Any] = answer["Item"]
        return item


def _entries(stored: dict[str, Any]) -> dict[str, Any]:
    return {name: stored[name] for name in INDEX_KEYS if name in stored}


def fields_of(item: Record, *names: str) -> dict[str, Any]:
    """Some attributes of an item, as arguments."""
    return {name: getattr(item, name) for name in names}
