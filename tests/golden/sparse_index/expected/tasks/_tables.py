"""The tables of tasks."""

from typing import Final

from dynarepo import IndexDefinition, KeyAttribute, TableDefinition

TABLES: Final[tuple[TableDefinition, ...]] = (
    TableDefinition(
        name="tasks",
        default="tasks",
        environment=(),
        key=(KeyAttribute("task_id", "S", "HASH"),),
        indexes=(
            IndexDefinition(
                "by_assignee",
                key=(
                    KeyAttribute("assignee_key", "S", "HASH"),
                    KeyAttribute("due_key", "S", "RANGE"),
                ),
            ),
            IndexDefinition(
                "urgent",
                key=(
                    KeyAttribute("urgent_key", "S", "HASH"),
                    KeyAttribute("urgent_due_key", "S", "RANGE"),
                ),
            ),
            IndexDefinition("by_label", key=(KeyAttribute("label", "S", "HASH"),)),
            IndexDefinition(
                "crowded",
                key=(KeyAttribute("crowded_key", "S", "HASH"), KeyAttribute("due", "S", "RANGE")),
            ),
        ),
    ),
)
"""Every table of the service, in the order of its schema."""
