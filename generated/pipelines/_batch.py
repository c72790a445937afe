"""What one batch of pipelines writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .pipeline_config.codec import PIPELINE_CONFIG
from .pipeline_config.model import PipelineConfigCreate, PipelineConfigKey
from .pipeline_run_log.codec import PIPELINE_RUN_LOG
from .pipeline_run_log.model import PipelineRunLogCreate, PipelineRunLogKey
from .table_config.codec import TABLE_CONFIG
from .table_config.model import TableConfigCreate, TableConfigKey


class PipelinesBatch(Gathering):
    """What one batch of pipelines writes."""

    @property
    def pipelines(self) -> BatchPutsAndDeletes[PipelineConfigCreate, PipelineConfigKey]:
        """Puts and deletes PipelineConfig items."""
        return BatchPutsAndDeletes[PipelineConfigCreate, PipelineConfigKey](
            self._gatherer, PIPELINE_CONFIG
        )

    @property
    def table_configs(self) -> BatchPutsAndDeletes[TableConfigCreate, TableConfigKey]:
        """Puts and deletes TableConfig items."""
        return BatchPutsAndDeletes[TableConfigCreate, TableConfigKey](self._gatherer, TABLE_CONFIG)

    @property
    def runs(self) -> BatchPutsAndDeletes[PipelineRunLogCreate, PipelineRunLogKey]:
        """Puts and deletes PipelineRunLog items."""
        return BatchPutsAndDeletes[PipelineRunLogCreate, PipelineRunLogKey](
            self._gatherer, PIPELINE_RUN_LOG
        )
