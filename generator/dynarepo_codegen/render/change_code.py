"""Updates as expressions that make changes over typed paths."""

from ..expressions import tree
from ..model.types import ListType, ScalarType, Type
from ..model.values import Entity
from ..plan.values import GivenPart
from .code import Code, listed
from .condition_code import Conditions
from .imports import Imports
from .quoting import quoted
from .typed_fields import PathCode, typed_field

_ANY = ScalarType("any")


class Changes:
    """Writes the actions of updates of one entity."""

    def __init__(self, conditions: Conditions, imports: Imports) -> None:
        self._conditions = conditions
        self._imports = imports

    def write(self, update: tree.Update) -> tuple[Code, ...]:
        """One expression for each action."""
        return tuple(self._action(action) for action in update.actions)

    def given(self, parts: tuple[GivenPart, ...], entity: Entity) -> tuple[Code, ...]:
        """The argument for what the caller knows of the item, if anything."""
        if not parts:
            return ()
        entries = tuple(
            Code(f"{quoted(part.attribute)}: {self._known(part, entity)}") for part in parts
        )
        return (Code(f"given={{{listed(entries)}}}"),)

    def _known(self, part: GivenPart, entity: Entity) -> Code:
        if part.value is None:
            return Code("None")
        return self._conditions.value(part.value, entity.attribute(part.attribute).type)

    def _action(self, action: tree.Action) -> Code:
        path = self._conditions.paths.write(action.path)
        match action:
            case tree.RemoveAction():
                return Code(f"{path.code}.remove()")
            case tree.SetAction(value=value):
                return self._set(path, action.path, value)
            case tree.AddAction(value=value):
                field = self._number(path) if path.type == _ANY else path.code
                return Code(f"{field}.add({self._conditions.value(value, path.type)})")
            case tree.DeleteAction(value=value):
                elements = self._conditions.value(value, path.type)
                if path.type != _ANY:
                    return Code(f"{path.code}.delete({elements})")
                delete = self._imports.use("DeleteChange")
                return Code(f"{delete}({path.code}.path, {path.code}.given({elements}))")

    def _set(self, path: PathCode, place: tree.Path, value: tree.SetValue) -> Code:
        if (
            isinstance(value, tree.IfNotExists)
            and value.path == place
            and isinstance(value.fallback, tree.Parameter | tree.Literal)
        ):
            fallback = self._conditions.value(value.fallback, path.type)
            return Code(f"{path.code}.set_if_missing({fallback})")
        return Code(f"{path.code}.set({self._argument(value, path)})")

    def _argument(self, value: tree.SetValue, path: PathCode) -> Code:
        """A value as an argument of a method of `path`."""
        if isinstance(value, tree.Path | tree.Parameter | tree.Literal):
            return self._conditions.operand(value, path)
        return self._computed(value, path)

    def _computed(self, value: tree.SetValue, path: PathCode) -> Code:
        """A value that further methods can be called on."""
        match value:
            case tree.Arithmetic(left=left, operator=operator, right=right):
                method = "plus" if operator == "+" else "minus"
                start = self._computed(left, path)
                return Code(f"{start}.{method}({self._argument(right, path)})")
            case tree.ListAppend(first=first, second=second):
                if isinstance(first, tree.Parameter | tree.Literal) and not isinstance(
                    second, tree.Parameter | tree.Literal
                ):
                    start = self._computed(second, path)
                    return Code(f"{start}.prepended({self._argument(first, path)})")
                start = self._computed(first, path)
                return Code(f"{start}.appended({self._argument(second, path)})")
            case tree.IfNotExists(path=other, fallback=fallback):
                found = self._conditions.paths.write(other)
                source = self._typed(found, path.type)
                return Code(f"{source}.or_else({self._argument(fallback, path)})")
            case tree.Path():
                return self._typed(self._conditions.paths.write(value), path.type)
            case tree.Parameter() | tree.Literal():
                field = self._typed(path, path.type)
                return Code(f"{field}.value({self._conditions.value(value, path.type)})")

    def _typed(self, path: PathCode, wanted: Type) -> Code:
        """A path that has the methods to compute with."""
        if path.type != _ANY:
            return path.code
        if isinstance(wanted, ListType):
            return self._list(path)
        return self._number(path)

    def _number(self, path: PathCode) -> Code:
        field, any_ = self._imports.use("NumberField"), self._imports.use("Any")
        return Code(f"{field}[{any_}]({path.code}.path, {self._imports.use('ANY')})")

    def _list(self, path: PathCode) -> Code:
        return typed_field(ListType(_ANY), Code(f"{path.code}.path"), self._imports).made
