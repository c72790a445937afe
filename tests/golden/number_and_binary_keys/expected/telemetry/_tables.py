"""The tables of telemetry."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="readings",
        default="readings",
        environment=(),
        key=(KeyAttribute("sensor", "N", "HASH"), KeyAttribute("taken_at", "N", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_level",
                key=(
                    KeyAttribute("level_key", "N", "HASH"),
                    KeyAttribute("taken_at", "N", "RANGE"),
                ),
            ),
        ),
    ),
    TableDefinition(
        name="chunks",
        default="chunks",
        environment=(),
        key=(KeyAttribute("digest", "B", "HASH"), KeyAttribute("position", "N", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
