"""The tables of people."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="people",
        default="people",
        environment=(),
        key=(KeyAttribute("personId", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_activity",
                key=(KeyAttribute("isActive", "S", "HASH"), KeyAttribute("lastSeen", "N", "RANGE")),
            ),
        ),
    ),
    TableDefinition(
        name="visits",
        default="visits",
        environment=(),
        key=(KeyAttribute("PersonId", "S", "HASH"), KeyAttribute("VisitedAt", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
