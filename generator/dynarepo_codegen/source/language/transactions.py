"""Transactions: several writes that happen together, or not at all."""

from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry


@dataclass(frozen=True, slots=True)
class TransactionWriteSource:
    """One write of a transaction: exactly one operation on an entity, and what it needs."""

    place: Place
    create: Text | None = entry(
        "Write a new item of this entity.", example="Transaction", default=None
    )
    put: Text | None = entry(
        "Write or replace an item of this entity.", example="Transaction", default=None
    )
    update: Text | None = entry("Change an item of this entity.", example="Account", default=None)
    delete: Text | None = entry("Delete an item of this entity.", example="Account", default=None)
    check: Text | None = entry(
        "Stop the transaction unless an item of this entity exists, or meets `when`.",
        example="Account",
        default=None,
    )
    key: tuple[Text, ...] = entry(
        "The attributes of the table key in order, each as `:parameter` or as a value; the tenant may be left out.",
        example='[":source"]',
        default=(),
        one_or_many=True,
    )
    item: Text | None = entry(
        "Parameter for the item that is written; named after the entity by default.",
        example=":booking",
        default=None,
    )
    do: Text | None = entry(
        "Update expression.", example="SET balance = balance - :amount", default=None
    )
    when: Text | None = entry(
        "Condition of this write.", example="balance >= :amount", default=None
    )
    upsert: bool = entry("Create the item when it is missing.", example="true", default=False)
    exists: bool = entry(
        "`false` checks that there is no such item.", example="false", default=True
    )


@dataclass(frozen=True, slots=True)
class TransactionSource:
    """Several writes of any entities, as one method."""

    place: Place
    write: tuple[TransactionWriteSource, ...] = entry(
        "The writes; a parameter of one name is one parameter.",
        example='[{delete: Account, key: [":account_id"]}]',
    )
    result: Literal["none", "items"] = entry(
        "What the method returns: nothing, or the items as they are after it (of a deletion, the "
        "item as it was), which takes a read before it.",
        example="items",
        default="none",
    )
    description: Text | None = entry(
        "First line of the method's documentation.",
        example="Move an amount from one account to another.",
        default=None,
    )
