"""The facade of warehouse."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import WarehouseBatch
    from ._transaction import WarehouseTransaction
    from .product.repository import ProductRepository
    from .visit.repository import VisitRepository


class Warehouse(Facade):
    """The repositories of the service warehouse."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .product.model import Product, ProductCreate
        from .product.repository import ProductRepository
        from .visit.model import Visit, VisitCreate
        from .visit.repository import VisitRepository

        return (
            ProductRepository,
            Product,
            ProductCreate,
            VisitRepository,
            Visit,
            VisitCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .product.codec import PRODUCT
        from .product.model import Product
        from .visit.codec import VISIT
        from .visit.model import Visit

        return {
            Product: (PRODUCT, PRODUCT),
            Visit: (VISIT, VISIT),
        }

    @cached_property
    def products(self) -> ProductRepository:
        """Reads and writes Product items."""
        from .product.repository import ProductRepository

        return self._repository(ProductRepository)

    @cached_property
    def visits(self) -> VisitRepository:
        """Reads and writes Visit items."""
        from .visit.repository import VisitRepository

        return self._repository(VisitRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[WarehouseTransaction]:
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
        from ._transaction import WarehouseTransaction

        return self._transact(WarehouseTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[WarehouseBatch]:
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
        from ._batch import WarehouseBatch

        return self._batch(WarehouseBatch, at_once, progress)

    def hand_over(self, source: str, target: str, *, count: int, token: str | None = None) -> None:
        """Hand over.

        Updates `Product` `:source`: `SET on_hand = on_hand - :count`.
        Updates `Product` `:target`: `SET on_hand = on_hand + :count`.
        All of it happens, or nothing. Costs two round trips, since parts of index keys are read
        first, and twice the write units of these 2 actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import hand_over as plan_hand_over

        return self._write_together(
            plan_hand_over(self._link.context, source, target, count=count), token
        )
