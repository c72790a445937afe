"""The facade of shelf."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import EVERY_TENANT, Facade, Subset, TableDefinition
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, CollectionPages, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import CrossTenantShelfBatch, ShelfBatch, TenantShelfBatch
    from ._collections import FolderFile
    from ._transaction import CrossTenantShelfTransaction, ShelfTransaction, TenantShelfTransaction
    from .folder.model import Folder
    from .folder.repository import FolderRepository
    from .note.cross_tenant_repository import NoteCrossTenantRepository
    from .note.model import Note
    from .note.repository import NoteRepository
    from .paper.cross_tenant_repository import PaperCrossTenantRepository
    from .paper.model import Paper
    from .paper.repository import PaperRepository


class TenantShelf(Subset):
    """What belongs to one tenant in shelf."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "for_tenant": "db",
        "cross_tenant": "db",
    }

    @property
    def tenant(self) -> str:
        """The tenant that these repositories are bound to."""
        return tenant_of(self.context, str)

    @cached_property
    def folders(self) -> FolderRepository:
        """Reads and writes Folder items."""
        from .folder.repository import FolderRepository

        return self._repository(FolderRepository)

    @cached_property
    def papers(self) -> PaperRepository:
        """Reads and writes Paper items."""
        from .paper.repository import PaperRepository

        return self._repository(PaperRepository)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
        from .note.repository import NoteRepository

        return self._repository(NoteRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[TenantShelfTransaction]:
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
        from ._transaction import TenantShelfTransaction

        return self._transact(TenantShelfTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[TenantShelfBatch]:
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
        from ._batch import TenantShelfBatch

        return self._batch(TenantShelfBatch, at_once, progress)

    def folder_file(self, folder_id: UUID) -> CollectionPages[Folder | Paper | Note, FolderFile]:
        """Folder file.

        Collection `folder_file` queries table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Folder` and `Paper` and `Note`, read lazily; `all()` makes a `FolderFile`
        of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import folder_file as read_folder_file

        return self._link.collection(read_folder_file(self._link.context, folder_id))

    def swap(self, folder_id: UUID, number: int, other: int, *, token: str | None = None) -> None:
        """Swap.

        Deletes `Note` `:folder_id`, `:number`.
        Checks `Note` `:folder_id`, `:other`.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 2
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import swap as plan_swap

        return self._write_together(plan_swap(self._link.context, folder_id, number, other), token)


class CrossTenantShelf(Subset):
    """What reaches the items of all tenants in shelf."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "folders": "db.for_tenant(...)",
        "folder_file": "db.for_tenant(...)",
        "swap": "db.for_tenant(...)",
        "for_tenant": "db",
        "cross_tenant": "db",
    }

    @cached_property
    def papers(self) -> PaperCrossTenantRepository:
        """Reads and writes Paper items."""
        from .paper.cross_tenant_repository import PaperCrossTenantRepository

        return self._repository(PaperCrossTenantRepository)

    @cached_property
    def notes(self) -> NoteCrossTenantRepository:
        """Reads and writes Note items."""
        from .note.cross_tenant_repository import NoteCrossTenantRepository

        return self._repository(NoteCrossTenantRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[CrossTenantShelfTransaction]:
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
        from ._transaction import CrossTenantShelfTransaction

        return self._transact(CrossTenantShelfTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[CrossTenantShelfBatch]:
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
        from ._batch import CrossTenantShelfBatch

        return self._batch(CrossTenantShelfBatch, at_once, progress)


class Shelf(Facade):
    """Papers of firms, most of which are hidden before they are gone."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "folders": "db.for_tenant(...)",
        "papers": "db.for_tenant(...)",
        "notes": "db.for_tenant(...)",
        "folder_file": "db.for_tenant(...)",
        "swap": "db.for_tenant(...)",
    }

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .folder.model import Folder, FolderCreate
        from .folder.repository import FolderRepository
        from .note.cross_tenant_repository import NoteCrossTenantRepository
        from .note.model import Note, NoteCreate, NoteInByTopic
        from .note.repository import NoteRepository
        from .paper.cross_tenant_repository import PaperCrossTenantRepository
        from .paper.model import Paper, PaperCreate, PaperName
        from .paper.repository import PaperRepository

        return (
            FolderRepository,
            Folder,
            FolderCreate,
            PaperRepository,
            PaperCrossTenantRepository,
            Paper,
            PaperCreate,
            PaperName,
            NoteRepository,
            NoteCrossTenantRepository,
            Note,
            NoteCreate,
            NoteInByTopic,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .folder.codec import FOLDER
        from .folder.model import Folder
        from .note.codec import NOTE, NOTE_IN_BY_TOPIC_VIEW
        from .note.model import Note, NoteInByTopic
        from .paper.codec import PAPER, PAPER_NAME_VIEW
        from .paper.model import Paper, PaperName

        return {
            Folder: (FOLDER, FOLDER),
            Paper: (PAPER, PAPER),
            PaperName: (PAPER, PAPER_NAME_VIEW),
            Note: (NOTE, NOTE),
            NoteInByTopic: (NOTE, NOTE_IN_BY_TOPIC_VIEW),
        }

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[ShelfTransaction]:
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
        from ._transaction import ShelfTransaction

        return self._transact(ShelfTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[ShelfBatch]:
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
        from ._batch import ShelfBatch

        return self._batch(ShelfBatch, at_once, progress)

    def for_tenant(self, tenant: str) -> TenantShelf:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(TenantShelf, tenant=checked_caller(tenant, str, "tenant"))

    @cached_property
    def cross_tenant(self) -> CrossTenantShelf:
        """What is deliberately for the items of all tenants."""
        return self._as(CrossTenantShelf, tenant=EVERY_TENANT)
