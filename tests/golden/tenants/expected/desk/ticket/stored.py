"""What makes ticket models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, made
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Ticket


class StoredTicket(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Ticket, as types."""

    pk: Text[str]
    sk: Text[str]
    company_id: Text[str]
    customer_id: Text[UUID]
    ticket_id: Text[StoredUlid]
    region: Text[str] | UnsetType = UNSET
    opened_at: Text[str]
    text: Text[str] = field(name="body")
    item_type: Text[Literal["Ticket"]] | UnsetType = field(default=UNSET, name="_type")


_TICKET_NAMES: Final = GivenNames(
    ("company_id", "customer_id", "ticket_id", "opened_at", "text"), "region"
)


def ticket_of(stored: StoredTicket) -> Ticket:
    """What was stored as Ticket; an error where that is not certain."""
    absent = 0
    if stored.region is UNSET:
        region_: str | None = None
        absent |= 1
    else:
        region_ = stored.region.S
    return made(
        Ticket,
        {
            "company_id": stored.company_id.S,
            "customer_id": stored.customer_id.S,
            "ticket_id": stored.ticket_id.S,
            "region": region_,
            "opened_at": datetime_from_text(stored.opened_at.S),
            "text": stored.text.S,
        },
        _TICKET_NAMES[absent],
    )


TICKET_READER: Final[StraightReader[Ticket]] = StraightReader(
    StoredTicket, ticket_of, lambda stored: (stored.pk.S, stored.sk.S)
)
