"""What one batch of pipelines writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .pipeline_config.model import PipelineConfigCreate, PipelineConfigKey
    from .pipeline_run_log.model import PipelineRunLogCreate, PipelineRunLogKey
    from .table_config.model import TableConfigCreate, TableConfigKey


class PipelinesBatch(Gathering):
    """What one batch of pipelines writes."""

    @property
    def pipelines(self) -> BatchPutsAndDeletes[PipelineConfigCreate, PipelineConfigKey]:
        """Puts and deletes PipelineConfig items."""
        from .pipeline_config.codec import PIPELINE_CONFIG
        from .pipeline_config.model import PipelineConfigCreate, PipelineConfigKey

        return BatchPutsAndDeletes[PipelineConfigCreate, PipelineConfigKey](
            self._gatherer, PIPELINE_CONFIG
        )

    @property
    def table_configs(self) -> BatchPutsAndDeletes[TableConfigCreate, TableConfigKey]:
        """Puts and deletes TableConfig items."""
        from .table_config.codec import TABLE_CONFIG
        from .table_config.model import TableConfigCreate, TableConfigKey

        return BatchPutsAndDeletes[TableConfigCreate, TableConfigKey](self._gatherer, TABLE_CONFIG)

    @property
    def runs(self) -> BatchPutsAndDeletes[PipelineRunLogCreate, PipelineRunLogKey]:
        """Puts and deletes PipelineRunLog items."""
        from .pipeline_run_log.codec import PIPELINE_RUN_LOG
        from .pipeline_run_log.model import PipelineRunLogCreate, PipelineRunLogKey

        return BatchPutsAndDeletes[PipelineRunLogCreate, PipelineRunLogKey](
            self._gatherer, PIPELINE_RUN_LOG
        )
