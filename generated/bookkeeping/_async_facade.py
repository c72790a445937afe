"""The async facade of bookkeeping."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import BookkeepingBatch
    from ._transaction import BookkeepingTransaction
    from .account.async_repository import AsyncAccountRepository
    from .account.model import Account
    from .analytics_data.async_repository import AsyncAnalyticsDataRepository
    from .analytics_status.async_repository import AsyncAnalyticsStatusRepository
    from .category.async_repository import AsyncCategoryRepository
    from .file_map.async_repository import AsyncFileMapRepository
    from .file_map.model import FileMap, FileMapCreate
    from .fzip_job.async_repository import AsyncFzipJobRepository
    from .transaction.async_repository import AsyncTransactionRepository
    from .transaction.model import TransactionCreate
    from .transaction_file.async_repository import AsyncTransactionFileRepository
    from .user_preferences.async_repository import AsyncUserPreferencesRepository
    from .workflow.async_repository import AsyncWorkflowRepository


class AsyncBookkeeping(AsyncFacade):
    """Bank accounts, the statement files uploaded for them, the transactions read from those files,
    and what is computed from the transactions.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .account.async_repository import AsyncAccountRepository
        from .account.model import Account, AccountCreate, AccountLine
        from .analytics_data.async_repository import AsyncAnalyticsDataRepository
        from .analytics_data.model import AnalyticsData, AnalyticsDataCreate
        from .analytics_status.async_repository import AsyncAnalyticsStatusRepository
        from .analytics_status.model import AnalyticsStatus, AnalyticsStatusCreate
        from .category.async_repository import AsyncCategoryRepository
        from .category.model import Category, CategoryCreate, CategoryName
        from .file_map.async_repository import AsyncFileMapRepository
        from .file_map.model import FileMap, FileMapCreate
        from .fzip_job.async_repository import AsyncFzipJobRepository
        from .fzip_job.model import FzipJob, FzipJobCreate, FzipPackage
        from .transaction.async_repository import AsyncTransactionRepository
        from .transaction.model import (
            Transaction,
            TransactionCreate,
            TransactionDate,
            TransactionLine,
        )
        from .transaction_file.async_repository import AsyncTransactionFileRepository
        from .transaction_file.model import TransactionFile, TransactionFileCreate
        from .user_preferences.async_repository import AsyncUserPreferencesRepository
        from .user_preferences.model import UserPreferences, UserPreferencesCreate
        from .workflow.async_repository import AsyncWorkflowRepository
        from .workflow.model import Workflow, WorkflowCreate

        return (
            AsyncAccountRepository,
            Account,
            AccountCreate,
            AccountLine,
            AsyncTransactionRepository,
            Transaction,
            TransactionCreate,
            TransactionLine,
            TransactionDate,
            AsyncTransactionFileRepository,
            TransactionFile,
            TransactionFileCreate,
            AsyncFileMapRepository,
            FileMap,
            FileMapCreate,
            AsyncCategoryRepository,
            Category,
            CategoryCreate,
            CategoryName,
            AsyncAnalyticsDataRepository,
            AnalyticsData,
            AnalyticsDataCreate,
            AsyncAnalyticsStatusRepository,
            AnalyticsStatus,
            AnalyticsStatusCreate,
            AsyncFzipJobRepository,
            FzipJob,
            FzipJobCreate,
            FzipPackage,
            AsyncUserPreferencesRepository,
            UserPreferences,
            UserPreferencesCreate,
            AsyncWorkflowRepository,
            Workflow,
            WorkflowCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .account.codec import ACCOUNT, ACCOUNT_LINE_VIEW
        from .account.model import Account, AccountLine
        from .analytics_data.codec import ANALYTICS_DATA
        from .analytics_data.model import AnalyticsData
        from .analytics_status.codec import ANALYTICS_STATUS
        from .analytics_status.model import AnalyticsStatus
        from .category.codec import CATEGORY, CATEGORY_NAME_VIEW
        from .category.model import Category, CategoryName
        from .file_map.codec import FILE_MAP
        from .file_map.model import FileMap
        from .fzip_job.codec import FZIP_JOB, FZIP_PACKAGE_VIEW
        from .fzip_job.model import FzipJob, FzipPackage
        from .transaction.codec import TRANSACTION, TRANSACTION_DATE_VIEW, TRANSACTION_LINE_VIEW
        from .transaction.model import Transaction, TransactionDate, TransactionLine
        from .transaction_file.codec import TRANSACTION_FILE
        from .transaction_file.model import TransactionFile
        from .user_preferences.codec import USER_PREFERENCES
        from .user_preferences.model import UserPreferences
        from .workflow.codec import WORKFLOW
        from .workflow.model import Workflow

        return {
            Account: (ACCOUNT, ACCOUNT),
            AccountLine: (ACCOUNT, ACCOUNT_LINE_VIEW),
            Transaction: (TRANSACTION, TRANSACTION),
            TransactionLine: (TRANSACTION, TRANSACTION_LINE_VIEW),
            TransactionDate: (TRANSACTION, TRANSACTION_DATE_VIEW),
            TransactionFile: (TRANSACTION_FILE, TRANSACTION_FILE),
            FileMap: (FILE_MAP, FILE_MAP),
            Category: (CATEGORY, CATEGORY),
            CategoryName: (CATEGORY, CATEGORY_NAME_VIEW),
            AnalyticsData: (ANALYTICS_DATA, ANALYTICS_DATA),
            AnalyticsStatus: (ANALYTICS_STATUS, ANALYTICS_STATUS),
            FzipJob: (FZIP_JOB, FZIP_JOB),
            FzipPackage: (FZIP_JOB, FZIP_PACKAGE_VIEW),
            UserPreferences: (USER_PREFERENCES, USER_PREFERENCES),
            Workflow: (WORKFLOW, WORKFLOW),
        }

    @cached_property
    def accounts(self) -> AsyncAccountRepository:
        """A bank account of a user."""
        from .account.async_repository import AsyncAccountRepository

        return self._repository(AsyncAccountRepository)

    @cached_property
    def transactions(self) -> AsyncTransactionRepository:
        """An amount booked on an account."""
        from .transaction.async_repository import AsyncTransactionRepository

        return self._repository(AsyncTransactionRepository)

    @cached_property
    def files(self) -> AsyncTransactionFileRepository:
        """A statement file that a user uploaded."""
        from .transaction_file.async_repository import AsyncTransactionFileRepository

        return self._repository(AsyncTransactionFileRepository)

    @cached_property
    def file_maps(self) -> AsyncFileMapRepository:
        """How the columns of a file become transactions."""
        from .file_map.async_repository import AsyncFileMapRepository

        return self._repository(AsyncFileMapRepository)

    @cached_property
    def categories(self) -> AsyncCategoryRepository:
        """A category of a user, with the rules that assign it."""
        from .category.async_repository import AsyncCategoryRepository

        return self._repository(AsyncCategoryRepository)

    @cached_property
    def analytics_data(self) -> AsyncAnalyticsDataRepository:
        """The result of one analysis for a period, over one account or all."""
        from .analytics_data.async_repository import AsyncAnalyticsDataRepository

        return self._repository(AsyncAnalyticsDataRepository)

    @cached_property
    def analytics_status(self) -> AsyncAnalyticsStatusRepository:
        """Whether an analysis of a user must be computed again."""
        from .analytics_status.async_repository import AsyncAnalyticsStatusRepository

        return self._repository(AsyncAnalyticsStatusRepository)

    @cached_property
    def fzip_jobs(self) -> AsyncFzipJobRepository:
        """An export or restore of all data of a user."""
        from .fzip_job.async_repository import AsyncFzipJobRepository

        return self._repository(AsyncFzipJobRepository)

    @cached_property
    def user_preferences(self) -> AsyncUserPreferencesRepository:
        """Settings of one user."""
        from .user_preferences.async_repository import AsyncUserPreferencesRepository

        return self._repository(AsyncUserPreferencesRepository)

    @cached_property
    def workflows(self) -> AsyncWorkflowRepository:
        """A piece of work in the background, and how far it is."""
        from .workflow.async_repository import AsyncWorkflowRepository

        return self._repository(AsyncWorkflowRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[BookkeepingTransaction]:
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
        from ._transaction import BookkeepingTransaction

        return self._transact(BookkeepingTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[BookkeepingBatch]:
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
        from ._batch import BookkeepingBatch

        return self._batch(BookkeepingBatch, at_once, progress)

    async def move_money(
        self,
        source: UUID,
        target: UUID,
        withdrawal: TransactionCreate,
        deposit: TransactionCreate,
        *,
        user_id: str,
        amount: Decimal,
        token: str | None = None,
    ) -> None:
        """Move an amount from one account of a user to another, and book it on both.

        Updates `Account` `:source`: `SET balance = balance - :amount`, only while `user_id =
        :user_id AND is_active = true AND balance >= :amount`.
        Updates `Account` `:target`: `SET balance = balance + :amount`, only while `user_id =
        :user_id AND is_active = true`.
        Creates `Transaction` `:withdrawal`.
        Creates `Transaction` `:deposit`.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 4
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import move_money as plan_move_money

        return await self._write_together(
            plan_move_money(
                self._link.context,
                source,
                target,
                withdrawal,
                deposit,
                user_id=user_id,
                amount=amount,
            ),
            token,
        )

    async def replace_file_map(
        self,
        file_map: FileMapCreate,
        account_id: UUID,
        *,
        user_id: str,
        file_map_id: UUID,
        token: str | None = None,
    ) -> tuple[FileMap, Account]:
        """Store another file map for an account of its user, and make it the default.

        Writes or replaces `FileMap` `:file_map`.
        Updates `Account` `:account_id`: `SET default_file_map_id = :file_map_id`, only while
        `user_id = :user_id`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import replace_file_map as plan_replace_file_map

        return await self._written_together(
            plan_replace_file_map(
                self._link.context, file_map, account_id, user_id=user_id, file_map_id=file_map_id
            ),
            token,
        )
