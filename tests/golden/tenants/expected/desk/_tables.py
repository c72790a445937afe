"""The tables of desk."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="desk",
        default="desk",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_state",
                key=(KeyAttribute("state_pk", "S", "HASH"), KeyAttribute("state_sk", "S", "RANGE")),
            ),
            IndexDefinition("by_email", key=(KeyAttribute("email", "S", "HASH"),)),
            IndexDefinition(
                "by_region",
                key=(KeyAttribute("company_id", "S", "HASH"), KeyAttribute("region", "S", "RANGE")),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
