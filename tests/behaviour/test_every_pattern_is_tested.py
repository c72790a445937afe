"""No method of a generated repository goes without a behaviour test, and no service without any."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path

import pytest

import generated
from dynarepo import AsyncFacade, AsyncShell, Facade, Shell

_HERE = Path(__file__).parent
# What `test_batches_of_every_entity.py`, `test_transactions_of_every_entity.py` and
# `test_mixed_batches.py` call on each repository and facade that has it.
_EVERYWHERE = frozenset(
    {"get_many", "iter_many", "put_many", "delete_many", "at", "transact", "batch"}
)
_SERVICES = [module.name for module in pkgutil.iter_modules(generated.__path__)]


@pytest.mark.parametrize("service", _SERVICES)
def test_every_method_is_used_by_a_behaviour_test(service: str) -> None:
    used = {pair for file in (_HERE / service).rglob("test_*.py") for pair in used_in(file)}
    declared = set(methods(service, Facade, Shell))
    assert declared
    missing = sorted(
        f"db.{repository}.{method}"
        for repository, method in declared - used
        if method not in _EVERYWHERE
    )
    assert not missing, f"no behaviour test of {service} uses {', '.join(missing)}"


@pytest.mark.parametrize("service", _SERVICES)
def test_awaiting_repositories_have_the_methods_of_those_that_wait(service: str) -> None:
    assert set(methods(service, AsyncFacade, AsyncShell)) == set(methods(service, Facade, Shell))


def methods(service: str, facade: type[object], shell: type[object]) -> Iterator[tuple[str, str]]:
    """Each public method by the name of its repository on the facade, or of the facade itself."""
    package = import_module(f"generated.{service}")
    for name in dir(package):
        found = getattr(package, name)
        if not (inspect.isclass(found) and issubclass(found, facade)):
            continue
        for attribute, value in vars(found).items():
            if isinstance(value, cached_property):
                # A facade loads its repositories when they are asked for: the package knows them.
                repository = getattr(package, value.func.__annotations__["return"])
                assert issubclass(repository, shell)
                for method, _ in inspect.getmembers(repository, inspect.isfunction):
                    if not method.startswith("_"):
                        yield attribute, method
            elif inspect.isfunction(value):
                yield "", attribute


def used_in(file: Path) -> Iterator[tuple[str, str]]:
    """Every `something.repository.method` and `something.method` in a file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            yield node.value.attr, node.attr
        elif isinstance(node, ast.Attribute):
            yield "", node.attr
