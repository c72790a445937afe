"""Decides the imports of a generated module: code asks for symbols, this prints the statements."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from .code import Code
from .runtime_symbols import RUNTIME_SYMBOLS

# What a symbol is called here, its module, and its name there; an empty name is the module itself.
_OTHERS: Final[dict[str, tuple[str, str]]] = {
    "builtins": ("builtins", ""),
    "re": ("re", ""),
    **{
        name: ("collections.abc", name)
        for name in ("AsyncIterator", "Iterable", "Iterator", "Mapping", "Sequence")
    },
    "dataclass": ("dataclasses", "dataclass"),
    "UTC": ("datetime", "UTC"),
    "date": ("datetime", "date"),
    "datetime": ("datetime", "datetime"),
    "Decimal": ("decimal", "Decimal"),
    "cached_property": ("functools", "cached_property"),
    "import_module": ("importlib", "import_module"),
    "UUID": ("uuid", "UUID"),
    "AwareDatetime": ("pydantic", "AwareDatetime"),
    "TypeAdapter": ("pydantic", "TypeAdapter"),
    "pydantic.Field": ("pydantic", "Field"),
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
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "isinstance",
        "len",
        "list",
        "set",
        "str",
        "tuple",
        "type",
    }
)
_THIRD_PARTY: Final = ("pydantic",)


class Imports:
    """The imports of one generated module.

    `path` is the module inside its service, such as `transaction.model`; `homes` says where each
    symbol of the service is defined. `taken` are names that the module gives a meaning of its
    own: what is imported under one of them gets another name.
    """

    def __init__(self, path: str, homes: Mapping[str, str], taken: Iterable[str] = ()) -> None:
        self.path = path
        self._homes = homes
        self._local: dict[str, tuple[str, str]] = dict.fromkeys(taken, ("", ""))

    def use(self, symbol: str) -> Code:
        """The name under which a symbol of Python, Pydantic or the runtime can be used."""
        if symbol in _BUILTINS:
            if symbol not in self._local:
                return Code(symbol)
            return Code(f"{self.use('builtins')}.{symbol}")
        if symbol in _OTHERS:
            module, name = _OTHERS[symbol]
            return self._import(module, name, "std_")
        return self._import(RUNTIME_SYMBOLS[symbol], symbol, "runtime_")

    def own(self, symbol: str, alias: str = "") -> Code:
        """The name under which a symbol of the service itself can be used."""
        home = self._homes[symbol]
        if home == self.path:
            return Code(symbol)
        return self._import(self._relative(home), symbol, "own_", alias)

    def module(self, path: str, alias: str = "") -> Code:
        """The name under which a module of the service can be used."""
        package, _, name = self._relative(path).rpartition(".")
        home = f"{package}." if not package.strip(".") else package
        return self._import(home, name, "own_", alias)

    def block(self) -> Code:
        """The import statements, in sections, sorted as ruff sorts them."""
        sections: dict[int, dict[str, list[tuple[str, str]]]] = {}
        for local, (module, name) in self._local.items():
            if module:
                section = sections.setdefault(_section(module), {})
                section.setdefault(module, []).append((name, local))
        texts = ["\n".join(_statements(modules)) for _, modules in sorted(sections.items())]
        return Code("\n\n".join(texts))

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
