"""What the resolving functions of one service share: diagnostics, named types and claimed names."""

from dataclasses import dataclass, field

from ..diagnostics import Diagnostics, Mark
from .names import ClassNames
from .types import EnumType, Type
from .values import UnionType, ValueType


@dataclass(slots=True)
class Scope:
    """Collects the named types of a service while it is resolved."""

    diagnostics: Diagnostics
    classes: ClassNames
    named: dict[str, Type] = field(default_factory=dict[str, Type])
    values: dict[str, ValueType] = field(default_factory=dict[str, ValueType])
    unions: dict[str, UnionType] = field(default_factory=dict[str, UnionType])
    enums: dict[str, EnumType] = field(default_factory=dict[str, EnumType])

    def error(self, code: str, mark: Mark, message: str, hint: str = "") -> None:
        """Report a finding that stops generation."""
        self.diagnostics.error(code, mark, message, hint)
