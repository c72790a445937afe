"""The tables of legacy."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="legacy",
        default="legacy",
        environment=(),
        key=(KeyAttribute("PK", "S", "HASH"), KeyAttribute("SK", "S", "RANGE")),
    ),
)
"""Every table of the service, in the order of its schema."""
