"""What makes account models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Account


class StoredAccount(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Account, as types."""

    pk: Text[str]
    sk: Text[str]
    account_id: Text[UUID]
    name: Text[str]
    item_type: Text[Literal["Account"]] | UnsetType = field(default=UNSET, name="_type")


_ACCOUNT_NAMES: Final = {"account_id", "name"}
_BlankAccount: Final = blank_of(Account)


def account_of(stored: StoredAccount) -> Account:
    """What was stored as Account; an error where that is not certain."""
    record = blank(_BlankAccount)
    record.account_id = stored.account_id.S
    record.name = stored.name.S
    record.__pydantic_fields_set__ = _ACCOUNT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Account
    return record


ACCOUNT_READER: Final[StraightReader[Account]] = StraightReader(
    StoredAccount, account_of, lambda stored: (stored.pk.S, stored.sk.S)
)
