"""The tables of documents."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="documents",
        default="documents",
        environment=(),
        key=(KeyAttribute("document_id", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_owner",
                key=(
                    KeyAttribute("owner_key", "S", "HASH"),
                    KeyAttribute("changed_key", "S", "RANGE"),
                ),
            ),
        ),
    ),
    TableDefinition(
        name="drafts",
        default="drafts",
        environment=(),
        key=(KeyAttribute("document_id", "S", "HASH"),),
    ),
    TableDefinition(
        name="counters",
        default="counters",
        environment=(),
        key=(KeyAttribute("name", "S", "HASH"),),
    ),
)
"""Every table of the service, in the order of its schema."""
