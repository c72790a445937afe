"""The facade of shop."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import ShopBatch
    from ._transaction import ShopTransaction
    from .customer.repository import CustomerRepository
    from .order.repository import OrderRepository


class Shop(Facade):
    """A service whose tables and shared types stand in this file, its entities in both."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .customer.model import Customer, CustomerCreate
        from .customer.repository import CustomerRepository
        from .order.model import Order, OrderCreate
        from .order.repository import OrderRepository

        return (
            CustomerRepository,
            Customer,
            CustomerCreate,
            OrderRepository,
            Order,
            OrderCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .customer.codec import CUSTOMER
        from .customer.model import Customer
        from .order.codec import ORDER
        from .order.model import Order

        return {
            Customer: (CUSTOMER, CUSTOMER),
            Order: (ORDER, ORDER),
        }

    @cached_property
    def customers(self) -> CustomerRepository:
        """Reads and writes Customer items."""
        from .customer.repository import CustomerRepository

        return self._repository(CustomerRepository)

    @cached_property
    def orders(self) -> OrderRepository:
        """Reads and writes Order items."""
        from .order.repository import OrderRepository

        return self._repository(OrderRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[ShopTransaction]:
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
    ) -> BatchBlock[ShopBatch]:
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
