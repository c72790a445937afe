"""What is loaded when it is first asked for: modules of packages, and namespaces of names."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loads(package: str, homes: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """The `__getattr__` of a package, by the names that each of its modules defines.

    Type checkers see the imports that stand beside it under `TYPE_CHECKING`.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def find(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            raise AttributeError(
                f"module {package!r} has no attribute {name!r}", name=name, obj=sys.modules[package]
            )
        value = getattr(import_module(home, package), name)
        # From now on Python finds it without asking.
        setattr(sys.modules[package], name, value)
        return value

    return find


class Later:
    """Stands for a class of constants that is loaded when one of them is first asked for."""

    def __init__(self, package: str, module: str, name: str) -> None:
        self.__home = (package, module, name)

    def __getattr__(self, name: str) -> Any:
        package, module, owner = self.__home
        value = getattr(getattr(import_module(module, package), owner), name)
        # From now on Python finds it without asking.
        setattr(self, name, value)
        return value
