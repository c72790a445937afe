"""The facade of pipelines."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .pipeline_config.model import PipelineConfig, PipelineConfigCreate, PipelineSummary
from .pipeline_config.repository import PipelineConfigRepository
from .pipeline_run_log.model import PipelineRunLog, PipelineRunLogCreate, RunFailure, RunSummary
from .pipeline_run_log.repository import PipelineRunLogRepository
from .table_config.model import TableColumns, TableConfig, TableConfigCreate, TableSummary
from .table_config.repository import TableConfigRepository


class Pipelines(Facade):
    """What data pipelines do, the tables they fill, and a log of their runs, all in UTC."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
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
    )

    @cached_property
    def pipelines(self) -> PipelineConfigRepository:
        """What a pipeline reads and writes, and when."""
        return self._repository(PipelineConfigRepository)

    @cached_property
    def table_configs(self) -> TableConfigRepository:
        """A table that a pipeline fills, and its columns."""
        return self._repository(TableConfigRepository)

    @cached_property
    def runs(self) -> PipelineRunLogRepository:
        """One run of a pipeline."""
        return self._repository(PipelineRunLogRepository)
