"""What one transaction of pipelines writes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .pipeline_config.writes import PipelineConfigWrites
    from .pipeline_run_log.writes import PipelineRunLogWrites
    from .table_config.writes import TableConfigWrites


class PipelinesTransaction(Intents):
    """What one transaction of pipelines writes."""

    @property
    def pipelines(self) -> PipelineConfigWrites:
        """Writes PipelineConfig items."""
        from .pipeline_config.writes import PipelineConfigWrites

        return PipelineConfigWrites(self._collector)

    @property
    def table_configs(self) -> TableConfigWrites:
        """Writes TableConfig items."""
        from .table_config.writes import TableConfigWrites

        return TableConfigWrites(self._collector)

    @property
    def runs(self) -> PipelineRunLogWrites:
        """Writes PipelineRunLog items."""
        from .pipeline_run_log.writes import PipelineRunLogWrites

        return PipelineRunLogWrites(self._collector)

    def finish_load(
        self, run_id: UUID, pipeline_id: str, table_name: str, *, ended_at: datetime
    ) -> None:
        """Record that a run has succeeded, and when the table that it loaded was filled."""
        from ._transactions import finish_load as plan_finish_load

        self._collector.add_all(
            plan_finish_load(
                self._collector.context, run_id, pipeline_id, table_name, ended_at=ended_at
            )
        )
