"""The async facade of shop."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncCollectionPages, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import ShopBatch
    from ._collections import ByDay, Dossier, Nearby, NearbyKind, OneOrder, OrderBook
    from ._transaction import ShopTransaction
    from .branch.async_repository import AsyncBranchRepository
    from .branch.model import Branch
    from .customer.async_repository import AsyncCustomerRepository
    from .customer.model import Customer
    from .note.async_repository import AsyncNoteRepository
    from .note.model import Note
    from .order.async_repository import AsyncOrderRepository
    from .order.model import Order
    from .order_line.async_repository import AsyncOrderLineRepository
    from .order_line.model import OrderLine
    from .visit.async_repository import AsyncVisitRepository


class AsyncShop(AsyncFacade):
    """Customers and what they order."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .branch.async_repository import AsyncBranchRepository
        from .branch.model import Branch, BranchCreate
        from .customer.async_repository import AsyncCustomerRepository
        from .customer.model import Customer, CustomerCreate
        from .note.async_repository import AsyncNoteRepository
        from .note.model import Note, NoteCreate
        from .order.async_repository import AsyncOrderRepository
        from .order.model import Order, OrderCreate
        from .order_line.async_repository import AsyncOrderLineRepository
        from .order_line.model import OrderLine, OrderLineCreate
        from .visit.async_repository import AsyncVisitRepository
        from .visit.model import Visit, VisitCreate

        return (
            AsyncCustomerRepository,
            Customer,
            CustomerCreate,
            AsyncOrderRepository,
            Order,
            OrderCreate,
            AsyncOrderLineRepository,
            OrderLine,
            OrderLineCreate,
            AsyncNoteRepository,
            Note,
            NoteCreate,
            AsyncVisitRepository,
            Visit,
            VisitCreate,
            AsyncBranchRepository,
            Branch,
            BranchCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .branch.codec import BRANCH
        from .branch.model import Branch
        from .customer.codec import CUSTOMER
        from .customer.model import Customer
        from .note.codec import NOTE
        from .note.model import Note
        from .order.codec import ORDER
        from .order.model import Order
        from .order_line.codec import ORDER_LINE
        from .order_line.model import OrderLine
        from .visit.codec import VISIT
        from .visit.model import Visit

        return {
            Customer: (CUSTOMER, CUSTOMER),
            Order: (ORDER, ORDER),
            OrderLine: (ORDER_LINE, ORDER_LINE),
            Note: (NOTE, NOTE),
            Visit: (VISIT, VISIT),
            Branch: (BRANCH, BRANCH),
        }

    @cached_property
    def customers(self) -> AsyncCustomerRepository:
        """Reads and writes Customer items."""
        from .customer.async_repository import AsyncCustomerRepository

        return self._repository(AsyncCustomerRepository)

    @cached_property
    def orders(self) -> AsyncOrderRepository:
        """Reads and writes Order items."""
        from .order.async_repository import AsyncOrderRepository

        return self._repository(AsyncOrderRepository)

    @cached_property
    def order_lines(self) -> AsyncOrderLineRepository:
        """Reads and writes OrderLine items."""
        from .order_line.async_repository import AsyncOrderLineRepository

        return self._repository(AsyncOrderLineRepository)

    @cached_property
    def remarks(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        from .note.async_repository import AsyncNoteRepository

        return self._repository(AsyncNoteRepository)

    @cached_property
    def visits(self) -> AsyncVisitRepository:
        """Reads and writes Visit items."""
        from .visit.async_repository import AsyncVisitRepository

        return self._repository(AsyncVisitRepository)

    @cached_property
    def branches(self) -> AsyncBranchRepository:
        """Reads and writes Branch items."""
        from .branch.async_repository import AsyncBranchRepository

        return self._repository(AsyncBranchRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[ShopTransaction]:
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
        from ._transaction import ShopTransaction

        return self._transact(ShopTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[ShopBatch]:
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
        from ._batch import ShopBatch

        return self._batch(ShopBatch, at_once, progress)

    def everything(
        self, customer: UUID
    ) -> AsyncCollectionPages[Customer | Order | OrderLine | Note, Dossier]:
        """Everything.

        Collection `everything` queries table `shop`: `pk` = `customer#{customer_id}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Customer` and `Order` and `OrderLine` and `Note`, read lazily; `all()`
        makes a `Dossier` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import everything as read_everything

        return self._link.collection(read_everything(self._link.context, customer))

    def order_book(self, customer_id: UUID) -> AsyncCollectionPages[Order | OrderLine, OrderBook]:
        """Orders and their lines, the latest first.

        Collection `order_book` queries table `shop`: `pk` = `customer#{customer_id}` and `sk`
        begins with what all entities have in common.
        Items come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns items of `Order` and `OrderLine`, read lazily, at most 100 of them; `all()` makes a
        `OrderBook` of them.
        """
        from ._collections import order_book as read_order_book

        return self._link.collection(read_order_book(self._link.context, customer_id))

    def one_order(
        self, customer_id: UUID, order_id: str
    ) -> AsyncCollectionPages[Order | OrderLine, OneOrder]:
        """One order.

        Collection `one_order` queries table `shop`: `pk` = `customer#{customer_id}` and `sk` begins
        with what all entities have in common.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Order` and `OrderLine`, read lazily; `all()` makes a `OneOrder` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import one_order as read_one_order

        return self._link.collection(read_one_order(self._link.context, customer_id, order_id))

    def by_day(self, day: date) -> AsyncCollectionPages[Order | Note, ByDay]:
        """By day.

        Collection `by_day` queries index `gsi1`: `gsi1pk` = `day#{day}`.
        Items come in ascending order of the sort key.
        Items of `Visit` are read, paid for and left out.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Order` and `Note`, read lazily; `all()` makes a `ByDay` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import by_day as read_by_day

        return self._link.collection(read_by_day(self._link.context, day))

    def nearby(self, country: str, city: str) -> AsyncCollectionPages[Order | Branch, Nearby]:
        """Nearby.

        Collection `nearby` queries index `by_region`: `country` = `{country}` and `city` =
        `{city}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Order` and `Branch`, read lazily; `all()` makes a `Nearby` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import nearby as read_nearby

        return self._link.collection(read_nearby(self._link.context, country, city))

    def nearby_kind(
        self, country: str, city: str, kind: str
    ) -> AsyncCollectionPages[Order | Branch, NearbyKind]:
        """Nearby kind.

        Collection `nearby_kind` queries index `by_region`: `country` = `{country}` and `city` =
        `{city}` and `kind` = `{kind}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Order` and `Branch`, read lazily; `all()` makes a `NearbyKind` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import nearby_kind as read_nearby_kind

        return self._link.collection(read_nearby_kind(self._link.context, country, city, kind))
