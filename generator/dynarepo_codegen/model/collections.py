"""A collection as the model has it: checked names, not yet held against the keys."""

from dataclasses import dataclass
from typing import Literal

from ..diagnostics import Mark


@dataclass(frozen=True, slots=True)
class Collection:
    """Several entities of one partition, read together.

    `keys` are parameters: they stand for the placeholders of each member's key by position.
    `result` is the class of what is read, with a field for each of the `members`.
    """

    name: str
    mark: Mark
    keys: tuple[str, ...]
    members: tuple[str, ...]
    result: str
    index: str = ""
    skips_others: bool = False
    descending: bool = False
    limit: int | None = None
    consistent: bool = False
    on_invalid: Literal["raise", "skip", "collect"] = "raise"
    description: str = ""
