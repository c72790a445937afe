"""The tables of club."""

from typing import Final

from dynarepo import KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="club",
        default="club",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        ttl_attribute="expires_at",
    ),
    TableDefinition(
        name="trail",
        default="trail",
        environment=(),
        key=(KeyAttribute("who", "S", "HASH"), KeyAttribute("when", "S", "RANGE")),
        ttl_attribute="gone_at",
    ),
    TableDefinition(
        name="lockers",
        default="lockers",
        environment=(),
        key=(KeyAttribute("number", "S", "HASH"),),
    ),
)
"""Every table of the service, in the order of its schema."""
