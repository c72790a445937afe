"""The tables of pipelines."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="pipeline_config",
        default="pipeline_config",
        environment=("PIPELINE_CONFIG_TABLE_NAME",),
        key=(KeyAttribute("pipeline_id", "S", "HASH"),),
        indexes=(
            # Pipelines in use or not, by last change.
            IndexDefinition(
                "ActivePipelinesIndex",
                key=(
                    KeyAttribute("is_active", "S", "HASH"),
                    KeyAttribute("updated_at", "S", "RANGE"),
                ),
            ),
            # Pipelines of an environment by creation.
            IndexDefinition(
                "EnvironmentIndex",
                key=(
                    KeyAttribute("environment", "S", "HASH"),
                    KeyAttribute("created_at", "S", "RANGE"),
                ),
            ),
        ),
        point_in_time_recovery=True,
        deletion_protection=True,
        description="Configuration of the pipelines.",
    ),
    TableDefinition(
        name="table_config",
        default="table_config",
        environment=("TABLE_CONFIG_TABLE_NAME",),
        key=(KeyAttribute("pipeline_id", "S", "HASH"), KeyAttribute("table_name", "S", "RANGE")),
        indexes=(
            # Tables in use or not, by last change.
            IndexDefinition(
                "ActiveTablesIndex",
                key=(
                    KeyAttribute("is_active", "S", "HASH"),
                    KeyAttribute("updated_at", "S", "RANGE"),
                ),
                projection="INCLUDE",
                include=("table_type", "data_format"),
            ),
            # A pipeline's tables in the order they are loaded.
            IndexDefinition(
                "LoadOrderIndex",
                key=(
                    KeyAttribute("pipeline_id", "S", "HASH"),
                    KeyAttribute("load_order", "N", "RANGE"),
                ),
                local=True,
            ),
        ),
        point_in_time_recovery=True,
        description="Configuration of the tables that pipelines fill.",
    ),
    TableDefinition(
        name="pipeline_run_logs",
        default="pipeline_run_logs",
        environment=("PIPELINE_RUN_LOGS_TABLE_NAME",),
        key=(KeyAttribute("run_id", "S", "HASH"),),
        indexes=(
            # Runs of a pipeline by start.
            IndexDefinition(
                "PipelineRunsIndex",
                key=(
                    KeyAttribute("pipeline_id", "S", "HASH"),
                    KeyAttribute("start_time", "S", "RANGE"),
                ),
            ),
            # Runs of a status by start.
            IndexDefinition(
                "StatusRunsIndex",
                key=(KeyAttribute("status", "S", "HASH"), KeyAttribute("start_time", "S", "RANGE")),
                projection="INCLUDE",
                include=("pipeline_id", "end_time", "error_message"),
            ),
        ),
        ttl_attribute="expires_at",
        stream="NEW_IMAGE",
        description="One item for each run of a pipeline; old runs expire.",
    ),
)
"""Every table of the service, in the order of its schema."""
