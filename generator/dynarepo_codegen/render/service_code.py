"""Renders what a service has once: its facades, and packages that load what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.values import Service
from ..plan.collection_values import CollectionPlan
from ..plan.values import ServicePlan
from .code import Code
from .collection_code import collection_methods
from .context import EntityContext, service_class
from .environment import ENVIRONMENT
from .imports import Imports, export_order
from .model_code import sentence
from .quoting import docstring, quoted
from .runtime_symbols import CONTRACT
from .transaction_code import transact_method


@dataclass(frozen=True, slots=True)
class RepositoryProperty:
    """A repository of the facade."""

    name: Code
    class_: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class Export:
    """A name that a package gives away, and the module that defines it."""

    text: Code
    home: Code


def facade_source(
    service: Service,
    entities: tuple[EntityContext, ...],
    collections: tuple[CollectionPlan, ...],
    imports: Imports,
    *,
    awaits: bool,
) -> str:
    """The body of `_facade.py` or `_async_facade.py`."""
    prefix = "Async" if awaits else ""
    extendable: list[Code] = []
    repositories: list[RepositoryProperty] = []
    for context in entities:
        name = context.entity.name
        class_ = imports.own(f"{prefix}{name}Repository")
        views = (view.name for view in context.entity.views)
        models = (imports.own(model) for model in (name, f"{name}Create", *views))
        extendable += [class_, *models]
        doc = sentence(context.entity.description) or f"Reads and writes {name} items."
        repositories.append(
            RepositoryProperty(Code(context.entity.repository), class_, docstring([doc], indent=8))
        )
    return ENVIRONMENT.get_template("facade.py.jinja").render(
        use=imports.use,
        own=imports.own,
        name=Code(f"{prefix}{service_class(service)}"),
        base=imports.use(f"{prefix}Facade"),
        doc=docstring(
            [sentence(service.description) or f"The repositories of the service {service.name}."]
        ),
        tables=Code("TABLES"),
        extendable=tuple(extendable),
        repositories=tuple(repositories),
        methods=(
            transact_method(service, imports, awaits=awaits),
            *collection_methods(collections, imports, awaits=awaits),
        ),
    )


def package_source(exports: Mapping[str, str], imports: Imports) -> str:
    """The body of a service's `__init__.py`, whose exports are defined in the modules given."""
    names = sorted(exports, key=export_order)
    typed = Imports(imports.path, exports)
    for name in names:
        typed.own(name)
    block = typed.block().splitlines()
    return ENVIRONMENT.get_template("package.py.jinja").render(
        use=imports.use,
        contract=Code(str(CONTRACT)),
        imported=Code("\n".join(f"    {line}" for line in block)),
        exports=tuple(
            Export(quoted(name), quoted(_relative(exports[name], imports.path))) for name in names
        ),
        sorted=Code("sorted(__all__)"),
    )


def _relative(home: str, path: str) -> str:
    folder = path.rpartition(".")[0]
    return f".{home.removeprefix(f'{folder}.') if folder else home}"


def service_exports(homes: Mapping[str, str]) -> dict[str, str]:
    """What a service's package gives away: classes and type aliases."""
    return {
        name: home
        for name, home in homes.items()
        if name[:1].isupper()
        and not (name.isupper() and home.endswith((".codec", ".fields")))
        and not _is_private(name, home)
    }


def _is_private(name: str, home: str) -> bool:
    return name == "TABLES" or (name.endswith("_CODEC") and home.startswith("_types"))


def described(plan: ServicePlan) -> str:
    """What the service is, in one sentence."""
    return sentence(plan.service.description) or f"The service {plan.service.name}."
