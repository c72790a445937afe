"""What one transaction of pipelines writes."""

from dynarepo import Intents

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
