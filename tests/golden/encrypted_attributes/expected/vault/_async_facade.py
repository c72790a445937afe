"""The async facade of vault."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncCollectionPages, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import VaultBatch
    from ._collections import OpenedBox
    from ._transaction import VaultTransaction
    from .box.async_repository import AsyncBoxRepository
    from .box.model import Box
    from .letter.async_repository import AsyncLetterRepository
    from .letter.model import Letter, LetterCreate
    from .secret.async_repository import AsyncSecretRepository


class AsyncVault(AsyncFacade):
    """The repositories of the service vault."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _encrypted: ClassVar[bool] = True

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .box.async_repository import AsyncBoxRepository
        from .box.model import Box, BoxCreate
        from .letter.async_repository import AsyncLetterRepository
        from .letter.model import Letter, LetterCreate
        from .secret.async_repository import AsyncSecretRepository
        from .secret.model import Secret, SecretCard, SecretCreate

        return (
            AsyncSecretRepository,
            Secret,
            SecretCreate,
            SecretCard,
            AsyncBoxRepository,
            Box,
            BoxCreate,
            AsyncLetterRepository,
            Letter,
            LetterCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .box.codec import BOX
        from .box.model import Box
        from .letter.codec import LETTER
        from .letter.model import Letter
        from .secret.codec import SECRET, SECRET_CARD_VIEW
        from .secret.model import Secret, SecretCard

        return {
            Secret: (SECRET, SECRET),
            SecretCard: (SECRET, SECRET_CARD_VIEW),
            Box: (BOX, BOX),
            Letter: (LETTER, LETTER),
        }

    @cached_property
    def secrets(self) -> AsyncSecretRepository:
        """Reads and writes Secret items."""
        from .secret.async_repository import AsyncSecretRepository

        return self._repository(AsyncSecretRepository)

    @cached_property
    def boxes(self) -> AsyncBoxRepository:
        """Reads and writes Box items."""
        from .box.async_repository import AsyncBoxRepository

        return self._repository(AsyncBoxRepository)

    @cached_property
    def letters(self) -> AsyncLetterRepository:
        """Reads and writes Letter items."""
        from .letter.async_repository import AsyncLetterRepository

        return self._repository(AsyncLetterRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[VaultTransaction]:
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
        from ._transaction import VaultTransaction

        return self._transact(VaultTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[VaultBatch]:
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
        from ._batch import VaultBatch

        return self._batch(VaultBatch, at_once, progress)

    def opened_box(self, box_id: UUID) -> AsyncCollectionPages[Box | Letter, OpenedBox]:
        """Opened box.

        Collection `opened_box` queries table `safe`: `pk` = `box#{box_id}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Box` and `Letter`, read lazily; `all()` makes a `OpenedBox` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import opened_box as read_opened_box

        return self._link.collection(read_opened_box(self._link.context, box_id))

    async def put_in(
        self, box_id: UUID, letter: LetterCreate, *, code: str, token: str | None = None
    ) -> None:
        """Put in.

        Updates `Box` `:box_id`: `SET code = :code`, only while `attribute_exists(code)`.
        Creates `Letter` `:letter`.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 2
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import put_in as plan_put_in

        return await self._write_together(
            plan_put_in(self._link.context, box_id, letter, code=code), token
        )
