"""The async facade of bank."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import AsyncBatchBlock, AsyncCollectionPages, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import BankBatch
    from ._collections import OfDay, Recent, Statement
    from ._transaction import BankTransaction
    from .account.async_repository import AsyncAccountRepository
    from .account.model import Account
    from .booking.async_repository import AsyncBookingRepository
    from .booking.model import Booking, BookingKind
    from .message.async_repository import AsyncMessageRepository
    from .message.model import Message


class AsyncBank(AsyncFacade):
    """The repositories of the service bank."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .account.async_repository import AsyncAccountRepository
        from .account.model import Account, AccountCreate
        from .booking.async_repository import AsyncBookingRepository
        from .booking.model import Booking, BookingCreate
        from .message.async_repository import AsyncMessageRepository
        from .message.model import Message, MessageCreate

        return (
            AsyncAccountRepository,
            Account,
            AccountCreate,
            AsyncBookingRepository,
            Booking,
            BookingCreate,
            AsyncMessageRepository,
            Message,
            MessageCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .account.codec import ACCOUNT
        from .account.model import Account
        from .booking.codec import BOOKING
        from .booking.model import Booking
        from .message.codec import MESSAGE
        from .message.model import Message

        return {
            Account: (ACCOUNT, ACCOUNT),
            Booking: (BOOKING, BOOKING),
            Message: (MESSAGE, MESSAGE),
        }

    @cached_property
    def accounts(self) -> AsyncAccountRepository:
        """Reads and writes Account items."""
        from .account.async_repository import AsyncAccountRepository

        return self._repository(AsyncAccountRepository)

    @cached_property
    def bookings(self) -> AsyncBookingRepository:
        """Reads and writes Booking items."""
        from .booking.async_repository import AsyncBookingRepository

        return self._repository(AsyncBookingRepository)

    @cached_property
    def messages(self) -> AsyncMessageRepository:
        """Reads and writes Message items."""
        from .message.async_repository import AsyncMessageRepository

        return self._repository(AsyncMessageRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[BankTransaction]:
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
    ) -> AsyncBatchBlock[BankBatch]:
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

    def statement(
        self,
        account_id: UUID,
        *,
        least: Decimal,
        kind: BookingKind,
        topic: str | None = None,
        longest: int | None = None,
    ) -> AsyncCollectionPages[Account | Booking | Message, Statement]:
        """Statement.

        Collection `statement` queries table `bank`: `pk` = `account#{account_id}`.
        Items come in ascending order of the sort key.
        Of `Booking`, keeps items where `amount >= :least AND (kind = 'sale' OR kind = :kind)`; the
        others are read, and paid for, too.
        Of `Message`, keeps items where `contains(topics, :topic?) AND size(text) < :longest?`; the
        others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Account` and `Booking` and `Message`, read lazily; `all()` makes a
        `Statement` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import statement as read_statement

        return self._link.collection(
            read_statement(
                self._link.context, account_id, least=least, kind=kind, topic=topic, longest=longest
            )
        )

    def recent(
        self, account_id: UUID, *, kinds: Sequence[BookingKind]
    ) -> AsyncCollectionPages[Booking | Message, Recent]:
        """Recent.

        Collection `recent` queries table `bank`: `pk` = `account#{account_id}`.
        Items come in descending order of the sort key.
        Of `Booking`, keeps items where `kind IN (:kinds...)`; the others are read, and paid for,
        too.
        Items of `Account` are read, paid for and left out.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Booking` and `Message`, read lazily, at most 2 of them; `all()` makes a
        `Recent` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import recent as read_recent

        return self._link.collection(read_recent(self._link.context, account_id, kinds=kinds))

    def of_day(self, day: date) -> AsyncCollectionPages[Booking | Message, OfDay]:
        """Of day.

        Collection `of_day` queries index `gsi1`: `gsi1pk` = `day#{day}`.
        Items come in ascending order of the sort key.
        Of `Message`, keeps items where `attribute_exists(topics)`; the others are read, and paid
        for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Booking` and `Message`, read lazily; `all()` makes a `OfDay` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import of_day as read_of_day

        return self._link.collection(read_of_day(self._link.context, day))
