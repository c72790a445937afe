"""The plan of a collection: one query, and what becomes of each entity's items."""

from dataclasses import dataclass

from ..expressions.tree import Condition
from ..model.collections import Collection
from ..model.tables import Index
from ..model.values import Entity, KeyTemplate
from .values import Argument


@dataclass(frozen=True, slots=True)
class MemberPlan:
    """An entity of the collection, the field of the result that holds its items, and which of them
    are kept."""

    entity: Entity
    field: str
    single: bool
    where: Condition | None = None


@dataclass(frozen=True, slots=True)
class CollectionPlan:
    """A collection, planned.

    `equals` are the key attributes compared with `=`, and `beginning` is what the next one begins
    with, if anything: templates of the first member, whose placeholders `bound` maps to arguments.
    `others` are entities whose items are read and left out. `tenant` is the argument whose value
    comes from the facade of one tenant.
    """

    collection: Collection
    arguments: tuple[Argument, ...]
    members: tuple[MemberPlan, ...]
    index: Index | None
    equals: tuple[KeyTemplate, ...]
    beginning: KeyTemplate | None
    bound: tuple[tuple[str, str], ...]
    others: tuple[Entity, ...]
    documentation: tuple[str, ...]
    tenant: Argument | None = None
