"""The facade of bank."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import BankBatch
    from ._transaction import BankTransaction
    from .account.model import Account, AccountKind
    from .account.repository import AccountRepository
    from .counter.model import Counter, CounterCreate
    from .counter.repository import CounterRepository
    from .entry.model import EntryCreate
    from .entry.repository import EntryRepository
    from .holiday.repository import HolidayRepository


class Bank(Facade):
    """Accounts and what is booked on them."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .account.model import Account, AccountCreate
        from .account.repository import AccountRepository
        from .counter.model import Counter, CounterCreate
        from .counter.repository import CounterRepository
        from .entry.model import Entry, EntryCreate
        from .entry.repository import EntryRepository
        from .holiday.model import Holiday, HolidayCreate
        from .holiday.repository import HolidayRepository

        return (
            AccountRepository,
            Account,
            AccountCreate,
            EntryRepository,
            Entry,
            EntryCreate,
            CounterRepository,
            Counter,
            CounterCreate,
            HolidayRepository,
            Holiday,
            HolidayCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .account.codec import ACCOUNT
        from .account.model import Account
        from .counter.codec import COUNTER
        from .counter.model import Counter
        from .entry.codec import ENTRY
        from .entry.model import Entry
        from .holiday.codec import HOLIDAY
        from .holiday.model import Holiday

        return {
            Account: (ACCOUNT, ACCOUNT),
            Entry: (ENTRY, ENTRY),
            Counter: (COUNTER, COUNTER),
            Holiday: (HOLIDAY, HOLIDAY),
        }

    @cached_property
    def accounts(self) -> AccountRepository:
        """Reads and writes Account items."""
        from .account.repository import AccountRepository

        return self._repository(AccountRepository)

    @cached_property
    def entries(self) -> EntryRepository:
        """Reads and writes Entry items."""
        from .entry.repository import EntryRepository

        return self._repository(EntryRepository)

    @cached_property
    def counters(self) -> CounterRepository:
        """Reads and writes Counter items."""
        from .counter.repository import CounterRepository

        return self._repository(CounterRepository)

    @cached_property
    def holidays(self) -> HolidayRepository:
        """Reads and writes Holiday items."""
        from .holiday.repository import HolidayRepository

        return self._repository(HolidayRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[BankTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import BankTransaction

        return self._transact(BankTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[BankBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import BankBatch

        return self._batch(BankBatch, at_once, progress)

    def book(
        self,
        account_id: UUID,
        entry: EntryCreate,
        *,
        amount: Decimal,
        kind: AccountKind,
        one: int,
        owner: str | None = None,
        token: str | None = None,
    ) -> None:
        """Book an entry under the next number.

        Updates `Account` `:account_id`: `SET balance = balance + :amount, kind = :kind`, only while
        `owner = :owner?`.
        Creates `Entry` `:entry`.
        Updates `Counter` `entries`: `ADD last :one`.
        All of it happens, or nothing. Costs two round trips, since parts of index keys are read
        first, and twice the write units of these 3 actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import book as plan_book

        return self._write_together(
            plan_book(
                self._link.context,
                account_id,
                entry,
                owner=owner,
                amount=amount,
                kind=kind,
                one=one,
            ),
            token,
        )

    def label(
        self,
        account_id: UUID,
        day: date,
        *,
        kinds: Sequence[AccountKind],
        labels: set[str],
        token: str | None = None,
    ) -> None:
        """Label.

        Checks `Account` `:account_id`, only while `kind IN (:kinds...)`.
        Updates `Entry` `:account_id`, `1`: `ADD labels :labels`.
        Checks `Holiday` `:day` for not being there.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 3
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import label as plan_label

        return self._write_together(
            plan_label(self._link.context, account_id, day, kinds=kinds, labels=labels), token
        )

    def close_account(
        self, account_id: UUID, count: CounterCreate, *, token: str | None = None
    ) -> tuple[Account | None, None, Counter]:
        """Close account.

        Deletes `Account` `:account_id`, only while `balance = 0`.
        Checks `Entry` `:account_id`, `1` for not being there.
        Writes or replaces `Counter` `:count`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 3 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import close_account as plan_close_account

        return self._written_together(
            plan_close_account(self._link.context, account_id, count), token
        )
