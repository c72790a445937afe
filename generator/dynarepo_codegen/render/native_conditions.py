"""Conditions as Python on native values: the `when:` of a sparse index, decided without DynamoDB.

A missing attribute is None here. As for DynamoDB, a comparison with it is false, and only `<>`
and `attribute_not_exists` hold.
"""

from collections.abc import Mapping

from ..expressions import tree
from ..expressions.walk import paths
from ..model.names import snake_case
from ..model.types import (
    EnumType,
    ListType,
    MapType,
    ScalarType,
    SetType,
    Type,
    UnionRef,
    ValueRef,
    wire_kind,
)
from ..model.values import Entity, Service
from .code import Code
from .imports import Imports
from .literals import literal_code
from .quoting import quoted

_PYTHON: Mapping[str, str] = {
    "=": "==", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=",
}  # fmt: skip
_ANY = ScalarType("any")


class NativeConditions:
    """Writes conditions over the attributes of one entity, each a variable of its name."""

    def __init__(self, entity: Entity, service: Service, imports: Imports) -> None:
        self._attributes = {attribute.name: attribute for attribute in entity.attributes}
        self._service = service
        self._imports = imports

    def write(self, node: tree.Condition) -> Code:
        """A condition as an expression that is true or false."""
        match node:
            case tree.And(terms=terms):
                return Code(" and ".join(self._inside(term) for term in terms))
            case tree.Or(terms=terms):
                return Code(" or ".join(self._inside(term) for term in terms))
            case tree.Not(term=tree.Compare(left=left, operator="=", right=right, offset=offset)):
                return self.write(tree.Compare(left, "<>", right, offset))
            case tree.Not(term=tree.Compare(left=left, operator="<>", right=right, offset=offset)):
                return self.write(tree.Compare(left, "=", right, offset))
            case tree.Not(term=term):
                return Code(f"not ({self.write(term)})")
            case tree.Compare():
                return self._compare(node)
            case tree.Between(operand=operand, low=low, high=high):
                bounds = (
                    tree.Compare(low, "<=", operand, node.offset),
                    tree.Compare(operand, "<=", high, node.offset),
                )
                return self.write(tree.And(bounds, node.offset))
            case tree.In(operand=operand, options=options):
                return self._in(operand, options)
            case tree.Function():
                return self._function(node)

    def _inside(self, term: tree.Condition) -> Code:
        written = self.write(term)
        compound = isinstance(term, tree.And | tree.Or) or " and " in written or " or " in written
        return Code(f"({written})") if compound else written

    def _compare(self, node: tree.Compare) -> Code:
        of = self._type_of(node.left) or self._type_of(node.right)
        guards: dict[str, None] = {}
        left = self._operand(node.left, of, guards)
        right = self._operand(node.right, of, guards)
        operator = _PYTHON[node.operator]
        if "True" in (left, right) or "False" in (left, right):
            operator = {"==": "is", "!=": "is not"}[operator]
        compared = f"{left} {operator} {right}"
        simple = not isinstance(node.left, tree.Size) and not isinstance(node.right, tree.Size)
        values = sum(isinstance(side, tree.Literal) for side in (node.left, node.right))
        own = {f"{left} is not None": None}, {f"{right} is not None": None}
        if simple and values == 1 and guards in own and node.operator in ("=", "<>"):
            # None equals no value and differs from every one, which is what DynamoDB says too.
            return Code(compared)
        if node.operator == "<>":
            return Code(" or ".join((*map(_opposite, guards), compared)))
        return Code(" and ".join((*guards, compared)))

    def _in(self, operand: tree.SimpleOperand, options: tuple[tree.SimpleOperand, ...]) -> Code:
        of = self._type_of(operand)
        if isinstance(operand, tree.Path) and all(
            isinstance(option, tree.Literal) for option in options
        ):
            guards: dict[str, None] = {}
            found = self._operand(operand, of, guards)
            values = ", ".join(self._operand(option, of, {}) for option in options)
            comma = "," if len(options) == 1 else ""
            alone = guards == {f"{found} is not None": None}
            inside = "" if alone else "".join(f"{guard} and " for guard in guards)
            return Code(f"{inside}{found} in ({values}{comma})")
        terms = tuple(tree.Compare(operand, "=", option, 0) for option in options)
        return self.write(terms[0] if len(terms) == 1 else tree.Or(terms, 0))

    def _function(self, node: tree.Function) -> Code:
        subject = node.arguments[0]
        assert isinstance(subject, tree.Path)
        of, value, guards = self._path(subject)
        own = f"{value} is not None"
        if isinstance(of, SetType):
            # An empty set is stored as no attribute.
            there = " and ".join((*(guard for guard in guards if guard != own), f"bool({value})"))
        else:
            there = " and ".join(guards)
        match node.name:
            case "attribute_exists":
                return Code(there)
            case "attribute_not_exists":
                if guards == [own] and not isinstance(of, SetType):
                    return Code(f"{value} is None")
                return Code(f"not ({there})")
            case "attribute_type":
                argument = node.arguments[1]
                assert isinstance(argument, tree.Literal)
                return Code(there if argument.value == wire_kind(of) else "False")
            case "begins_with":
                part = self._needle(node.arguments[1], of, guards)
                return Code(
                    " and ".join((*guards, f"{self._text(of, subject, value)}.startswith({part})"))
                )
            case "contains":
                part = self._needle(node.arguments[1], of, guards)
                return Code(" and ".join((*guards, f"{part} in {self._text(of, subject, value)}")))

    def _needle(self, node: tree.Operand, of: Type, guards: list[str]) -> Code:
        """What `begins_with` and `contains` look for in a value of a type."""
        wanted: Type = ScalarType("string")
        if isinstance(of, SetType | ListType):
            wanted = of.element
        elif of in (_ANY, ScalarType("binary")):
            wanted = of
        needed: dict[str, None] = {}
        part = self._operand(node, wanted, needed)
        guards += needed
        if isinstance(node, tree.Path) and isinstance(wanted, ScalarType | EnumType):
            found = self._type_of(node) or wanted
            return self._text(found, node, part) if wanted == ScalarType("string") else part
        return part

    def _text(self, of: Type, path: tree.Path, value: str) -> Code:
        """The stored text of a value that Python holds as something else."""
        use, name = self._imports.use, quoted(path.name)
        match of:
            case ScalarType(kind="uuid"):
                return Code(f"{use('str')}({value})")
            case ScalarType(kind="date"):
                return Code(f"{use('date_text')}({value}, {name})")
            case ScalarType(kind="datetime", precision=precision) if wire_kind(of) == "S":
                return Code(f"{use('datetime_text')}({value}, {quoted(precision)}, {name})")
            case ScalarType(kind="boolean") if wire_kind(of) == "S":
                return Code(f"{use('boolean_text')}({value}, {name})")
            case _:
                return Code(value)

    def _size(self, path: tree.Path, guards: dict[str, None]) -> Code:
        """How much is stored of a value."""
        of, value, found = self._path(path)
        guards.update(dict.fromkeys(found))
        length = self._imports.use("len")
        match of:
            case SetType():
                # An empty set is stored as no attribute, and nothing has no size.
                guards[f"{length}({value}) > 0"] = None
                return Code(f"{length}({value})")
            case ValueRef(name=name) | UnionRef(name=name):
                stored = f"{self._imports.own(f'encode_{snake_case(name)}')}({value})"
                return Code(f'{length}({stored}["M"])')
            case _:
                return Code(f"{length}({self._text(of, path, value)})")

    def _operand(self, node: tree.Operand, of: Type | None, guards: dict[str, None]) -> Code:
        match node:
            case tree.Literal():
                return literal_code(node, of or ScalarType("any"), self._imports)
            case tree.Path():
                _, value, found = self._path(node)
                guards.update(dict.fromkeys(found))
                return Code(value)
            case tree.Size(path=path):
                return self._size(path, guards)
            case tree.Parameter():
                raise AssertionError("an index entry has no parameters")

    def _type_of(self, node: tree.Operand) -> Type | None:
        match node:
            case tree.Path():
                return self._path(node)[0]
            case tree.Size():
                return ScalarType("integer")
            case _:
                return None

    def _path(self, path: tree.Path) -> tuple[Type, str, list[str]]:
        """The type at a path, its value, and what must hold for something to be there."""
        of: Type = self._attributes[path.name].type
        value = path.name
        guards = [f"{value} is not None"]
        for step in path.steps[1:]:
            of, value, may_be_none = self._step(of, value, step, guards)
            if may_be_none:
                guards.append(f"{value} is not None")
        return of, value, guards

    def _step(
        self, of: Type, value: str, step: str | int, guards: list[str]
    ) -> tuple[Type, str, bool]:
        """The type of a place inside a value, the value there, and whether that may be None."""
        match of:
            case ValueRef(name=name):
                members = self._service.values[name].attributes
                found = next(member for member in members if member.name == step)
                return found.type, f"{value}.{step}", found.optional or found.nullable
            case ListType(element=element):
                guards.append(f"{self._imports.use('len')}({value}) > {step}")
                return element, f"{value}[{step}]", element == _ANY
            case MapType(value=element):
                name = quoted(str(step))
                guards.append(f"{name} in {value}")
                return element, f"{value}[{name}]", element == _ANY
            case UnionRef(name=name):
                union = self._service.unions[name]
                if step == union.discriminator:
                    return ScalarType("string"), f"{value}.{step}", False
                types = [
                    member.type
                    for _, type_name in union.members
                    for member in self._service.values[type_name].attributes
                    if member.name == step
                ]
                return types[0], f"getattr({value}, {quoted(str(step))}, None)", True
            case _:
                any_ = self._imports.use("Any")
                shown = repr(step) if isinstance(step, int) else quoted(step)
                kind = "list" if isinstance(step, int) else "dict"
                argument = f"{any_}" if kind == "list" else f"{self._imports.use('str')}, {any_}"
                guards.append(f"isinstance({value}, {self._imports.use(kind)})")
                typed = f'{self._imports.use("cast")}("{kind}[{argument}]", {value})'
                if isinstance(step, int):
                    guards.append(f"len({typed}) > {step}")
                    return ScalarType("any"), f"{typed}[{shown}]", True
                return ScalarType("any"), f"{typed}.get({shown})", True


def _opposite(guard: str) -> str:
    """That something is not there."""
    if guard.endswith(" is not None"):
        return f"{guard.removesuffix(' is not None')} is None"
    return f"not ({guard})"


def attributes_read(condition: tree.Condition) -> tuple[str, ...]:
    """The attributes that a condition reads, each once, in order."""
    return tuple(dict.fromkeys(path.name for path in paths(condition)))


def without_presence(
    condition: tree.Condition | None, present: tuple[str, ...]
) -> tree.Condition | None:
    """What is left to check of a condition where these attributes are known to be there."""
    if condition is None:
        return None
    terms = condition.terms if isinstance(condition, tree.And) else (condition,)
    left = tuple(term for term in terms if not _is_presence(term, present))
    if len(left) > 1:
        return tree.And(left, condition.offset)
    return left[0] if left else None


def _is_presence(term: tree.Condition, names: tuple[str, ...]) -> bool:
    match term:
        case tree.Function(name="attribute_exists", arguments=(tree.Path(steps=(name,)),)):
            return name in names
        case _:
            return False
