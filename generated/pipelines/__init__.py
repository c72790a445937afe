"""What data pipelines do, the tables they fill, and a log of their runs, all in UTC."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncPipelines
    from ._batch import PipelinesBatch
    from ._facade import Pipelines
    from ._fields import (
        ApiPlaceField,
        ColumnField,
        DatabasePlaceField,
        PlaceField,
        RunCountsField,
        S3PlaceField,
        StageResultField,
    )
    from ._stream import PipelinesStream
    from ._transaction import PipelinesTransaction
    from ._types import (
        ApiPlace,
        Column,
        ColumnDataType,
        DatabasePlace,
        Environment,
        Place,
        RunCounts,
        S3Place,
        StageResult,
        Trigger,
    )
    from .pipeline_config.async_repository import (
        AsyncPipelineConfigReader,
        AsyncPipelineConfigRepository,
        AsyncPipelineConfigWriter,
    )
    from .pipeline_config.fields import PipelineConfigFields
    from .pipeline_config.model import (
        PipelineConfig,
        PipelineConfigChanges,
        PipelineConfigCreate,
        PipelineConfigKey,
        PipelineSummary,
    )
    from .pipeline_config.repository import (
        PipelineConfigReader,
        PipelineConfigRepository,
        PipelineConfigWriter,
    )
    from .pipeline_config.writes import PipelineConfigWrites
    from .pipeline_run_log.async_repository import (
        AsyncPipelineRunLogReader,
        AsyncPipelineRunLogRepository,
        AsyncPipelineRunLogWriter,
    )
    from .pipeline_run_log.fields import PipelineRunLogFields
    from .pipeline_run_log.model import (
        PipelineRunLog,
        PipelineRunLogChanges,
        PipelineRunLogCreate,
        PipelineRunLogInStatusRunsIndex,
        PipelineRunLogKey,
        PipelineRunLogStatus,
        RunFailure,
        RunSummary,
    )
    from .pipeline_run_log.repository import (
        PipelineRunLogReader,
        PipelineRunLogRepository,
        PipelineRunLogWriter,
    )
    from .pipeline_run_log.writes import PipelineRunLogWrites
    from .table_config.async_repository import (
        AsyncTableConfigReader,
        AsyncTableConfigRepository,
        AsyncTableConfigWriter,
    )
    from .table_config.fields import TableConfigFields
    from .table_config.model import (
        TableColumns,
        TableConfig,
        TableConfigChanges,
        TableConfigCreate,
        TableConfigDataFormat,
        TableConfigKey,
        TableConfigTableType,
        TableSummary,
    )
    from .table_config.repository import TableConfigReader, TableConfigRepository, TableConfigWriter
    from .table_config.writes import TableConfigWrites

__all__ = [
    "ApiPlace",
    "ApiPlaceField",
    "AsyncPipelineConfigReader",
    "AsyncPipelineConfigRepository",
    "AsyncPipelineConfigWriter",
    "AsyncPipelineRunLogReader",
    "AsyncPipelineRunLogRepository",
    "AsyncPipelineRunLogWriter",
    "AsyncPipelines",
    "AsyncTableConfigReader",
    "AsyncTableConfigRepository",
    "AsyncTableConfigWriter",
    "Column",
    "ColumnDataType",
    "ColumnField",
    "DatabasePlace",
    "DatabasePlaceField",
    "Environment",
    "PipelineConfig",
    "PipelineConfigChanges",
    "PipelineConfigCreate",
    "PipelineConfigFields",
    "PipelineConfigKey",
    "PipelineConfigReader",
    "PipelineConfigRepository",
    "PipelineConfigWriter",
    "PipelineConfigWrites",
    "PipelineRunLog",
    "PipelineRunLogChanges",
    "PipelineRunLogCreate",
    "PipelineRunLogFields",
    "PipelineRunLogInStatusRunsIndex",
    "PipelineRunLogKey",
    "PipelineRunLogReader",
    "PipelineRunLogRepository",
    "PipelineRunLogStatus",
    "PipelineRunLogWriter",
    "PipelineRunLogWrites",
    "PipelineSummary",
    "Pipelines",
    "PipelinesBatch",
    "PipelinesStream",
    "PipelinesTransaction",
    "Place",
    "PlaceField",
    "RunCounts",
    "RunCountsField",
    "RunFailure",
    "RunSummary",
    "S3Place",
    "S3PlaceField",
    "StageResult",
    "StageResultField",
    "TableColumns",
    "TableConfig",
    "TableConfigChanges",
    "TableConfigCreate",
    "TableConfigDataFormat",
    "TableConfigFields",
    "TableConfigKey",
    "TableConfigReader",
    "TableConfigRepository",
    "TableConfigTableType",
    "TableConfigWriter",
    "TableConfigWrites",
    "TableSummary",
    "Trigger",
]

_HOMES = {
    "ApiPlace": "._types",
    "ApiPlaceField": "._fields",
    "AsyncPipelineConfigReader": ".pipeline_config.async_repository",
    "AsyncPipelineConfigRepository": ".pipeline_config.async_repository",
    "AsyncPipelineConfigWriter": ".pipeline_config.async_repository",
    "AsyncPipelineRunLogReader": ".pipeline_run_log.async_repository",
    "AsyncPipelineRunLogRepository": ".pipeline_run_log.async_repository",
    "AsyncPipelineRunLogWriter": ".pipeline_run_log.async_repository",
    "AsyncPipelines": "._async_facade",
    "AsyncTableConfigReader": ".table_config.async_repository",
    "AsyncTableConfigRepository": ".table_config.async_repository",
    "AsyncTableConfigWriter": ".table_config.async_repository",
    "Column": "._types",
    "ColumnDataType": "._types",
    "ColumnField": "._fields",
    "DatabasePlace": "._types",
    "DatabasePlaceField": "._fields",
    "Environment": "._types",
    "PipelineConfig": ".pipeline_config.model",
    "PipelineConfigChanges": ".pipeline_config.model",
    "PipelineConfigCreate": ".pipeline_config.model",
    "PipelineConfigFields": ".pipeline_config.fields",
    "PipelineConfigKey": ".pipeline_config.model",
    "PipelineConfigReader": ".pipeline_config.repository",
    "PipelineConfigRepository": ".pipeline_config.repository",
    "PipelineConfigWriter": ".pipeline_config.repository",
    "PipelineConfigWrites": ".pipeline_config.writes",
    "PipelineRunLog": ".pipeline_run_log.model",
    "PipelineRunLogChanges": ".pipeline_run_log.model",
    "PipelineRunLogCreate": ".pipeline_run_log.model",
    "PipelineRunLogFields": ".pipeline_run_log.fields",
    "PipelineRunLogInStatusRunsIndex": ".pipeline_run_log.model",
    "PipelineRunLogKey": ".pipeline_run_log.model",
    "PipelineRunLogReader": ".pipeline_run_log.repository",
    "PipelineRunLogRepository": ".pipeline_run_log.repository",
    "PipelineRunLogStatus": ".pipeline_run_log.model",
    "PipelineRunLogWriter": ".pipeline_run_log.repository",
    "PipelineRunLogWrites": ".pipeline_run_log.writes",
    "PipelineSummary": ".pipeline_config.model",
    "Pipelines": "._facade",
    "PipelinesBatch": "._batch",
    "PipelinesStream": "._stream",
    "PipelinesTransaction": "._transaction",
    "Place": "._types",
    "PlaceField": "._fields",
    "RunCounts": "._types",
    "RunCountsField": "._fields",
    "RunFailure": ".pipeline_run_log.model",
    "RunSummary": ".pipeline_run_log.model",
    "S3Place": "._types",
    "S3PlaceField": "._fields",
    "StageResult": "._types",
    "StageResultField": "._fields",
    "TableColumns": ".table_config.model",
    "TableConfig": ".table_config.model",
    "TableConfigChanges": ".table_config.model",
    "TableConfigCreate": ".table_config.model",
    "TableConfigDataFormat": ".table_config.model",
    "TableConfigFields": ".table_config.fields",
    "TableConfigKey": ".table_config.model",
    "TableConfigReader": ".table_config.repository",
    "TableConfigRepository": ".table_config.repository",
    "TableConfigTableType": ".table_config.model",
    "TableConfigWriter": ".table_config.repository",
    "TableConfigWrites": ".table_config.writes",
    "TableSummary": ".table_config.model",
    "Trigger": "._types",
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
