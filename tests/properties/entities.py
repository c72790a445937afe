"""The entities of generated services, golden cases among them, as the runtime knows them."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from dynarepo import EntitySpec
from tests.golden.cases import CASES

GENERATED = Path(__file__).parents[2] / "generated"

# Which models and keys they are of is known to the tests only while they run.
Entity = EntitySpec[Any, Any]


@cache
def entities(service: str) -> tuple[Entity, ...]:
    """Every entity of a service that is generated for the repository, or of a golden case."""
    folder, package = _home(service)
    found: list[Entity] = []
    for codec in sorted(folder.glob("*/codec.py")):
        module = import_module(f"{package}.{codec.parent.name}.codec")
        found += [value for value in vars(module).values() if isinstance(value, EntitySpec)]
    assert found, f"nothing is generated for {service}"
    return tuple(found)


def key_type(entity: Entity) -> type[Any]:
    """The class of an entity's keys."""
    found: type[Any] = getattr(import_module(entity.model.__module__), f"{entity.name}Key")
    return found


def _home(service: str) -> tuple[Path, str]:
    for case in CASES:
        if case.name == service:
            (package,) = case.expected.glob("*/__init__.py")
            name = package.parent.name
            return package.parent, f"tests.golden.{service}.expected.{name}"
    return GENERATED / service, f"generated.{service}"
