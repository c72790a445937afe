"""What the resolving functions of one service share: diagnostics, named types and claimed names."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..diagnostics import Diagnostics, Mark, closest
from .names import ClassNames, shown
from .types import EnumType, Type
from .values import UnionType, ValueType

TYPES = "types:"
"""The owner of named types among what is left out."""
EVERYTHING = "*"
"""Left out of an owner whose names nobody can know, since a mixin of it is missing."""


@dataclass(slots=True)
class Scope:
    """Collects the named types of a service while it is resolved.

    `faulty` holds the attributes and named types that were reported and left out, by owner, so
    that what refers to them is not reported as well, but counted as `unreported`. `keyless` are
    entities whose table key was at fault. `acknowledged` holds each use that was made of an
    `unsafe:` code, by the place of the key.
    """

    diagnostics: Diagnostics
    classes: ClassNames
    named: dict[str, Type] = field(default_factory=dict[str, Type])
    values: dict[str, ValueType] = field(default_factory=dict[str, ValueType])
    unions: dict[str, UnionType] = field(default_factory=dict[str, UnionType])
    enums: dict[str, EnumType] = field(default_factory=dict[str, EnumType])
    faulty: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    keyless: set[str] = field(default_factory=set[str])
    unreported: int = 0
    acknowledged: set[tuple[Mark, str]] = field(default_factory=set[tuple[Mark, str]])

    def error(self, code: str, mark: Mark, message: str, hint: str = "") -> None:
        """Report a finding that stops generation."""
        self.diagnostics.error(code, mark, message, hint)

    def warning(self, code: str, mark: Mark, message: str, hint: str = "") -> None:
        """Report a finding that generation survives."""
        self.diagnostics.warning(code, mark, message, hint)

    def left_out(self, owner: str, names: Iterable[str]) -> None:
        """Remember names of `owner` that were reported, and are missing from the model."""
        self.faulty.setdefault(owner, set()).update(names)

    def is_faulty(self, owner: str, name: str) -> bool:
        """Whether a missing name was reported already."""
        missing = self.faulty.get(owner, set[str]())
        return name in missing or EVERYTHING in missing

    def no_attribute(
        self,
        code: str,
        mark: Mark,
        owner: str,
        name: str,
        known: Iterable[str],
        hint: str = "",
    ) -> None:
        """Report an attribute that `owner` does not have, unless its definition is at fault."""
        if self.is_faulty(owner, name):
            self.unreported += 1
        else:
            hint = hint or closest(name, list(known))
            self.error(code, mark, f"`{owner}` has no attribute `{shown(name)}`", hint)
