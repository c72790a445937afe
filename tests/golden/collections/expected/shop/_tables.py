"""The tables of shop."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="shop",
        default="shop",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1pk", "S", "HASH"), KeyAttribute("gsi1sk", "S", "RANGE")),
            ),
            IndexDefinition(
                "by_region",
                key=(
                    KeyAttribute("country", "S", "HASH"),
                    KeyAttribute("city", "S", "HASH"),
                    KeyAttribute("kind", "S", "RANGE"),
                    KeyAttribute("placed_at", "S", "RANGE"),
                ),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
