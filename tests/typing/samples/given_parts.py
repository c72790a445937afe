"""What an index key is built from has to be given, as the item has it."""

from datetime import date
from uuid import UUID

from tests.golden.given_parts.expected.helpdesk import Helpdesk, TicketGiven, TicketKey


def assign(db: Helpdesk, ticket_id: UUID, due: date | None) -> None:
    db.tickets.assign("front", ticket_id, agent="ada", due=due)
    db.tickets.assign("front", ticket_id, agent="ada")  # error: call-arg | reportCallIssue
    db.tickets.climb("front", ticket_id, team=None)  # error: call-arg, arg-type | reportCallIssue


def update(db: Helpdesk, key: TicketKey) -> None:
    db.tickets.update(key, set={"agent": "ada"}, given={"due": None})
    given: TicketGiven = {"rank": 5, "agent": None}
    db.tickets.update(key, set={"backup": "eve"}, given=given)
    wrong: TicketGiven = {"rank": None}  # error: typeddict-item | reportAssignmentType
    db.tickets.update(key, given=wrong)
