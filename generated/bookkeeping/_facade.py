"""The facade of bookkeeping."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import BookkeepingBatch
    from ._transaction import BookkeepingTransaction
    from .account.model import Account
    from .account.repository import AccountRepository
    from .analytics_data.repository import AnalyticsDataRepository
    from .analytics_status.repository import AnalyticsStatusRepository
    from .category.repository import CategoryRepository
    from .file_map.model import FileMap, FileMapCreate
    from .file_map.repository import FileMapRepository
    from .fzip_job.repository import FzipJobRepository
    from .transaction.model import TransactionCreate
    from .transaction.repository import TransactionRepository
    from .transaction_file.repository import TransactionFileRepository
    from .user_preferences.repository import UserPreferencesRepository
    from .workflow.repository import WorkflowRepository


class Bookkeeping(Facade):
    """Bank accounts, the statement files uploaded for them, the transactions read from those files,
    and what is computed from the transactions.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .account.model import Account, AccountCreate, AccountLine
        from .account.repository import AccountRepository
        from .analytics_data.model import AnalyticsData, AnalyticsDataCreate
        from .analytics_data.repository import AnalyticsDataRepository
        from .analytics_status.model import AnalyticsStatus, AnalyticsStatusCreate
        from .analytics_status.repository import AnalyticsStatusRepository
        from .category.model import Category, CategoryCreate, CategoryName
        from .category.repository import CategoryRepository
        from .file_map.model import FileMap, FileMapCreate
        from .file_map.repository import FileMapRepository
        from .fzip_job.model import FzipJob, FzipJobCreate, FzipPackage
        from .fzip_job.repository import FzipJobRepository
        from .transaction.model import (
            Transaction,
            TransactionCreate,
            TransactionDate,
            TransactionLine,
        )
        from .transaction.repository import TransactionRepository
        from .transaction_file.model import TransactionFile, TransactionFileCreate
        from .transaction_file.repository import TransactionFileRepository
        from .user_preferences.model import UserPreferences, UserPreferencesCreate
        from .user_preferences.repository import UserPreferencesRepository
        from .workflow.model import Workflow, WorkflowCreate
        from .workflow.repository import WorkflowRepository

        return (
            AccountRepository,
            Account,
            AccountCreate,
            AccountLine,
            TransactionRepository,
            Transaction,
            TransactionCreate,
            TransactionLine,
            TransactionDate,
            TransactionFileRepository,
            TransactionFile,
            TransactionFileCreate,
            FileMapRepository,
            FileMap,
            FileMapCreate,
            CategoryRepository,
            Category,
            CategoryCreate,
            CategoryName,
            AnalyticsDataRepository,
            AnalyticsData,
            AnalyticsDataCreate,
            AnalyticsStatusRepository,
            AnalyticsStatus,
            AnalyticsStatusCreate,
            FzipJobRepository,
            FzipJob,
            FzipJobCreate,
            FzipPackage,
            UserPreferencesRepository,
            UserPreferences,
            UserPreferencesCreate,
            WorkflowRepository,
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
    def accounts(self) -> AccountRepository:
        """A bank account of a user."""
        from .account.repository import AccountRepository

        return self._repository(AccountRepository)

    @cached_property
    def transactions(self) -> TransactionRepository:
        """An amount booked on an account."""
        from .transaction.repository import TransactionRepository

        return self._repository(TransactionRepository)

    @cached_property
    def files(self) -> TransactionFileRepository:
        """A statement file that a user uploaded."""
        from .transaction_file.repository import TransactionFileRepository

        return self._repository(TransactionFileRepository)

    @cached_property
    def file_maps(self) -> FileMapRepository:
        """How the columns of a file become transactions."""
        from .file_map.repository import FileMapRepository

        return self._repository(FileMapRepository)

    @cached_property
    def categories(self) -> CategoryRepository:
        """A category of a user, with the rules that assign it."""
        from .category.repository import CategoryRepository

        return self._repository(CategoryRepository)

    @cached_property
    def analytics_data(self) -> AnalyticsDataRepository:
        """The result of one analysis for a period, over one account or all."""
        from .analytics_data.repository import AnalyticsDataRepository

        return self._repository(AnalyticsDataRepository)

    @cached_property
    def analytics_status(self) -> AnalyticsStatusRepository:
        """Whether an analysis of a user must be computed again."""
        from .analytics_status.repository import AnalyticsStatusRepository

        return self._repository(AnalyticsStatusRepository)

    @cached_property
    def fzip_jobs(self) -> FzipJobRepository:
        """An export or restore of all data of a user."""
        from .fzip_job.repository import FzipJobRepository

        return self._repository(FzipJobRepository)

    @cached_property
    def user_preferences(self) -> UserPreferencesRepository:
        """Settings of one user."""
        from .user_preferences.repository import UserPreferencesRepository

        return self._repository(UserPreferencesRepository)

    @cached_property
    def workflows(self) -> WorkflowRepository:
        """A piece of work in the background, and how far it is."""
        from .workflow.repository import WorkflowRepository

        return self._repository(WorkflowRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[BookkeepingTransaction]:
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
    ) -> BatchBlock[BookkeepingBatch]:
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

    def move_money(
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

        return self._write_together(
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

    def replace_file_map(
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

        return self._written_together(
            plan_replace_file_map(
                self._link.context, file_map, account_id, user_id=user_id, file_map_id=file_map_id
            ),
            token,
        )
