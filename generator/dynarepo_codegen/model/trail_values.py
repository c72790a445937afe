"""The trail of an entity's changes as the model has it."""

from dataclasses import dataclass

from ..diagnostics import Mark
from .tables import Table

ROW_TYPE = "_audit"
ROW_ATTRIBUTES = ("_of", "_change")


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the rows are, the text that their partitions begin with, and what they tell.

    `attributes` are those whose changes are recorded, `secret` those of them without values.
    """

    table: Table
    beginning: str
    attributes: tuple[str, ...]
    secret: tuple[str, ...]
    days: int | None
    mark: Mark
