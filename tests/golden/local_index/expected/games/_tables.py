"""The tables of games."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="scores",
        default="scores",
        environment=(),
        key=(KeyAttribute("player", "S", "HASH"), KeyAttribute("played_at", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_points",
                key=(KeyAttribute("player", "S", "HASH"), KeyAttribute("points", "N", "RANGE")),
                local=True,
            ),
            IndexDefinition(
                "by_level",
                key=(KeyAttribute("player", "S", "HASH"), KeyAttribute("level_key", "S", "RANGE")),
                projection="INCLUDE",
                include=("points",),
                local=True,
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
