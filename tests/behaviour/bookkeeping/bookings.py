"""Transactions that tests of `bookkeeping` start from."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from generated.bookkeeping import Bookkeeping, Transaction, TransactionCreate


def new_transaction(db: Bookkeeping, user_id: str, **given: Any) -> Transaction:
    """A stored transaction of the present moment, on an account of its own unless one is given."""
    values: dict[str, Any] = {
        "account_id": uuid4(),
        "date": db.context.clock(),
        "description": "booking",
        "amount": Decimal("-1.50"),
        **given,
    }
    return db.transactions.create(TransactionCreate(user_id=user_id, **values))
