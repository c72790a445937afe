"""Every entity of every generated service, for tests of what all of them have."""

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

import generated
from dynarepo import AsyncFacade, Facade, Record, Shell

SERVICES = [module.name for module in pkgutil.iter_modules(generated.__path__)]


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: its service's facades, its repository on them, and the class of its inputs."""

    service: str
    waits: type[Facade]
    awaits: type[AsyncFacade]
    repository: str
    methods: frozenset[str]
    create: type[Record]
    key: type[Any]

    def __str__(self) -> str:
        return f"{self.service}.{self.repository}"


def entities() -> Iterator[Entity]:
    """All of them."""
    for service in SERVICES:
        package: Any = import_module(f"generated.{service}")
        exported = [getattr(package, name) for name in dir(package)]
        classes = [found for found in exported if inspect.isclass(found)]
        waits = next(found for found in classes if issubclass(found, Facade))
        awaits = next(found for found in classes if issubclass(found, AsyncFacade))
        extendable = waits._extendable()  # pyright: ignore[reportPrivateUsage]
        repositories = {cls.__name__: cls for cls in extendable if issubclass(cls, Shell)}
        for name, value in vars(waits).items():
            if isinstance(value, cached_property):
                # The facade imports a repository when it is first asked for.
                repository = repositories[value.func.__annotations__["return"]]
                entity = repository.__name__.removesuffix("Repository")
                yield Entity(
                    service,
                    waits,
                    awaits,
                    name,
                    frozenset(m for m, _ in inspect.getmembers(repository, inspect.isfunction)),
                    getattr(package, f"{entity}Create"),
                    getattr(package, f"{entity}Key"),
                )
