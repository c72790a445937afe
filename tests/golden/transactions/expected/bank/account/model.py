"""Models of account: its key, input, item, views and changes."""

from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from dynarepo import Key, Record

AccountKind: TypeAlias = Literal["daily", "savings"]
"""One of the values of an attribute of Account."""


class AccountKey(Key, frozen=True):
    """Names one Account: the attributes in its table key."""

    account_id: UUID


class AccountCreate(Record):
    """What a caller gives for a new Account; `version` is set on writing."""

    account_id: UUID
    owner: str
    kind: AccountKind = "daily"
    balance: Decimal = Decimal("0")


class Account(AccountCreate):
    """A stored Account."""

    version: int

    @property
    def key(self) -> AccountKey:
        """What names this item."""
        return AccountKey(account_id=self.account_id)


class AccountChanges(TypedDict, total=False):
    """Attributes of Account that an update can set."""

    owner: str
    kind: AccountKind
    balance: Decimal
