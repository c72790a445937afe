"""Frozen values that are made for each request, which takes a tenth of what dataclasses take."""

from typing import Any, ClassVar

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value; what `hidden` names is left out of its text."""

    hidden: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        told = (name for name in self.__struct_fields__ if name not in self.hidden)
        listed = ", ".join(f"{name}={getattr(self, name)!r}" for name in told)
        return f"{type(self).__name__}({listed})"

    def __rich_repr__(self) -> Any:
        return (
            (name, getattr(self, name))
            for name in self.__struct_fields__
            if name not in self.hidden
        )
