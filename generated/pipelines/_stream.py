"""The stream of pipelines."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .pipeline_run_log.codec import PIPELINE_RUN_LOG
from .pipeline_run_log.model import PipelineRunLog


class PipelinesStream(Stream):
    """The changes of the items of pipelines, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (PIPELINE_RUN_LOG,)
    _extendable: ClassVar[tuple[type[Any], ...]] = (PipelineRunLog,)
