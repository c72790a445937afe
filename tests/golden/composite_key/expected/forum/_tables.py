"""The tables of forum."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="forum",
        default="forum",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
