"""Decides the imports of a generated module: code asks for symbols, this prints the statements."""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from textwrap import indent
from typing import Final

from .code import Code
from .quoting import quoted
from .runtime_symbols import BY_PACKAGE, CLASSES_BY_PACKAGE, RUNTIME_SYMBOLS, TYPES_ONLY

# What a symbol is called here, its module, and its name there; an empty name is the module itself.
_OTHERS: Final[dict[str, tuple[str, str]]] = {
    "builtins": ("builtins", ""),
    "re": ("re", ""),
    **{
        name: ("collections.abc", name)
        for name in ("AsyncIterator", "Iterable", "Iterator", "Mapping", "Sequence")
    },
    "UTC": ("datetime", "UTC"),
    "date": ("datetime", "date"),
    "datetime": ("datetime", "datetime"),
    "Decimal": ("decimal", "Decimal"),
    "cache": ("functools", "cache"),
    "cached_property": ("functools", "cached_property"),
    "import_module": ("importlib", "import_module"),
    "UUID": ("uuid", "UUID"),
    "AwareDatetime": ("pydantic", "AwareDatetime"),
    "TypeAdapter": ("pydantic", "TypeAdapter"),
    "pydantic.Field": ("pydantic", "Field"),
    "msgspec.field": ("msgspec", "field"),
    **{name: ("msgspec", name) for name in ("Meta", "Raw", "Struct", "UNSET", "UnsetType")},
    **{
        name: ("typing", name)
        for name in (
            "Annotated", "Any", "ClassVar", "Final", "Literal", "TYPE_CHECKING", "TypeAlias",
            "TypedDict", "cast", "Self",
        )
    },
}  # fmt: skip
_BUILTINS: Final = frozenset(
    {
        "all",
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "isinstance",
        "len",
        "list",
        "map",
        "set",
        "str",
        "tuple",
        "type",
    }
)
_THIRD_PARTY: Final = ("msgspec", "pydantic")


class Imports:
    """The imports of one generated module.

    `path` is the module inside its service, such as `transaction.model`; `homes` says where each
    symbol of the service is defined. `taken` are names that the module gives a meaning of its
    own: what is imported under one of them gets another name. In a module that `defers` them,
    annotations are not evaluated, and what only they name is not loaded.
    """

    def __init__(
        self,
        path: str,
        homes: Mapping[str, str],
        taken: Iterable[str] = (),
        *,
        defers: bool = False,
    ) -> None:
        self.path = path
        self._homes = homes
        self._defers = defers
        self._types: set[str] = set()
        self._later: set[str] = set()
        self._local: dict[str, tuple[str, str]] = dict.fromkeys(taken, ("", ""))

    def use(self, symbol: str) -> Code:
        """The name under which a symbol of Python, Pydantic or the runtime can be used."""
        if symbol in _BUILTINS:
            if symbol not in self._local:
                return Code(symbol)
            return Code(f"{self.use('builtins')}.{symbol}")
        if symbol in BY_PACKAGE:
            return self._of_package(BY_PACKAGE[symbol], symbol)
        if symbol in _OTHERS:
            module, name = _OTHERS[symbol]
            used = self._import(module, name, "std_")
        else:
            used = self._import(RUNTIME_SYMBOLS[symbol], symbol, "runtime_")
        if self._defers and symbol in TYPES_ONLY:
            self._types.add(used)
        return used

    def made(self, symbol: str) -> Code:
        """The same for a class of the runtime of which a function makes an instance."""
        return self._of_package(CLASSES_BY_PACKAGE[symbol], symbol)

    def _of_package(self, package: str, symbol: str) -> Code:
        return Code(f"{self._import('dynarepo', package, 'runtime_')}.{symbol}")

    def own(self, symbol: str, alias: str = "") -> Code:
        """The name under which a symbol of the service itself can be used."""
        home = self._homes[symbol]
        if home == self.path:
            return Code(symbol)
        return self._import(self._relative(home), symbol, "own_", alias)

    def later(self, symbol: str, alias: str = "") -> Code:
        """The same for a class of constants, which is loaded when one of them is first asked for."""
        local = self.own(symbol, alias)
        if self._homes[symbol] != self.path:
            self.use("Later")
            self.use("TYPE_CHECKING")
            self._later.add(local)
        return local

    def module(self, path: str, alias: str = "") -> Code:
        """The name under which a module of the service can be used."""
        package, _, name = self._relative(path).rpartition(".")
        home = f"{package}." if not package.strip(".") else package
        return self._import(home, name, "own_", alias)

    def block(self) -> Code:
        """The import statements, in sections, sorted as ruff sorts them."""
        return self._block(self._local.keys() - self._types, self._types)

    def block_of(self, loaded: AbstractSet[str], only_types: AbstractSet[str]) -> Code:
        """The same where some names of the service's own are imported for types, or later.

        What is not the service's own is loaded, unless it is for types alone.
        """
        own = {local for local, (module, _) in self._local.items() if module.startswith(".")}
        others = self._local.keys() - own - self._types
        return self._block(loaded & own | others, only_types & own | self._types)

    def own_statements(self, names: AbstractSet[str]) -> list[str]:
        """The statements that import those of these names that are the service's own."""
        own = {name for name in names if self._local.get(name, ("",))[0].startswith(".")}
        return [line for section in self._sections(own) for line in section.splitlines()]

    def _block(self, loaded: AbstractSet[str], only_types: AbstractSet[str]) -> Code:
        if not only_types and not self._later:
            return Code("\n\n".join(self._sections(loaded)))
        checking = self.use("TYPE_CHECKING")
        types = "\n\n".join(self._sections({*only_types, *self._later}))
        parts = [
            *(["from __future__ import annotations"] if only_types else []),
            *self._sections({*loaded - self._later, checking}),
            f"if {checking}:\n{indent(types, ' ' * 4)}",
        ]
        if self._later:
            parts.append(f"else:\n{indent(self._stand_ins(), ' ' * 4)}")
        return Code("\n\n".join(parts).replace("\n\nelse:", "\nelse:"))

    def _stand_ins(self) -> str:
        later = self.use("Later")
        lines: list[str] = []
        for local in sorted(self._later):
            module, name = self._local[local]
            lines.append(f"{local} = {later}(__package__, {quoted(module)}, {quoted(name)})")
        return "\n".join(lines)

    def _sections(self, chosen: AbstractSet[str]) -> list[str]:
        sections: dict[int, dict[str, list[tuple[str, str]]]] = {}
        for local, (module, name) in self._local.items():
            if module and local in chosen:
                section = sections.setdefault(_section(module), {})
                section.setdefault(module, []).append((name, local))
        return ["\n".join(_statements(modules)) for _, modules in sorted(sections.items())]

    def _relative(self, home: str) -> str:
        here = self.path.split(".")[:-1]
        there = home.split(".")
        shared = 0
        while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
            shared += 1
        return "." * (len(here) - shared + 1) + ".".join(there[shared:])

    def _import(self, module: str, name: str, prefix: str, alias: str = "") -> Code:
        found = (module, name)
        plain = name or module
        # A class of the schema keeps its name, in every module.
        hides_own = prefix != "own_" and plain in self._homes
        for local in (alias, "" if hides_own else plain, _prefixed(prefix, plain)):
            if local and self._local.setdefault(local, found) == found:
                return Code(local)
        raise AssertionError(f"`{plain}` has no free name in `{self.path}`")


def _prefixed(prefix: str, name: str) -> str:
    """A name with a prefix, in the style of the name."""
    if name.isupper():
        return prefix.upper() + name
    return prefix.strip("_").capitalize() + name if name[:1].isupper() else prefix + name


def _section(module: str) -> int:
    if module.startswith("."):
        return 3
    root = module.partition(".")[0]
    return 2 if root == "dynarepo" else 1 if root in _THIRD_PARTY else 0


def _statements(modules: Mapping[str, list[tuple[str, str]]]) -> list[str]:
    whole = sorted(module for module, names in modules.items() if names[0][0] == "")
    lines = [f"import {module}" for module in whole]
    for module in sorted(set(modules) - set(whole), key=_module_order):
        names = sorted(modules[module], key=lambda pair: member_order(pair[0]))
        plain = [name if name == local else f"{name} as {local}" for name, local in names]
        lines += _from(module, plain)
    return lines


def _from(module: str, names: list[str]) -> list[str]:
    # Ruff gives each renamed member a statement of its own.
    lines: list[str] = []
    together = [name for name in names if " as " not in name]
    renamed = [name for name in names if " as " in name]
    if together:
        lines.append(f"from {module} import {', '.join(together)}")
    lines += [f"from {module} import {name}" for name in renamed]
    return sorted(lines, key=lambda line: member_order(line.split(" import ")[1].split(",")[0]))


def _module_order(module: str) -> tuple[int, tuple[tuple[int, str], ...], str]:
    dots = len(module) - len(module.lstrip("."))
    return (-dots, natural(module), module)


def export_order(name: str) -> tuple[int, tuple[tuple[int, str], ...]]:
    """The order of `__all__`: as inside an import, but capitals come before small letters."""
    return (_kind(name), _numbers_apart(name))


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A sorting key by which `gsi2` comes before `gsi10`."""
    return _numbers_apart(text.lower())


def _numbers_apart(text: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|\D+", text)
    return tuple((int(part), "") if part.isdigit() else (10**9, part) for part in parts)


def member_order(name: str) -> tuple[int, tuple[tuple[int, str], ...], str]:
    """Constants first, then classes, then the rest: the order inside an import."""
    plain = name.split(" as ")[0]
    return (_kind(plain), natural(plain), plain)


def _kind(name: str) -> int:
    if name.isupper() and len(name) > 1:
        return 0
    return 1 if name[:1].isupper() else 2
