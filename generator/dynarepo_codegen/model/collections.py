"""A collection as the model has it: checked names, not yet held against the keys."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..diagnostics import Mark
from ..expressions.tree import Condition

if TYPE_CHECKING:
    from .values import Parameter


@dataclass(frozen=True, slots=True)
class Collection:
    """Several entities of one partition, read together.

    `keys` are parameters: they stand for the placeholders of each member's key by position.
    `result` is the class of what is read, with a field for each of the `members`. `where` are
    conditions on the items of members, by their names, and `parameters` what these compare with.
    """

    name: str
    mark: Mark
    keys: tuple[str, ...]
    members: tuple[str, ...]
    result: str
    index: str = ""
    where: tuple[tuple[str, Condition], ...] = ()
    parameters: "tuple[Parameter, ...]" = ()
    skips_others: bool = False
    descending: bool = False
    limit: int | None = None
    consistent: bool = False
    on_invalid: Literal["raise", "skip", "collect"] = "raise"
    description: str = ""
