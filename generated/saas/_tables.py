"""The tables of saas."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="app",
        default="default-table",
        environment=("GROUPS_TABLE_NAME", "APP_TABLE_NAME"),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            # By user or audited item.
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1_pk", "S", "HASH"), KeyAttribute("gsi1_sk", "S", "RANGE")),
            ),
            # By tenant or kind.
            IndexDefinition(
                "gsi2",
                key=(KeyAttribute("gsi2_pk", "S", "HASH"), KeyAttribute("gsi2_sk", "S", "RANGE")),
            ),
            # By tenant and time.
            IndexDefinition(
                "gsi3",
                key=(KeyAttribute("gsi3_pk", "S", "HASH"), KeyAttribute("gsi3_sk", "S", "RANGE")),
            ),
        ),
        stream="NEW_AND_OLD_IMAGES",
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("service", "saas"),),
        description="All items of the application.",
    ),
)
"""Every table of the service, in the order of its schema."""
