"""The async facade of pipelines."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .pipeline_config.async_repository import AsyncPipelineConfigRepository
from .pipeline_config.model import PipelineConfig, PipelineConfigCreate, PipelineSummary
from .pipeline_run_log.async_repository import AsyncPipelineRunLogRepository
from .pipeline_run_log.model import PipelineRunLog, PipelineRunLogCreate, RunFailure, RunSummary
from .table_config.async_repository import AsyncTableConfigRepository
from .table_config.model import TableColumns, TableConfig, TableConfigCreate, TableSummary


class AsyncPipelines(AsyncFacade):
    """What data pipelines do, the tables they fill, and a log of their runs, all in UTC."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncPipelineConfigRepository,
        PipelineConfig,
        PipelineConfigCreate,
        PipelineSummary,
        AsyncTableConfigRepository,
        TableConfig,
        TableConfigCreate,
        TableSummary,
        TableColumns,
        AsyncPipelineRunLogRepository,
        PipelineRunLog,
        PipelineRunLogCreate,
        RunSummary,
        RunFailure,
    )

    @cached_property
    def pipelines(self) -> AsyncPipelineConfigRepository:
        """What a pipeline reads and writes, and when."""
        return self._repository(AsyncPipelineConfigRepository)

    @cached_property
    def table_configs(self) -> AsyncTableConfigRepository:
        """A table that a pipeline fills, and its columns."""
        return self._repository(AsyncTableConfigRepository)

    @cached_property
    def runs(self) -> AsyncPipelineRunLogRepository:
        """One run of a pipeline."""
        return self._repository(AsyncPipelineRunLogRepository)
