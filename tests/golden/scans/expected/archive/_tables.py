"""The tables of archive."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="documents",
        default="documents",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "by_state",
                key=(KeyAttribute("state", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
                projection="INCLUDE",
                include=("title",),
            ),
        ),
    ),
    TableDefinition(
        name="old",
        default="old",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
    ),
    TableDefinition(
        name="notes", default="notes", environment=(), key=(KeyAttribute("id", "S", "HASH"),)
    ),
)
"""Every table of the service, in the order of its schema."""
