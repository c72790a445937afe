"""Renders the package of a service, which loads what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..plan.values import ServicePlan
from .code import Code
from .environment import ENVIRONMENT
from .imports import Imports, export_order
from .model_code import sentence
from .quoting import quoted
from .runtime_symbols import CONTRACT


@dataclass(frozen=True, slots=True)
class Export:
    """A name that a package gives away, and the module that defines it."""

    text: Code
    home: Code


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
    return name == "TABLES" or (name.endswith("_CODEC") and home == "_fields")


def described(plan: ServicePlan) -> str:
    """What the service is, in one sentence."""
    return sentence(plan.service.description) or f"The service {plan.service.name}."
