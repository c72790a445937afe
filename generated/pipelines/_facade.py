"""The facade of pipelines."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import PipelinesBatch
    from ._transaction import PipelinesTransaction
    from .pipeline_config.repository import PipelineConfigRepository
    from .pipeline_run_log.model import PipelineRunLog
    from .pipeline_run_log.repository import PipelineRunLogRepository
    from .table_config.model import TableConfig
    from .table_config.repository import TableConfigRepository


class Pipelines(Facade):
    """What data pipelines do, the tables they fill, and a log of their runs, all in UTC."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .pipeline_config.model import PipelineConfig, PipelineConfigCreate, PipelineSummary
        from .pipeline_config.repository import PipelineConfigRepository
        from .pipeline_run_log.model import (
            PipelineRunLog,
            PipelineRunLogCreate,
            PipelineRunLogInStatusRunsIndex,
            RunFailure,
            RunSummary,
        )
        from .pipeline_run_log.repository import PipelineRunLogRepository
        from .table_config.model import TableColumns, TableConfig, TableConfigCreate, TableSummary
        from .table_config.repository import TableConfigRepository

        return (
            PipelineConfigRepository,
            PipelineConfig,
            PipelineConfigCreate,
            PipelineSummary,
            TableConfigRepository,
            TableConfig,
            TableConfigCreate,
            TableSummary,
            TableColumns,
            PipelineRunLogRepository,
            PipelineRunLog,
            PipelineRunLogCreate,
            RunSummary,
            RunFailure,
            PipelineRunLogInStatusRunsIndex,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .pipeline_config.codec import PIPELINE_CONFIG, PIPELINE_SUMMARY_VIEW
        from .pipeline_config.model import PipelineConfig, PipelineSummary
        from .pipeline_run_log.codec import (
            PIPELINE_RUN_LOG,
            PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_VIEW,
            RUN_FAILURE_VIEW,
            RUN_SUMMARY_VIEW,
        )
        from .pipeline_run_log.model import (
            PipelineRunLog,
            PipelineRunLogInStatusRunsIndex,
            RunFailure,
            RunSummary,
        )
        from .table_config.codec import TABLE_COLUMNS_VIEW, TABLE_CONFIG, TABLE_SUMMARY_VIEW
        from .table_config.model import TableColumns, TableConfig, TableSummary

        return {
            PipelineConfig: (PIPELINE_CONFIG, PIPELINE_CONFIG),
            PipelineSummary: (PIPELINE_CONFIG, PIPELINE_SUMMARY_VIEW),
            TableConfig: (TABLE_CONFIG, TABLE_CONFIG),
            TableSummary: (TABLE_CONFIG, TABLE_SUMMARY_VIEW),
            TableColumns: (TABLE_CONFIG, TABLE_COLUMNS_VIEW),
            PipelineRunLog: (PIPELINE_RUN_LOG, PIPELINE_RUN_LOG),
            RunSummary: (PIPELINE_RUN_LOG, RUN_SUMMARY_VIEW),
            RunFailure: (PIPELINE_RUN_LOG, RUN_FAILURE_VIEW),
            PipelineRunLogInStatusRunsIndex: (
                PIPELINE_RUN_LOG,
                PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_VIEW,
            ),
        }

    @cached_property
    def pipelines(self) -> PipelineConfigRepository:
        """What a pipeline reads and writes, and when."""
        from .pipeline_config.repository import PipelineConfigRepository

        return self._repository(PipelineConfigRepository)

    @cached_property
    def table_configs(self) -> TableConfigRepository:
        """A table that a pipeline fills, and its columns."""
        from .table_config.repository import TableConfigRepository

        return self._repository(TableConfigRepository)

    @cached_property
    def runs(self) -> PipelineRunLogRepository:
        """One run of a pipeline."""
        from .pipeline_run_log.repository import PipelineRunLogRepository

        return self._repository(PipelineRunLogRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[PipelinesTransaction]:
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
        from ._transaction import PipelinesTransaction

        return self._transact(PipelinesTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[PipelinesBatch]:
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
        from ._batch import PipelinesBatch

        return self._batch(PipelinesBatch, at_once, progress)

    def finish_load(
        self,
        run_id: UUID,
        pipeline_id: str,
        table_name: str,
        *,
        ended_at: datetime,
        token: str | None = None,
    ) -> tuple[PipelineRunLog, TableConfig]:
        """Record that a run has succeeded, and when the table that it loaded was filled.

        Updates `PipelineRunLog` `:run_id`: `SET status = 'succeeded', end_time = :ended_at`, only
        while `status = 'running' AND pipeline_id = :pipeline_id`.
        Updates `TableConfig` `:pipeline_id`, `:table_name`: `SET last_loaded_at = :ended_at`, only
        while `attribute_not_exists(last_loaded_at) OR last_loaded_at < :ended_at`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import finish_load as plan_finish_load

        return self._written_together(
            plan_finish_load(
                self._link.context, run_id, pipeline_id, table_name, ended_at=ended_at
            ),
            token,
        )
