"""The transactions of pipelines, planned: nothing here sends anything."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, expressions, writes
from dynarepo.lazy import Later

from .pipeline_run_log.codec import PIPELINE_RUN_LOG
from .pipeline_run_log.model import PipelineRunLog, PipelineRunLogKey
from .table_config.codec import TABLE_CONFIG
from .table_config.model import TableConfig, TableConfigKey

if TYPE_CHECKING:
    from .pipeline_run_log.fields import PipelineRunLogFields as F
    from .table_config.fields import TableConfigFields
else:
    F = Later(__package__, ".pipeline_run_log.fields", "PipelineRunLogFields")
    TableConfigFields = Later(__package__, ".table_config.fields", "TableConfigFields")


def finish_load(
    context: Context, run_id: UUID, pipeline_id: str, table_name: str, *, ended_at: datetime
) -> tuple[Write[PipelineRunLog], Write[TableConfig]]:
    """Record that a run has succeeded, and when the table that it loaded was filled."""
    return (
        writes.update_item(
            PIPELINE_RUN_LOG,
            context,
            PipelineRunLogKey(run_id=run_id),
            (F.status.set("succeeded"), F.end_time.set(ended_at)),
            when=expressions.all_of(F.status.eq("running"), F.pipeline_id.eq(pipeline_id)),
            pattern="finish_load",
        ),
        writes.update_item(
            TABLE_CONFIG,
            context,
            TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
            (TableConfigFields.last_loaded_at.set(ended_at),),
            when=expressions.any_of(
                TableConfigFields.last_loaded_at.missing(),
                TableConfigFields.last_loaded_at.lt(ended_at),
            ),
            pattern="finish_load",
        ),
    )
