"""Bank accounts, the statement files uploaded for them, the transactions read from those files, and
what is computed from the transactions.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncBookkeeping
    from ._batch import BookkeepingBatch
    from ._facade import Bookkeeping
    from ._fields import (
        AmountMatchField,
        CategoryAssignmentField,
        CategoryRuleField,
        DateSpanField,
        DisplayPreferencesField,
        FieldMappingField,
        RuleConditionField,
        TextMatchField,
        WorkflowStepField,
    )
    from ._stream import BookkeepingStream
    from ._transaction import BookkeepingTransaction
    from ._types import (
        AmountMatch,
        AnalyticType,
        CategoryAssignment,
        CategoryAssignmentAssignedBy,
        CategoryRule,
        Currency,
        DateSpan,
        DisplayPreferences,
        DisplayPreferencesTheme,
        FieldMapping,
        RuleCondition,
        TextMatch,
        TextMatchComparison,
        TextMatchLooksAt,
        WorkflowStep,
        WorkflowStepStatus,
    )
    from .account.async_repository import (
        AsyncAccountReader,
        AsyncAccountRepository,
        AsyncAccountWriter,
    )
    from .account.fields import AccountFields
    from .account.model import (
        Account,
        AccountChanges,
        AccountCreate,
        AccountKey,
        AccountLine,
        AccountType,
    )
    from .account.repository import AccountReader, AccountRepository, AccountWriter
    from .account.writes import AccountWrites
    from .analytics_data.async_repository import (
        AsyncAnalyticsDataReader,
        AsyncAnalyticsDataRepository,
        AsyncAnalyticsDataWriter,
    )
    from .analytics_data.fields import AnalyticsDataFields
    from .analytics_data.model import (
        AnalyticsData,
        AnalyticsDataChanges,
        AnalyticsDataCreate,
        AnalyticsDataKey,
        AnalyticsDataPeriod,
    )
    from .analytics_data.repository import (
        AnalyticsDataReader,
        AnalyticsDataRepository,
        AnalyticsDataWriter,
    )
    from .analytics_data.writes import AnalyticsDataWrites
    from .analytics_status.async_repository import (
        AsyncAnalyticsStatusReader,
        AsyncAnalyticsStatusRepository,
        AsyncAnalyticsStatusWriter,
    )
    from .analytics_status.fields import AnalyticsStatusFields
    from .analytics_status.model import (
        AnalyticsStatus,
        AnalyticsStatusChanges,
        AnalyticsStatusCreate,
        AnalyticsStatusKey,
        AnalyticsStatusProcessingPriority,
    )
    from .analytics_status.repository import (
        AnalyticsStatusReader,
        AnalyticsStatusRepository,
        AnalyticsStatusWriter,
    )
    from .analytics_status.writes import AnalyticsStatusWrites
    from .category.async_repository import (
        AsyncCategoryReader,
        AsyncCategoryRepository,
        AsyncCategoryWriter,
    )
    from .category.fields import CategoryFields
    from .category.model import (
        Category,
        CategoryChanges,
        CategoryCreate,
        CategoryKey,
        CategoryKind,
        CategoryName,
    )
    from .category.repository import CategoryReader, CategoryRepository, CategoryWriter
    from .category.writes import CategoryWrites
    from .file_map.async_repository import (
        AsyncFileMapReader,
        AsyncFileMapRepository,
        AsyncFileMapWriter,
    )
    from .file_map.fields import FileMapFields
    from .file_map.model import FileMap, FileMapChanges, FileMapCreate, FileMapKey
    from .file_map.repository import FileMapReader, FileMapRepository, FileMapWriter
    from .file_map.writes import FileMapWrites
    from .fzip_job.async_repository import (
        AsyncFzipJobReader,
        AsyncFzipJobRepository,
        AsyncFzipJobWriter,
    )
    from .fzip_job.fields import FzipJobFields
    from .fzip_job.model import (
        FzipJob,
        FzipJobChanges,
        FzipJobCreate,
        FzipJobJobType,
        FzipJobKey,
        FzipJobStatus,
        FzipPackage,
    )
    from .fzip_job.repository import FzipJobReader, FzipJobRepository, FzipJobWriter
    from .fzip_job.writes import FzipJobWrites
    from .transaction.async_repository import (
        AsyncTransactionReader,
        AsyncTransactionRepository,
        AsyncTransactionWriter,
    )
    from .transaction.fields import TransactionFields
    from .transaction.model import (
        Transaction,
        TransactionChanges,
        TransactionCreate,
        TransactionDate,
        TransactionKey,
        TransactionLine,
        TransactionStatus,
        TransactionType,
    )
    from .transaction.repository import TransactionReader, TransactionRepository, TransactionWriter
    from .transaction.writes import TransactionWrites
    from .transaction_file.async_repository import (
        AsyncTransactionFileReader,
        AsyncTransactionFileRepository,
        AsyncTransactionFileWriter,
    )
    from .transaction_file.fields import TransactionFileFields
    from .transaction_file.model import (
        TransactionFile,
        TransactionFileChanges,
        TransactionFileCreate,
        TransactionFileFileFormat,
        TransactionFileKey,
        TransactionFileStatus,
    )
    from .transaction_file.repository import (
        TransactionFileReader,
        TransactionFileRepository,
        TransactionFileWriter,
    )
    from .transaction_file.writes import TransactionFileWrites
    from .user_preferences.async_repository import (
        AsyncUserPreferencesReader,
        AsyncUserPreferencesRepository,
        AsyncUserPreferencesWriter,
    )
    from .user_preferences.fields import UserPreferencesFields
    from .user_preferences.model import (
        UserPreferences,
        UserPreferencesChanges,
        UserPreferencesCreate,
        UserPreferencesKey,
    )
    from .user_preferences.repository import (
        UserPreferencesReader,
        UserPreferencesRepository,
        UserPreferencesWriter,
    )
    from .user_preferences.writes import UserPreferencesWrites
    from .workflow.async_repository import (
        AsyncWorkflowReader,
        AsyncWorkflowRepository,
        AsyncWorkflowWriter,
    )
    from .workflow.fields import WorkflowFields
    from .workflow.model import (
        Workflow,
        WorkflowChanges,
        WorkflowCreate,
        WorkflowKey,
        WorkflowKind,
        WorkflowStatus,
    )
    from .workflow.repository import WorkflowReader, WorkflowRepository, WorkflowWriter
    from .workflow.writes import WorkflowWrites

__all__ = [
    "Account",
    "AccountChanges",
    "AccountCreate",
    "AccountFields",
    "AccountKey",
    "AccountLine",
    "AccountReader",
    "AccountRepository",
    "AccountType",
    "AccountWriter",
    "AccountWrites",
    "AmountMatch",
    "AmountMatchField",
    "AnalyticType",
    "AnalyticsData",
    "AnalyticsDataChanges",
    "AnalyticsDataCreate",
    "AnalyticsDataFields",
    "AnalyticsDataKey",
    "AnalyticsDataPeriod",
    "AnalyticsDataReader",
    "AnalyticsDataRepository",
    "AnalyticsDataWriter",
    "AnalyticsDataWrites",
    "AnalyticsStatus",
    "AnalyticsStatusChanges",
    "AnalyticsStatusCreate",
    "AnalyticsStatusFields",
    "AnalyticsStatusKey",
    "AnalyticsStatusProcessingPriority",
    "AnalyticsStatusReader",
    "AnalyticsStatusRepository",
    "AnalyticsStatusWriter",
    "AnalyticsStatusWrites",
    "AsyncAccountReader",
    "AsyncAccountRepository",
    "AsyncAccountWriter",
    "AsyncAnalyticsDataReader",
    "AsyncAnalyticsDataRepository",
    "AsyncAnalyticsDataWriter",
    "AsyncAnalyticsStatusReader",
    "AsyncAnalyticsStatusRepository",
    "AsyncAnalyticsStatusWriter",
    "AsyncBookkeeping",
    "AsyncCategoryReader",
    "AsyncCategoryRepository",
    "AsyncCategoryWriter",
    "AsyncFileMapReader",
    "AsyncFileMapRepository",
    "AsyncFileMapWriter",
    "AsyncFzipJobReader",
    "AsyncFzipJobRepository",
    "AsyncFzipJobWriter",
    "AsyncTransactionFileReader",
    "AsyncTransactionFileRepository",
    "AsyncTransactionFileWriter",
    "AsyncTransactionReader",
    "AsyncTransactionRepository",
    "AsyncTransactionWriter",
    "AsyncUserPreferencesReader",
    "AsyncUserPreferencesRepository",
    "AsyncUserPreferencesWriter",
    "AsyncWorkflowReader",
    "AsyncWorkflowRepository",
    "AsyncWorkflowWriter",
    "Bookkeeping",
    "BookkeepingBatch",
    "BookkeepingStream",
    "BookkeepingTransaction",
    "Category",
    "CategoryAssignment",
    "CategoryAssignmentAssignedBy",
    "CategoryAssignmentField",
    "CategoryChanges",
    "CategoryCreate",
    "CategoryFields",
    "CategoryKey",
    "CategoryKind",
    "CategoryName",
    "CategoryReader",
    "CategoryRepository",
    "CategoryRule",
    "CategoryRuleField",
    "CategoryWriter",
    "CategoryWrites",
    "Currency",
    "DateSpan",
    "DateSpanField",
    "DisplayPreferences",
    "DisplayPreferencesField",
    "DisplayPreferencesTheme",
    "FieldMapping",
    "FieldMappingField",
    "FileMap",
    "FileMapChanges",
    "FileMapCreate",
    "FileMapFields",
    "FileMapKey",
    "FileMapReader",
    "FileMapRepository",
    "FileMapWriter",
    "FileMapWrites",
    "FzipJob",
    "FzipJobChanges",
    "FzipJobCreate",
    "FzipJobFields",
    "FzipJobJobType",
    "FzipJobKey",
    "FzipJobReader",
    "FzipJobRepository",
    "FzipJobStatus",
    "FzipJobWriter",
    "FzipJobWrites",
    "FzipPackage",
    "RuleCondition",
    "RuleConditionField",
    "TextMatch",
    "TextMatchComparison",
    "TextMatchField",
    "TextMatchLooksAt",
    "Transaction",
    "TransactionChanges",
    "TransactionCreate",
    "TransactionDate",
    "TransactionFields",
    "TransactionFile",
    "TransactionFileChanges",
    "TransactionFileCreate",
    "TransactionFileFields",
    "TransactionFileFileFormat",
    "TransactionFileKey",
    "TransactionFileReader",
    "TransactionFileRepository",
    "TransactionFileStatus",
    "TransactionFileWriter",
    "TransactionFileWrites",
    "TransactionKey",
    "TransactionLine",
    "TransactionReader",
    "TransactionRepository",
    "TransactionStatus",
    "TransactionType",
    "TransactionWriter",
    "TransactionWrites",
    "UserPreferences",
    "UserPreferencesChanges",
    "UserPreferencesCreate",
    "UserPreferencesFields",
    "UserPreferencesKey",
    "UserPreferencesReader",
    "UserPreferencesRepository",
    "UserPreferencesWriter",
    "UserPreferencesWrites",
    "Workflow",
    "WorkflowChanges",
    "WorkflowCreate",
    "WorkflowFields",
    "WorkflowKey",
    "WorkflowKind",
    "WorkflowReader",
    "WorkflowRepository",
    "WorkflowStatus",
    "WorkflowStep",
    "WorkflowStepField",
    "WorkflowStepStatus",
    "WorkflowWriter",
    "WorkflowWrites",
]

_HOMES = {
    "Account": ".account.model",
    "AccountChanges": ".account.model",
    "AccountCreate": ".account.model",
    "AccountFields": ".account.fields",
    "AccountKey": ".account.model",
    "AccountLine": ".account.model",
    "AccountReader": ".account.repository",
    "AccountRepository": ".account.repository",
    "AccountType": ".account.model",
    "AccountWriter": ".account.repository",
    "AccountWrites": ".account.writes",
    "AmountMatch": "._types",
    "AmountMatchField": "._fields",
    "AnalyticType": "._types",
    "AnalyticsData": ".analytics_data.model",
    "AnalyticsDataChanges": ".analytics_data.model",
    "AnalyticsDataCreate": ".analytics_data.model",
    "AnalyticsDataFields": ".analytics_data.fields",
    "AnalyticsDataKey": ".analytics_data.model",
    "AnalyticsDataPeriod": ".analytics_data.model",
    "AnalyticsDataReader": ".analytics_data.repository",
    "AnalyticsDataRepository": ".analytics_data.repository",
    "AnalyticsDataWriter": ".analytics_data.repository",
    "AnalyticsDataWrites": ".analytics_data.writes",
    "AnalyticsStatus": ".analytics_status.model",
    "AnalyticsStatusChanges": ".analytics_status.model",
    "AnalyticsStatusCreate": ".analytics_status.model",
    "AnalyticsStatusFields": ".analytics_status.fields",
    "AnalyticsStatusKey": ".analytics_status.model",
    "AnalyticsStatusProcessingPriority": ".analytics_status.model",
    "AnalyticsStatusReader": ".analytics_status.repository",
    "AnalyticsStatusRepository": ".analytics_status.repository",
    "AnalyticsStatusWriter": ".analytics_status.repository",
    "AnalyticsStatusWrites": ".analytics_status.writes",
    "AsyncAccountReader": ".account.async_repository",
    "AsyncAccountRepository": ".account.async_repository",
    "AsyncAccountWriter": ".account.async_repository",
    "AsyncAnalyticsDataReader": ".analytics_data.async_repository",
    "AsyncAnalyticsDataRepository": ".analytics_data.async_repository",
    "AsyncAnalyticsDataWriter": ".analytics_data.async_repository",
    "AsyncAnalyticsStatusReader": ".analytics_status.async_repository",
    "AsyncAnalyticsStatusRepository": ".analytics_status.async_repository",
    "AsyncAnalyticsStatusWriter": ".analytics_status.async_repository",
    "AsyncBookkeeping": "._async_facade",
    "AsyncCategoryReader": ".category.async_repository",
    "AsyncCategoryRepository": ".category.async_repository",
    "AsyncCategoryWriter": ".category.async_repository",
    "AsyncFileMapReader": ".file_map.async_repository",
    "AsyncFileMapRepository": ".file_map.async_repository",
    "AsyncFileMapWriter": ".file_map.async_repository",
    "AsyncFzipJobReader": ".fzip_job.async_repository",
    "AsyncFzipJobRepository": ".fzip_job.async_repository",
    "AsyncFzipJobWriter": ".fzip_job.async_repository",
    "AsyncTransactionFileReader": ".transaction_file.async_repository",
    "AsyncTransactionFileRepository": ".transaction_file.async_repository",
    "AsyncTransactionFileWriter": ".transaction_file.async_repository",
    "AsyncTransactionReader": ".transaction.async_repository",
    "AsyncTransactionRepository": ".transaction.async_repository",
    "AsyncTransactionWriter": ".transaction.async_repository",
    "AsyncUserPreferencesReader": ".user_preferences.async_repository",
    "AsyncUserPreferencesRepository": ".user_preferences.async_repository",
    "AsyncUserPreferencesWriter": ".user_preferences.async_repository",
    "AsyncWorkflowReader": ".workflow.async_repository",
    "AsyncWorkflowRepository": ".workflow.async_repository",
    "AsyncWorkflowWriter": ".workflow.async_repository",
    "Bookkeeping": "._facade",
    "BookkeepingBatch": "._batch",
    "BookkeepingStream": "._stream",
    "BookkeepingTransaction": "._transaction",
    "Category": ".category.model",
    "CategoryAssignment": "._types",
    "CategoryAssignmentAssignedBy": "._types",
    "CategoryAssignmentField": "._fields",
    "CategoryChanges": ".category.model",
    "CategoryCreate": ".category.model",
    "CategoryFields": ".category.fields",
    "CategoryKey": ".category.model",
    "CategoryKind": ".category.model",
    "CategoryName": ".category.model",
    "CategoryReader": ".category.repository",
    "CategoryRepository": ".category.repository",
    "CategoryRule": "._types",
    "CategoryRuleField": "._fields",
    "CategoryWriter": ".category.repository",
    "CategoryWrites": ".category.writes",
    "Currency": "._types",
    "DateSpan": "._types",
    "DateSpanField": "._fields",
    "DisplayPreferences": "._types",
    "DisplayPreferencesField": "._fields",
    "DisplayPreferencesTheme": "._types",
    "FieldMapping": "._types",
    "FieldMappingField": "._fields",
    "FileMap": ".file_map.model",
    "FileMapChanges": ".file_map.model",
    "FileMapCreate": ".file_map.model",
    "FileMapFields": ".file_map.fields",
    "FileMapKey": ".file_map.model",
    "FileMapReader": ".file_map.repository",
    "FileMapRepository": ".file_map.repository",
    "FileMapWriter": ".file_map.repository",
    "FileMapWrites": ".file_map.writes",
    "FzipJob": ".fzip_job.model",
    "FzipJobChanges": ".fzip_job.model",
    "FzipJobCreate": ".fzip_job.model",
    "FzipJobFields": ".fzip_job.fields",
    "FzipJobJobType": ".fzip_job.model",
    "FzipJobKey": ".fzip_job.model",
    "FzipJobReader": ".fzip_job.repository",
    "FzipJobRepository": ".fzip_job.repository",
    "FzipJobStatus": ".fzip_job.model",
    "FzipJobWriter": ".fzip_job.repository",
    "FzipJobWrites": ".fzip_job.writes",
    "FzipPackage": ".fzip_job.model",
    "RuleCondition": "._types",
    "RuleConditionField": "._fields",
    "TextMatch": "._types",
    "TextMatchComparison": "._types",
    "TextMatchField": "._fields",
    "TextMatchLooksAt": "._types",
    "Transaction": ".transaction.model",
    "TransactionChanges": ".transaction.model",
    "TransactionCreate": ".transaction.model",
    "TransactionDate": ".transaction.model",
    "TransactionFields": ".transaction.fields",
    "TransactionFile": ".transaction_file.model",
    "TransactionFileChanges": ".transaction_file.model",
    "TransactionFileCreate": ".transaction_file.model",
    "TransactionFileFields": ".transaction_file.fields",
    "TransactionFileFileFormat": ".transaction_file.model",
    "TransactionFileKey": ".transaction_file.model",
    "TransactionFileReader": ".transaction_file.repository",
    "TransactionFileRepository": ".transaction_file.repository",
    "TransactionFileStatus": ".transaction_file.model",
    "TransactionFileWriter": ".transaction_file.repository",
    "TransactionFileWrites": ".transaction_file.writes",
    "TransactionKey": ".transaction.model",
    "TransactionLine": ".transaction.model",
    "TransactionReader": ".transaction.repository",
    "TransactionRepository": ".transaction.repository",
    "TransactionStatus": ".transaction.model",
    "TransactionType": ".transaction.model",
    "TransactionWriter": ".transaction.repository",
    "TransactionWrites": ".transaction.writes",
    "UserPreferences": ".user_preferences.model",
    "UserPreferencesChanges": ".user_preferences.model",
    "UserPreferencesCreate": ".user_preferences.model",
    "UserPreferencesFields": ".user_preferences.fields",
    "UserPreferencesKey": ".user_preferences.model",
    "UserPreferencesReader": ".user_preferences.repository",
    "UserPreferencesRepository": ".user_preferences.repository",
    "UserPreferencesWriter": ".user_preferences.repository",
    "UserPreferencesWrites": ".user_preferences.writes",
    "Workflow": ".workflow.model",
    "WorkflowChanges": ".workflow.model",
    "WorkflowCreate": ".workflow.model",
    "WorkflowFields": ".workflow.fields",
    "WorkflowKey": ".workflow.model",
    "WorkflowKind": ".workflow.model",
    "WorkflowReader": ".workflow.repository",
    "WorkflowRepository": ".workflow.repository",
    "WorkflowStatus": ".workflow.model",
    "WorkflowStep": "._types",
    "WorkflowStepField": "._fields",
    "WorkflowStepStatus": "._types",
    "WorkflowWriter": ".workflow.repository",
    "WorkflowWrites": ".workflow.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
