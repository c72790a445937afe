"""Packages whose modules are loaded when a name of theirs is first asked for."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


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
