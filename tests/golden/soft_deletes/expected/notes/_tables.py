"""The tables of notes."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="notes",
        default="notes",
        environment=(),
        key=(KeyAttribute("note_id", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_author", key=(KeyAttribute("by_author", "S", "HASH"),), projection="KEYS_ONLY"
            ),
            IndexDefinition(
                "by_topic",
                key=(KeyAttribute("topic", "S", "HASH"),),
                projection="INCLUDE",
                include=("deleted_at", "expires_at"),
            ),
        ),
        ttl_attribute="expires_at",
    ),
    TableDefinition(
        name="labels", default="labels", environment=(), key=(KeyAttribute("name", "S", "HASH"),)
    ),
)
"""Every table of the service, in the order of its schema."""
