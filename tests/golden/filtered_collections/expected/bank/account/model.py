"""Models of account: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class AccountKey(Key, frozen=True):
    """Names one Account: the attributes in its table key."""

    account_id: UUID


class AccountCreate(Record):
    """What a caller gives for a new Account."""

    account_id: UUID
    name: str


class Account(AccountCreate):
    """A stored Account."""

    @property
    def key(self) -> AccountKey:
        """What names this item."""
        return AccountKey(account_id=self.account_id)


class AccountChanges(TypedDict, total=False):
    """Attributes of Account that an update can set."""

    name: str
