"""What one transaction of pipelines writes."""

from datetime import datetime
from uuid import UUID

from dynarepo import Intents

from ._transactions import finish_load as plan_finish_load
from .pipeline_config.writes import PipelineConfigWrites
from .pipeline_run_log.writes import PipelineRunLogWrites
from .table_config.writes import TableConfigWrites


class PipelinesTransaction(Intents):
    """What one transaction of pipelines writes."""

    @property
    def pipelines(self) -> PipelineConfigWrites:
        """Writes PipelineConfig items."""
        return PipelineConfigWrites(self._collector)

    @property
    def table_configs(self) -> TableConfigWrites:
        """Writes TableConfig items."""
        return TableConfigWrites(self._collector)

    @property
    def runs(self) -> PipelineRunLogWrites:
        """Writes PipelineRunLog items."""
        return PipelineRunLogWrites(self._collector)

    def finish_load(
        self, run_id: UUID, pipeline_id: str, table_name: str, *, ended_at: datetime
    ) -> None:
        """Record that a run has succeeded, and when the table that it loaded was filled."""
        self._collector.add_all(
            plan_finish_load(
                self._collector.context, run_id, pipeline_id, table_name, ended_at=ended_at
            )
        )
