"""What one batch of pipelines writes."""

from dynarepo import BatchWrites, Gathering

from .pipeline_config.codec import PIPELINE_CONFIG
from .pipeline_config.model import PipelineConfigCreate, PipelineConfigKey
from .pipeline_run_log.codec import PIPELINE_RUN_LOG
from .pipeline_run_log.model import PipelineRunLogCreate, PipelineRunLogKey
from .table_config.codec import TABLE_CONFIG
from .table_config.model import TableConfigCreate, TableConfigKey


class PipelinesBatch(Gathering):
    """What one batch of pipelines writes."""

    @property
    def pipelines(self) -> BatchWrites[PipelineConfigCreate, PipelineConfigKey]:
        """Puts and deletes PipelineConfig items."""
        return BatchWrites[PipelineConfigCreate, PipelineConfigKey](self._gatherer, PIPELINE_CONFIG)

    @property
    def table_configs(self) -> BatchWrites[TableConfigCreate, TableConfigKey]:
        """Puts and deletes TableConfig items."""
        return BatchWrites[TableConfigCreate, TableConfigKey](self._gatherer, TABLE_CONFIG)

    @property
    def runs(self) -> BatchWrites[PipelineRunLogCreate, PipelineRunLogKey]:
        """Puts and deletes PipelineRunLog items."""
        return BatchWrites[PipelineRunLogCreate, PipelineRunLogKey](
            self._gatherer, PIPELINE_RUN_LOG
        )
