"""The tables of warehouse."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="warehouse",
        default="warehouse",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1pk", "S", "HASH"), KeyAttribute("gsi1sk", "S", "RANGE")),
            ),
        ),
        ttl_attribute="ends_at",
    ),
)
"""Every table of the service, in the order of its schema."""
