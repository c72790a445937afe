"""The tables of hostile."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="things",
        default="things",
        environment=(),
        key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
        indexes=(
            # {% for x in y %} """
            IndexDefinition("by_label", key=(KeyAttribute("label_key", "S", "HASH"),)),
        ),
        tags=(('a "tag"', "it's {{ here }}\\"),),
        description="A 'quoted' \"name\" with a trailing backslash \\",
    ),
)
"""Every table of the service, in the order of its schema."""
