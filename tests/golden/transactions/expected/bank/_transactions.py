"""The transactions of bank, planned: nothing here sends anything."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, writes
from dynarepo.lazy import Later

from .account.codec import ACCOUNT
from .account.model import Account, AccountKey, AccountKind
from .counter.codec import COUNTER
from .counter.model import Counter, CounterCreate, CounterKey
from .entry.codec import ENTRY
from .entry.model import Entry, EntryCreate, EntryKey
from .holiday.codec import HOLIDAY
from .holiday.model import HolidayKey

if TYPE_CHECKING:
    from .account.fields import AccountFields as F
    from .counter.fields import CounterFields
    from .entry.fields import EntryFields
else:
    CounterFields = Later(__package__, ".counter.fields", "CounterFields")
    EntryFields = Later(__package__, ".entry.fields", "EntryFields")
    F = Later(__package__, ".account.fields", "AccountFields")


def book(
    context: Context,
    account_id: UUID,
    entry: EntryCreate,
    *,
    amount: Decimal,
    kind: AccountKind,
    one: int,
    owner: str | None = None,
) -> tuple[Write[Account], Write[Entry], Write[Counter]]:
    """Book an entry under the next number."""
    return (
        writes.update_item(
            ACCOUNT,
            context,
            AccountKey(account_id=account_id),
            (F.balance.set(F.balance.plus(amount)), F.kind.set(kind)),
            when=None if owner is None else F.owner.eq(owner),
            pattern="book",
        ),
        writes.create_item(ENTRY, context, entry, pattern="book"),
        writes.update_item(
            COUNTER,
            context,
            CounterKey(name="entries"),
            (CounterFields.last.add(one),),
            upsert=True,
            pattern="book",
        ),
    )


def label(
    context: Context, account_id: UUID, day: date, *, kinds: Sequence[AccountKind], labels: set[str]
) -> tuple[Write[None], Write[Entry], Write[None]]:
    """Label."""
    return (
        writes.check_item(
            ACCOUNT,
            context,
            AccountKey(account_id=account_id),
            when=F.kind.is_in(kinds),
            pattern="label",
        ),
        writes.update_item(
            ENTRY,
            context,
            EntryKey(account_id=account_id, number=1),
            (EntryFields.labels.add(labels),),
            pattern="label",
        ),
        writes.check_item(HOLIDAY, context, HolidayKey(day=day), exists=False, pattern="label"),
    )


def close_account(
    context: Context, account_id: UUID, count: CounterCreate
) -> tuple[Write[Account | None], Write[None], Write[Counter]]:
    """Close account."""
    return (
        writes.delete_item(
            ACCOUNT,
            context,
            AccountKey(account_id=account_id),
            when=F.balance.eq(Decimal("0")),
            pattern="close_account",
        ),
        writes.check_item(
            ENTRY,
            context,
            EntryKey(account_id=account_id, number=1),
            exists=False,
            pattern="close_account",
        ),
        writes.put_item(COUNTER, context, count, pattern="close_account"),
    )
