"""The tables of helpdesk."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="helpdesk",
        default="helpdesk",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            IndexDefinition(
                "gsi1",
                key=(KeyAttribute("gsi1pk", "S", "HASH"), KeyAttribute("gsi1sk", "S", "RANGE")),
            ),
            IndexDefinition(
                "gsi2",
                key=(KeyAttribute("gsi2pk", "S", "HASH"), KeyAttribute("gsi2sk", "S", "RANGE")),
            ),
            IndexDefinition(
                "gsi3",
                key=(KeyAttribute("gsi3pk", "S", "HASH"), KeyAttribute("gsi3sk", "S", "RANGE")),
            ),
        ),
        ttl_attribute="ends_at",
    ),
)
"""Every table of the service, in the order of its schema."""
