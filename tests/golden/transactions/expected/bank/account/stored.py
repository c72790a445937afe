"""What makes account models of the JSON text of stored items."""

from decimal import Decimal
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire.tagged import Number, Text

from .model import Account, AccountKind


class StoredAccount(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Account, as types."""

    pk: Text[str]
    sk: Text[str]
    account_id: Text[UUID]
    owner: Text[str]
    kind: Text[AccountKind] | UnsetType = UNSET
    balance: Number | UnsetType = UNSET
    version: Number
    item_type: Text[Literal["Account"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_ACCOUNT_NAMES: Final = GivenNames(("account_id", "owner", "version"), "kind", "balance")
_BlankAccount: Final = blank_of(Account)


def account_of(stored: StoredAccount) -> Account:
    """What was stored as Account; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: AccountKind = "daily"
        absent |= 1
    else:
        kind_ = stored.kind.S
    if stored.balance is UNSET:
        balance_: Decimal = Decimal("0")
        absent |= 2
    else:
        balance_ = exact(stored.balance.N)
    record = blank(_BlankAccount)
    record.account_id = stored.account_id.S
    record.owner = stored.owner.S
    record.kind = kind_
    record.balance = balance_
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _ACCOUNT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Account
    return record


ACCOUNT_READER: Final[StraightReader[Account]] = StraightReader(
    StoredAccount, account_of, lambda stored: (stored.pk.S, stored.sk.S)
)
