"""What the functions that render an entity's modules share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ..model.names import pascal_case, snake_case
from ..model.types import EnumType
from ..model.values import Attribute, Entity, Service, UnionType, ValueType, View
from ..plan.values import EntityPlan, ServicePlan
from .imports import Imports
from .key_functions import KeyFunctions
from .python_names import codec_name, constant, module_name
from .python_types import inline_enums

CROSS_TENANT: Final = "CrossTenant"
"""In the names of what reaches the items of all tenants."""


@dataclass(frozen=True, slots=True)
class EntityContext:
    """One entity, with what its modules must agree on."""

    plan: EntityPlan
    service: Service
    homes: Mapping[str, str]
    keys: KeyFunctions

    @property
    def entity(self) -> Entity:
        """The entity itself."""
        return self.plan.entity

    @property
    def folder(self) -> str:
        """The entity's package inside the service."""
        return module_name(self.plan.module)

    @property
    def spec(self) -> str:
        """The constant that describes the entity to the runtime."""
        return constant(self.entity.name)

    def imports(self, module: str, taken: Iterable[str] = ()) -> Imports:
        """The imports of one of the entity's modules, which defines what has its home there."""
        path = f"{self.folder}.{module}"
        defined = (name for name, home in self.homes.items() if home == path)
        defers = module.endswith(("codec", "requests", "repository", "writes"))
        return Imports(path, self.homes, (*defined, *taken), defers=defers)

    def view(self, name: str) -> View:
        """The view of that name; the plan is checked, so it exists."""
        return next(view for view in self.entity.views if view.name == name)


def service_class(service: Service) -> str:
    """The name of the facade."""
    return pascal_case(service.name)


def stream_class(service: Service) -> str:
    """The name of what reads the service's streams."""
    return f"{service_class(service)}Stream"


def homes_of(plan: ServicePlan) -> dict[str, str]:
    """Where each symbol of a service is defined."""
    service = plan.service
    homes: dict[str, str] = {"TABLES": "_tables"}
    for enum in type_enums(service):
        homes |= {enum.name: "_types", codec_name(enum.name): "_fields"}
    for name in (*service.values, *service.unions):
        homes |= {
            name: "_types",
            codec_name(name): "_fields",
            f"{name}Field": "_fields",
            f"encode_{snake_case(name)}": "_types",
            f"decode_{snake_case(name)}": "_types",
        }
    for entity in plan.entities:
        homes |= _entity_homes(entity, service)
    for collected in plan.collections:
        names = (collected.collection.name, collected.collection.result)
        homes |= dict.fromkeys(names, "_collections")
    if any(entity.table.stream for entity in service.entities):
        homes[stream_class(service)] = "_stream"
    homes |= dict.fromkeys((p.transaction.name for p in plan.transactions), "_transactions")
    facade = service_class(service)
    reaches = ["", *(["Tenant"] if plan.has_tenants else [])]
    reaches += [CROSS_TENANT] if plan.crosses_tenants else []
    for reach in reaches:
        homes |= {f"{reach}{facade}": "_facade", f"Async{reach}{facade}": "_async_facade"}
        homes[f"{reach}{facade}Transaction"] = "_transaction"
        homes[f"{reach}{facade}Batch"] = "_batch"
    return homes


def _entity_homes(plan: EntityPlan, service: Service) -> dict[str, str]:
    folder, name = module_name(plan.module), plan.entity.name
    homes: dict[str, str] = {}
    for enum in entity_enums(plan.entity, service):
        homes |= {enum.name: f"{folder}.model", codec_name(enum.name): f"{folder}.fields"}
    models = [name, f"{name}Create", f"{name}Key", *(view.name for view in plan.entity.views)]
    if any(builtin.name == "update" for builtin in plan.builtins):
        models.append(f"{name}Changes")
        models += [f"{name}Given"] if plan.givable else []
    homes |= dict.fromkeys(models, f"{folder}.model")
    homes[f"{name}Fields"] = f"{folder}.fields"
    homes[constant(name)] = f"{folder}.codec"
    homes |= {f"{constant(view.name)}_VIEW": f"{folder}.codec" for view in plan.entity.views}
    reaches = [("", "")]
    if plan.crosses_tenants:
        reaches.append((CROSS_TENANT, "cross_tenant_"))
    for reach, prefix in reaches:
        for half in ("Reader", "Writer", "Repository"):
            homes[f"{name}{reach}{half}"] = f"{folder}.{prefix}repository"
            homes[f"Async{name}{reach}{half}"] = f"{folder}.async_{prefix}repository"
        homes[f"{name}{reach}Writes"] = f"{folder}.{prefix}writes"
    return homes


def type_enums(service: Service) -> tuple[EnumType, ...]:
    """The enumerations of a service that belong to no entity."""
    found = dict(service.enums)
    for value in service.values.values():
        found |= {enum.name: enum for enum in _enums(value.attributes)}
    return tuple(found.values())


def entity_enums(entity: Entity, service: Service) -> tuple[EnumType, ...]:
    """The enumerations that an entity's attributes define."""
    shared = {enum.name for enum in type_enums(service)}
    found = {enum.name: enum for enum in _enums(entity.attributes) if enum.name not in shared}
    return tuple(found.values())


def _enums(attributes: tuple[Attribute, ...]) -> tuple[EnumType, ...]:
    return tuple(enum for attribute in attributes for enum in inline_enums(attribute.type))


def discriminators(value: ValueType, unions: Mapping[str, UnionType]) -> dict[str, tuple[str, ...]]:
    """The attributes by which unions tell a value type from their other members, with its values."""
    found: dict[str, tuple[str, ...]] = {}
    for union in unions.values():
        for kind, member in union.members:
            if member == value.name:
                known = found.get(union.discriminator, ())
                found[union.discriminator] = tuple(dict.fromkeys((*known, kind)))
    return found
