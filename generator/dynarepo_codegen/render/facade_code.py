"""Renders the facades of a service: of the whole, of one tenant, and for all tenants."""

from dataclasses import dataclass, replace

from ..plan.values import ServicePlan
from .batch_block_code import batch_method
from .code import DEF, Code
from .collection_code import CollectionMethod, collection_methods
from .context import CROSS_TENANT, EntityContext, service_class
from .declared_transaction_code import TransactionFunction, transaction_methods
from .environment import ENVIRONMENT
from .imports import Imports
from .item_codec import Entry
from .model_code import sentence
from .python_names import constant
from .python_types import python_type
from .quoting import docstring, quoted
from .transaction_code import transact_method


@dataclass(frozen=True, slots=True)
class Door:
    """A property or method of a facade; `define` is what stands before its body."""

    decorator: Code
    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code
    define: Code = DEF


@dataclass(frozen=True, slots=True)
class FacadeCode:
    """A facade; `extendable` and `readable` only where one connects, which is the whole service.

    `way` is how a caller comes to it, and `elsewhere` are the ways to what only others have.
    """

    name: Code
    base: Code
    doc: Code
    doors: tuple[Door, ...]
    way: str
    extendable: tuple[Code, ...] = ()
    encrypted: bool = False
    readable: tuple[Entry, ...] = ()
    elsewhere: tuple[Entry, ...] = ()


def _method(method: CollectionMethod | TransactionFunction) -> Door:
    return Door(
        Code(""),
        method.name,
        method.parameters,
        method.returns,
        method.doc,
        method.body,
        method.define,
    )


def _told_apart(facades: tuple[FacadeCode, ...]) -> tuple[FacadeCode, ...]:
    """The facades, each with the ways to what it lacks; the first that has it is told of."""
    ways: dict[Code, str] = {}
    for facade in facades:
        for door in facade.doors:
            ways.setdefault(door.name, facade.way)
    found: list[FacadeCode] = []
    for facade in facades:
        own = {door.name for door in facade.doors}
        lacks = (Entry(quoted(n), quoted(way)) for n, way in ways.items() if n not in own)
        found.append(replace(facade, elsewhere=tuple(lacks)))
    return tuple(found)


class Facades:
    """Writes `_facade.py`, or `_async_facade.py`."""

    def __init__(
        self,
        plan: ServicePlan,
        entities: tuple[EntityContext, ...],
        imports: Imports,
        *,
        awaits: bool,
    ) -> None:
        self._service = plan.service
        self._entities = entities
        self._collections = plan.collections
        self._transactions = plan.transactions
        self._awaits = awaits
        self._imports = imports
        self._prefix = "Async" if awaits else ""

    def all(self) -> tuple[FacadeCode, ...]:
        """The facades; those that the whole service leads to come first."""
        tenants = [c for c in self._entities if c.entity.tenant and c.plan.is_bound]
        crossing = [c for c in self._entities if c.plan.crosses_tenants]
        shared = tuple(self._repository(c) for c in self._entities if not c.entity.tenant)
        doors: tuple[Door, ...] = ()
        found: tuple[FacadeCode, ...] = ()
        if any(context.entity.tenant for context in self._entities):
            found += (self._of_tenant(tenants),)
            doors += (self._for_tenant(),)
        if crossing:
            found += (self._for_all_tenants(crossing),)
            doors += (self._cross_tenant(),)
        whole = FacadeCode(
            self._class(""),
            self._imports.use(f"{self._prefix}Facade"),
            docstring(
                [
                    sentence(self._service.description)
                    or f"The repositories of the service {self._service.name}."
                ]
            ),
            (
                *shared,
                self._transact(),
                self._batch(),
                *self._reading(of_tenant=False),
                *self._writing(of_tenant=False),
                *doors,
            ),
            "db",
            self._extendable(),
            any(a.encrypted for c in self._entities for a in c.entity.attributes),
            self._readable(),
        )
        return _told_apart((*found, whole))

    def _class(self, reach: str) -> Code:
        return Code(f"{self._prefix}{reach}{service_class(self._service)}")

    def _extendable(self) -> tuple[Code, ...]:
        found: list[Code] = []
        for context in self._entities:
            name = context.entity.name
            reaches = ["", *([CROSS_TENANT] if context.plan.crosses_tenants else [])]
            views = (view.name for view in context.entity.views)
            classes = [f"{self._prefix}{name}{reach}Repository" for reach in reaches]
            found += [self._imports.own(c) for c in (*classes, name, f"{name}Create", *views)]
        return tuple(found)

    def _readable(self) -> tuple[Entry, ...]:
        """The entities and their views, each with how it is read."""
        found: list[Entry] = []
        for context in self._entities:
            spec = self._imports.own(context.spec)
            found.append(Entry(self._imports.own(context.entity.name), Code(f"({spec}, {spec})")))
            for view in context.entity.views:
                how = self._imports.own(f"{constant(view.name)}_VIEW")
                found.append(Entry(self._imports.own(view.name), Code(f"({spec}, {how})")))
        return tuple(found)

    def _reading(self, *, of_tenant: bool) -> tuple[Door, ...]:
        """The methods that read collections, of a tenant's items or of those of nobody."""
        plans = tuple(p for p in self._collections if (p.tenant is not None) is of_tenant)
        methods = collection_methods(plans, self._imports, awaits=self._awaits)
        return tuple(_method(method) for method in methods)

    def _writing(self, *, of_tenant: bool) -> tuple[Door, ...]:
        """The declared transactions, of a tenant where one of their items is."""
        plans = tuple(p for p in self._transactions if p.of_tenant is of_tenant)
        methods = transaction_methods(plans, self._imports, awaits=self._awaits)
        return tuple(_method(method) for method in methods)

    def _transact(self, reach: str = "") -> Door:
        return _method(transact_method(self._service, self._imports, reach, awaits=self._awaits))

    def _batch(self, reach: str = "") -> Door:
        return _method(batch_method(self._service, self._imports, reach, awaits=self._awaits))

    def _repository(self, context: EntityContext, reach: str = "") -> Door:
        entity = context.entity
        class_ = self._imports.own(f"{self._prefix}{entity.name}{reach}Repository")
        doc = sentence(entity.description) or f"Reads and writes {entity.name} items."
        return self._door(entity.repository, class_, doc, f"self._repository({class_})")

    def _door(self, name: str, returns: str, doc: str, body: str) -> Door:
        decorator = self._imports.use("cached_property")
        doc = docstring([doc], indent=8)
        return Door(decorator, Code(name), Code("self"), Code(returns), doc, Code(body))

    def _of_tenant(self, tenants: list[EntityContext]) -> FacadeCode:
        of = self._tenant_type()
        doc = "The tenant that these repositories are bound to."
        body = Code(f"{self._imports.use('tenant_of')}(self.context, {of})")
        tenant = Door(
            Code("property"), Code("tenant"), Code("self"), of, docstring([doc], indent=8), body
        )
        return FacadeCode(
            self._class("Tenant"),
            self._imports.use(f"{self._prefix}Subset"),
            docstring([f"What belongs to one tenant in {self._service.name}."]),
            (
                tenant,
                *(self._repository(context) for context in tenants),
                self._transact("Tenant"),
                self._batch("Tenant"),
                *self._reading(of_tenant=True),
                *self._writing(of_tenant=True),
            ),
            "db.for_tenant(...)",
        )

    def _for_all_tenants(self, crossing: list[EntityContext]) -> FacadeCode:
        return FacadeCode(
            self._class(CROSS_TENANT),
            self._imports.use(f"{self._prefix}Subset"),
            docstring([f"What reaches the items of all tenants in {self._service.name}."]),
            (
                *(self._repository(context, CROSS_TENANT) for context in crossing),
                self._transact(CROSS_TENANT),
                self._batch(CROSS_TENANT),
            ),
            "db.cross_tenant",
        )

    def _for_tenant(self) -> Door:
        of, class_ = self._tenant_type(), self._class("Tenant")
        checked = f'{self._imports.use("checked_caller")}(tenant, {of}, "tenant")'
        doc = (
            "The repositories of one tenant, which reach no item of another one.",
            "Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.",
        )
        return Door(
            Code(""),
            Code("for_tenant"),
            Code(f"self, tenant: {of}"),
            class_,
            docstring(doc, indent=8),
            Code(f"self._as({class_}, tenant={checked})"),
        )

    def _cross_tenant(self) -> Door:
        class_ = self._class(CROSS_TENANT)
        doc = "What is deliberately for the items of all tenants."
        body = f"self._as({class_}, tenant={self._imports.use('EVERY_TENANT')})"
        return self._door("cross_tenant", class_, doc, body)

    def _tenant_type(self) -> Code:
        entity = next(c.entity for c in self._entities if c.entity.tenant)
        return python_type(entity.attribute(entity.tenant).type, self._imports)


def facade_source(
    plan: ServicePlan,
    entities: tuple[EntityContext, ...],
    imports: Imports,
    *,
    awaits: bool,
) -> str:
    """The body of `_facade.py` or `_async_facade.py`."""
    facades = Facades(plan, entities, imports, awaits=awaits)
    return ENVIRONMENT.get_template("facade.py.jinja").render(
        use=imports.use, own=imports.own, tables=Code("TABLES"), facades=facades.all()
    )
