"""Plans: what each generated method does, decided down to the last detail."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..expressions.tree import Condition, Update, Value
from ..model.types import MapType, ScalarType, Type, ValueRef
from ..model.values import Attribute, Entity, LiteralDefault, ResultKind, Service
from .read_values import GetPlan, QueryPlan, SearchPlan

if TYPE_CHECKING:
    from .collection_values import CollectionPlan
    from .transactions import TransactionPlan

ArgumentRole = Literal["key", "narrow", "range", "prefix", "given", "expression"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a generated method.

    Role `key` is positional; the others are keyword-only. `range` takes a Range of the type, any
    operator, or None. `given` takes what an item has; where that `may_be_absent`, also None.
    `optional` accepts None and defaults to it; `many` takes a sequence.
    """

    name: str
    type: Type
    role: ArgumentRole
    optional: bool = False
    many: bool = False
    default: LiteralDefault | None = None
    description: str = ""
    may_be_absent: bool = False


@dataclass(frozen=True, slots=True)
class GivenPart:
    """An attribute that the caller of an update knows: the value that its condition compares it
    with, None for one that must be missing, or an argument that is `asked` for."""

    attribute: str
    value: Value | None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class SweepPlan:
    """The deletion of all that a query finds."""

    query: QueryPlan


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """A partial update. `indexes` are those whose keys follow from what it changes.

    `reads_first` tells that parts of those keys are not known from the arguments, so that the
    item is read and the update made conditional on what was read. So it is where maps around
    nested changes are to be created. What is `given` needs no reading. What is computed of the
    `limited` attributes must keep to their limits; where no condition can tell, `reads_limited`.
    """

    do: Update
    when: Condition | None
    upsert: bool
    indexes: tuple[str, ...]
    reads_first: bool
    create_parents: bool = False
    given: tuple[GivenPart, ...] = ()
    limited: tuple[str, ...] = ()
    reads_limited: bool = False


@dataclass(frozen=True, slots=True)
class WritePlan:
    """A create, put or delete under a condition."""

    kind: Literal["create", "put", "delete"]
    when: Condition | None


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A change of the key: `to` are the key attributes that change."""

    to: tuple[str, ...]
    when: Condition | None
    versioned: bool


OperationPlan = GetPlan | MovePlan | QueryPlan | SearchPlan | SweepPlan | UpdatePlan | WritePlan


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """One declared access pattern as a method of the entity's repository.

    `bound` says whether the repository has it that is bound to one tenant (or needs none), and
    `cross_tenant` whether the one for all tenants has it. `tenant` is the attribute whose value the
    method takes from its context, and `owner` the one that its caller gives to be checked.

    `documentation` are finished sentences: what it does, which table or index and key condition
    it uses, what it costs in round trips, and what it raises. `shows_hidden` tells that it treats
    items as there that are past their time to live or deleted softly.
    """

    name: str
    arguments: tuple[Argument, ...]
    operation: OperationPlan
    result: ResultKind
    view: str
    documentation: tuple[str, ...]
    shows_hidden: bool = False
    bound: bool = True
    cross_tenant: bool = False
    tenant: Attribute | None = None
    owner: Attribute | None = None

    @property
    def query(self) -> QueryPlan | None:
        """The query that it is, or that finds what it deletes."""
        match self.operation:
            case QueryPlan() as query:
                return query
            case SweepPlan(query):
                return query
            case _:
                return None

    @property
    def writes(self) -> bool:
        """Whether it belongs to the writer's half."""
        return isinstance(self.operation, MovePlan | SweepPlan | UpdatePlan | WritePlan)


@dataclass(frozen=True, slots=True)
class BuiltinPlan:
    """One of get, create, put, update, delete or a batch of one, with its documentation.

    `bound` and `cross_tenant` say which repositories have it, as for declared access patterns.
    """

    name: str
    documentation: tuple[str, ...]
    bound: bool = True
    cross_tenant: bool = False

    @property
    def writes(self) -> bool:
        """Whether it belongs to the writer's half."""
        return self.name not in ("get", "get_many", "iter_many", "history")


def has_parents(attributes: Iterable[Attribute]) -> bool:
    """Whether something inside of an attribute can be changed by its name."""
    return any(
        isinstance(attribute.type, MapType | ValueRef) or attribute.type == ScalarType("any")
        for attribute in attributes
    )


@dataclass(frozen=True, slots=True)
class EntityPlan:
    """An entity with everything that is generated for it.

    `key_attributes` are the attributes that name an item, in the order of the table key.
    `create` and `server_set` split the attributes: given by the caller, set on writing.
    `changeable` are those that an update may set, and `givable` those that its caller may give as
    they are stored; none where no index asks for that.
    """

    entity: Entity
    module: str
    key_attributes: tuple[Attribute, ...]
    create: tuple[Attribute, ...]
    server_set: tuple[Attribute, ...]
    changeable: tuple[Attribute, ...]
    builtins: tuple[BuiltinPlan, ...]
    methods: tuple[MethodPlan, ...]
    givable: tuple[Attribute, ...] = ()

    @property
    def has_parents(self) -> bool:
        """Whether an update can change something inside of an attribute."""
        return has_parents(self.changeable)

    @property
    def is_bound(self) -> bool:
        """Whether the repository of one tenant, or of an entity without any, offers something."""
        return not self.entity.tenant or any(method.bound for method in self._all)

    @property
    def crosses_tenants(self) -> bool:
        """Whether there is a repository for all tenants."""
        return any(method.cross_tenant for method in self._all)

    @property
    def _all(self) -> tuple[BuiltinPlan | MethodPlan, ...]:
        return (*self.builtins, *self.methods)


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """A service, planned."""

    service: Service
    entities: tuple[EntityPlan, ...]
    collections: "tuple[CollectionPlan, ...]" = ()
    transactions: "tuple[TransactionPlan, ...]" = ()

    @property
    def has_tenants(self) -> bool:
        """Whether some of its entities belong to tenants."""
        return any(plan.entity.tenant for plan in self.entities)

    @property
    def crosses_tenants(self) -> bool:
        """Whether something reaches the items of all tenants."""
        return any(plan.crosses_tenants for plan in self.entities)
