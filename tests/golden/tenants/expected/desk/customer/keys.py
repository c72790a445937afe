"""Keys of customer: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, partition_text, uuid_text

from .model import Customer, CustomerKey, CustomerState


def table_key(key: CustomerKey | Customer) -> WireItem:
    """The table key: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` = `profile`."""
    return {"pk": {"S": pk(key.company_id, key.customer_id)}, "sk": {"S": sk()}}


def pk(company_id: str, customer_id: UUID) -> str:
    """`pk` = `company#{company_id}#customer#{customer_id}`."""
    return partition_text(
        f"company#{closed(company_id, '#', 'company_id')}#customer#{uuid_text(customer_id, 'customer_id')}",
        "pk",
    )


def sk() -> str:
    """`sk` = `profile`."""
    return "profile"


def state_pk(state: CustomerState, company_id: str) -> str:
    """`state_pk` = `customer#{state}#{company_id}`."""
    return partition_text(
        f"customer#{closed(state, '#', 'state')}#{open_text(company_id, 'company_id')}", "state_pk"
    )


def state_sk(customer_id: UUID) -> str:
    """`state_sk` = `{customer_id}`."""
    return uuid_text(customer_id, "customer_id")


def email_key(email: str) -> str:
    """`email` = `{email}`."""
    return partition_text(open_text(email, "email"), "email")


def by_state(
    state: CustomerState | None, company_id: str | None, customer_id: UUID | None
) -> WireItem:
    """The entry in index `by_state`: `state_pk` = `customer#{state}#{company_id}` and `state_sk` =
    `{customer_id}`; none while a part is absent.
    """
    if state is None or company_id is None or customer_id is None:
        return {}
    return {
        "state_pk": {"S": state_pk(state, company_id)},
        "state_sk": {"S": state_sk(customer_id)},
    }
