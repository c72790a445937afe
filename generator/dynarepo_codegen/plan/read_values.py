"""Plans of reads: one item by its key, queries, scans and searches."""

from dataclasses import dataclass
from typing import Literal

from ..expressions.tree import Condition, RangeOperator
from ..model.tables import Index
from ..model.values import Attribute, KeyTemplate
from ..model.vector_indexes import VectorIndex


@dataclass(frozen=True, slots=True)
class RangePlan:
    """A condition on the first sort placeholder that equality does not fix.

    `operator` is None where the caller chooses it (argument named like the attribute); otherwise
    `arguments` are the names of its one or two arguments.
    """

    attribute: str
    operator: RangeOperator | None
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SortPlan:
    """What a query asks of one sort key attribute.

    `given` placeholders are always fixed by arguments, `narrow` ones when the caller gives them,
    then `range`, or `prefix` (what its text begins with), may restrict the next one. What that
    leaves open is isolated by the entity's own prefix: `begins_with` the text up to the first
    placeholder not fixed. An empty prefix means no condition on the sort key at all.
    """

    template: KeyTemplate
    given: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()
    range: RangePlan | None = None
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A query: `equals` are key attributes compared with `=`, in the order of the key.

    `type_filter` is set when other entities share the keys that the query reads, so that items
    are told apart after reading: by the type attribute, or by `recognised_by`.
    `projection` are stored names to fetch, empty for all. `lacks` are those that would tell whether
    an item is still there, and that the index does not hold. `owner` is the
    attribute of the owner where the caller gives it, and `per_owner` whether the query can be asked
    for one owner.
    """

    index: Index | None
    equals: tuple[KeyTemplate, ...]
    sort: SortPlan | None
    type_filter: bool
    where: Condition | None
    projection: tuple[str, ...]
    lacks: tuple[str, ...]
    descending: bool
    limit: int | None
    consistent: bool
    on_invalid: Literal["raise", "skip", "collect"]
    owner: str = ""
    per_owner: bool = True
    hydrate: bool = False


@dataclass(frozen=True, slots=True)
class ScanPlan(QueryPlan):
    """A scan: a query that fixes nothing, in so many segments unless the caller says otherwise.

    `prefixes` are stored names of key attributes with the text that they begin with, where that
    tells the entity's items from others.
    """

    prefixes: tuple[tuple[str, str], ...] = ()
    segments: int = 1


@dataclass(frozen=True, slots=True)
class SearchPlan:
    """A search in a vector index.

    `needed` and `further` are compared with `=`, the latter where the caller gives them.
    `type_filter` is set when items of other entities are in the index. `projects` are the stored
    names that the index holds, empty for all.
    """

    index: VectorIndex
    vector: Attribute
    needed: tuple[Attribute, ...]
    further: tuple[Attribute, ...]
    type_filter: bool
    projection: tuple[str, ...]
    projects: tuple[str, ...]
    limit: int
    skips_invalid: bool


@dataclass(frozen=True, slots=True)
class GetPlan:
    """A read of one item by its table key."""

    projection: tuple[str, ...]
    consistent: bool
    many: bool = False
