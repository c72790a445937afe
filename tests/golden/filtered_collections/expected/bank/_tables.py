"""The tables of bank."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="bank",
        default="bank",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1pk", "S", "HASH"), KeyAttribute("gsi1sk", "S", "RANGE")),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
