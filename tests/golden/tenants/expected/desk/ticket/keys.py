"""Keys of ticket: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, partition_text, sort_text, ulid_text, uuid_text

from .model import Ticket, TicketKey


def table_key(key: TicketKey | Ticket) -> WireItem:
    """The table key: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
    `ticket#{ticket_id}`.
    """
    return {"pk": {"S": pk(key.company_id, key.customer_id)}, "sk": {"S": sk(key.ticket_id)}}


def pk(company_id: str, customer_id: UUID) -> str:
    """`pk` = `company#{company_id}#customer#{customer_id}`."""
    return partition_text(
        f"company#{closed(company_id, '#', 'company_id')}#customer#{uuid_text(customer_id, 'customer_id')}",
        "pk",
    )


def sk(ticket_id: str) -> str:
    """`sk` = `ticket#{ticket_id}`."""
    return f"ticket#{ulid_text(ticket_id, 'ticket_id')}"


def company_id_key(company_id: str) -> str:
    """`company_id` = `{company_id}`."""
    return partition_text(open_text(company_id, "company_id"), "company_id")


def region_key(region: str) -> str:
    """`region` = `{region}`."""
    return sort_text(open_text(region, "region"), "region")
