"""Type-checks parsed expressions against an entity and infers the types of their parameters."""

import keyword
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..diagnostics import Mark, Text
from ..expressions import tree
from .bare_words import bare_word_hint
from .defaults import literal
from .names import shown
from .paths import path_type
from .scope import Scope
from .type_traits import a_type, comparable, is_any, is_number, is_ordered, is_text, literal_hint
from .types import EnumType, ListType, ScalarType, SetType, Type
from .values import Attribute

INTEGER = ScalarType("integer")
STRING = ScalarType("string")
_WIRE_TYPES = ("S", "SS", "N", "NS", "B", "BS", "BOOL", "NULL", "L", "M")
_PARAMETER = re.compile(r":[a-z][a-z0-9_]*\??")


@dataclass(frozen=True, slots=True)
class FoundParameter:
    """A parameter as expressions use it."""

    type: Type
    optional: bool
    many: bool
    mark: Mark = field(compare=False)


@dataclass(slots=True)
class ExpressionChecker:
    """Checks the expressions of one access pattern, which share their parameters.

    `arguments` are those that the generated method has anyway.
    """

    entity: str
    attributes: Mapping[str, Attribute]
    scope: Scope
    arguments: tuple[str, ...] = ()
    parameters: dict[str, FoundParameter] = field(default_factory=dict[str, FoundParameter])

    def condition(self, node: tree.Condition, text: Text) -> None:
        """Check a condition."""
        match node:
            case tree.And(terms=terms) | tree.Or(terms=terms):
                for term in terms:
                    self.condition(term, text)
            case tree.Not(term=term):
                self.condition(term, text)
            case tree.Compare():
                self._compare(node, text)
            case tree.Between(operand=operand, low=low, high=high):
                self._same_type((operand, low, high), True, node.offset, text)
            case tree.In(operand=operand, options=options):
                self._same_type((operand, *options), False, node.offset, text)
            case tree.Function():
                self._function(node, text)

    def _compare(self, node: tree.Compare, text: Text) -> None:
        sides = (node.left, node.right)
        if any(isinstance(side, tree.Size) for side in sides):
            for side in sides:
                if isinstance(side, tree.Size):
                    self._sized(side, text)
                elif isinstance(side, tree.Path):
                    found = self.path_or_value(side, INTEGER, text)
                    if found is not None and not is_number(found):
                        self._mismatch(side.offset, "a size", a_type(found), text)
                else:
                    self.value(side, INTEGER, text)
            return
        operands = tuple(side for side in sides if not isinstance(side, tree.Size))
        ordered = node.operator not in ("=", "<>")
        self._same_type(operands, ordered, node.offset, text)

    def _sized(self, node: tree.Size, text: Text) -> None:
        found = self.path(node.path, text)
        if found is None or is_any(found) or is_text(found):
            return
        if isinstance(found, ScalarType):
            self.error("DR424", node.offset, f"{a_type(found)} has no size",
                        "`size()` is for text, binary, sets, lists and maps", text)  # fmt: skip

    def _same_type(
        self, operands: tuple[tree.SimpleOperand, ...], ordered: bool, offset: int, text: Text
    ) -> None:
        paths = [operand for operand in operands if isinstance(operand, tree.Path)]
        types: list[Type] = []
        for path in paths:
            # What comes first is what is asked about, and what follows may be a value.
            if path is operands[0]:
                found = self.path(path, text)
            else:
                found = self.path_or_value(path, types[0] if types else None, text)
            types += [] if found is None else [found]
        if len(types) != len(paths):
            return
        first = types[0]
        for path, other in zip(paths[1:], types[1:], strict=True):
            if not comparable(first, other):
                self._mismatch(path.offset, a_type(first), a_type(other), text)
                return
        if ordered and not is_ordered(first):
            self.error("DR425", offset, f"{a_type(first)} has no order",
                        "compare it with `=` or `<>`", text)  # fmt: skip
            return
        for operand in operands:
            if not isinstance(operand, tree.Path):
                self.value(operand, first, text)

    def _function(self, node: tree.Function, text: Text) -> None:
        subject = node.arguments[0]
        assert isinstance(subject, tree.Path)
        found = self.path(subject, text)
        if found is None or len(node.arguments) == 1:
            return
        argument = node.arguments[1]
        if node.name == "attribute_type":
            if not isinstance(argument, tree.Literal) or argument.value not in _WIRE_TYPES:
                kinds = ", ".join(f"`'{kind}'`" for kind in _WIRE_TYPES)
                self.error("DR426", argument.offset, "`attribute_type` needs a stored type",
                            f"write one of {kinds}", text)  # fmt: skip
            return
        wanted = self._needle(node, found, text)
        if wanted is None:
            return
        if isinstance(argument, tree.Path):
            other = self.path_or_value(argument, wanted, text)
            if other is not None and not comparable(wanted, other):
                self._mismatch(argument.offset, a_type(wanted), a_type(other), text)
        else:
            self.value(argument, wanted, text)

    def _needle(self, node: tree.Function, found: Type, text: Text) -> Type | None:
        """What `begins_with` and `contains` take as their second argument."""
        if is_any(found):
            return found
        if node.name == "begins_with":
            if is_text(found):
                return found if found == ScalarType("binary") else STRING
            self.error("DR427", node.offset, f"{a_type(found)} has no beginning",
                        "`begins_with` is for text and binary; use a comparison or BETWEEN",
                        text)  # fmt: skip
            return None
        if isinstance(found, SetType | ListType):
            return found.element
        if is_text(found):
            return found if found == ScalarType("binary") else STRING
        self.error("DR427", node.offset, f"{a_type(found)} contains nothing to look for",
                    "`contains` is for text, sets and lists", text)  # fmt: skip
        return None

    def path(self, node: tree.Path, text: Text) -> Type | None:
        """The type at a path."""
        return path_type(node, text, self.attributes, self.entity, self.scope)

    def path_or_value(self, node: tree.Path, wanted: Type | None, text: Text) -> Type | None:
        """The type at a path, where a bare word may have been meant as a value."""
        hint = bare_word_hint(node, wanted, self.attributes, self.arguments)
        return path_type(node, text, self.attributes, self.entity, self.scope, hint)

    def value(self, node: tree.Value, wanted: Type, text: Text) -> None:
        """Check a literal against a type, or infer a parameter from it."""
        if isinstance(node, tree.Literal):
            self._literal(node, wanted, text)
            return
        if keyword.iskeyword(node.name) or node.name in self.arguments:
            self.error("DR428", node.offset, f"`:{node.name}` has a reserved name",
                        f"write `:{node.name}_value`", text)  # fmt: skip
            return
        found = FoundParameter(wanted, node.optional, node.many, text.at(node.offset))
        known = self.parameters.setdefault(node.name, found)
        if known == found:
            return
        if known.type != wanted:
            self.error("DR429", node.offset,
                        f"`:{node.name}` is {a_type(known.type)} in one place "
                        f"and {a_type(wanted)} here",
                        "use two parameters", text)  # fmt: skip
        else:
            self.error("DR430", node.offset,
                        f"`:{node.name}` is written with and without `?` or `...`",
                        "write it the same way everywhere", text)  # fmt: skip

    def _literal(self, node: tree.Literal, wanted: Type, text: Text) -> None:
        value = node.value
        if is_any(wanted):
            return
        if value is None:
            self.error("DR431", node.offset, "`null` equals nothing, and an expression cannot store it",
                        "write `attribute_not_exists(...)` in a condition, REMOVE in an update",
                        text)  # fmt: skip
            return
        if not literal_fits(value, wanted):
            quoted_parameter = isinstance(value, str) and _PARAMETER.fullmatch(value)
            hint = f"write `{value}` without quotes" if quoted_parameter else literal_hint(wanted)
            self.error("DR432", node.offset,
                        f"`{shown(str(value))}` is not {_value_of(wanted)}",
                        hint, text)  # fmt: skip

    def _mismatch(self, offset: int, left: str, right: str, text: Text) -> None:
        self.error("DR433", offset, f"{left} is compared with {right}",
                    "compare attributes of one type", text)  # fmt: skip

    def error(self, code: str, offset: int, message: str, hint: str, text: Text) -> None:
        """Report what is wrong at an offset of an expression."""
        self.scope.error(code, text.at(offset), message, hint)


def literal_fits(value: object, wanted: Type) -> bool:
    """Whether a literal of an expression is a value of the type."""
    if isinstance(value, bool):
        return wanted == ScalarType("boolean") or wanted == ScalarType("boolean", "text")
    if isinstance(value, int):
        return is_number(wanted)
    if isinstance(value, Decimal):
        return isinstance(wanted, ScalarType) and wanted.kind in ("decimal", "float")
    if isinstance(wanted, EnumType):
        return value in wanted.values
    if not isinstance(wanted, ScalarType) or is_number(wanted) or wanted.kind == "boolean":
        return False
    try:
        literal(str(value), wanted)
    except ValueError:
        return False
    return True


def _value_of(of: Type) -> str:
    return f"a value of `{of.name}`" if isinstance(of, EnumType) else a_type(of)
