"""Conditions as expressions over typed paths."""

from collections.abc import Mapping

from ..expressions import tree
from ..expressions.walk import parameters
from ..model.types import ListType, ScalarType, SetType, Type, UnionRef, ValueRef
from ..model.values import Entity, Service
from .code import Code, listed
from .imports import Imports
from .literals import literal_code
from .python_names import argument_name
from .python_types import python_type
from .quoting import quoted
from .typed_fields import PathCode, Paths

_METHODS: Mapping[str, str] = {
    "=": "eq", "<>": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge",
}  # fmt: skip
_MIRRORED: Mapping[str, str] = {"=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_ANY = ScalarType("any")
_STRING = ScalarType("string")


class Conditions:
    """Writes conditions on one entity."""

    def __init__(self, entity: Entity, service: Service, imports: Imports) -> None:
        self._imports = imports
        self._service = service
        self.paths = Paths(entity, service, imports)

    def equality(self, attribute: str, argument: str) -> Code:
        """Whether an attribute equals an argument."""
        return Code(f"{self.paths.write(tree.Path((attribute,), 0)).code}.eq({argument})")

    def whole(self, *conditions: tree.Condition | None) -> Code | None:
        """All conditions together, without the terms whose optional arguments are None."""
        terms: list[tree.Condition] = []
        for condition in conditions:
            if condition is not None:
                terms += condition.terms if isinstance(condition, tree.And) else (condition,)
        if not terms:
            return None
        written = tuple(self._term(term) for term in terms)
        if len(written) == 1:
            return written[0]
        return Code(f"{self._imports.use('all_of')}({listed(written)})")

    def _term(self, term: tree.Condition) -> Code:
        optional = [argument_name(p.name) for p in parameters(term) if p.optional]
        written = self._written(term, alone=True)
        if not optional:
            return written
        missing = " or ".join(f"{name} is None" for name in dict.fromkeys(optional))
        return Code(f"None if {missing} else {written}")

    def _written(self, node: tree.Condition, *, alone: bool = False) -> Code:
        match node:
            case tree.Or(terms=terms) if alone:
                return Code(
                    f"{self._imports.use('any_of')}({listed(tuple(map(self._written, terms)))})"
                )
            case tree.And(terms=terms):
                return Code(f"({' & '.join(map(self._written, terms))})")
            case tree.Or(terms=terms):
                return Code(f"({' | '.join(map(self._written, terms))})")
            case tree.Not(term=term):
                return Code(f"~{self._written(term)}")
            case tree.Compare():
                return self._compare(node)
            case tree.Between():
                return self._between(node)
            case tree.In():
                return self._in(node)
            case tree.Function():
                return self._function(node)

    def _compare(self, node: tree.Compare) -> Code:
        left, operator, right = node.left, node.operator, node.right
        if isinstance(left, tree.Size) and isinstance(right, tree.Parameter | tree.Literal):
            return self._size(left, operator, right)
        if isinstance(right, tree.Size) and isinstance(left, tree.Parameter | tree.Literal):
            return self._size(right, _MIRRORED[operator], left)
        if isinstance(left, tree.Size) or isinstance(right, tree.Size):
            sides = (self._raw(left), quoted(operator), self._raw(right))
            return Code(f"{self._imports.use('Compare')}({listed(sides)})")
        if isinstance(left, tree.Path):
            return self._beside(left, operator, right)
        assert isinstance(right, tree.Path)
        return self._beside(right, _MIRRORED[operator], left)

    def _beside(self, place: tree.Path, operator: str, other: tree.SimpleOperand) -> Code:
        path = self.paths.write(place)
        return Code(f"{path.code}.{_METHODS[operator]}({self.operand(other, path)})")

    def _size(self, size: tree.Size, operator: str, value: tree.Value) -> Code:
        path = self.paths.write(size.path)
        number = self.value(value, ScalarType("integer"))
        return Code(f"{path.code}.size().{_METHODS[operator]}({number})")

    def _raw(self, operand: tree.Operand) -> Code:
        if isinstance(operand, tree.Size):
            path = self.paths.write(operand.path)
            return Code(f"{self._imports.use('Size')}({path.code}.path)")
        assert isinstance(operand, tree.Path)
        return Code(f"{self.paths.write(operand).code}.path")

    def _between(self, node: tree.Between) -> Code:
        if isinstance(node.operand, tree.Path):
            path = self.paths.write(node.operand)
            low, high = self.operand(node.low, path), self.operand(node.high, path)
            return Code(f"{path.code}.between({low}, {high})")
        bounds = (
            tree.Compare(node.low, "<=", node.operand, node.offset),
            tree.Compare(node.operand, "<=", node.high, node.offset),
        )
        return self._written(tree.And(bounds, node.offset))

    def _in(self, node: tree.In) -> Code:
        if not isinstance(node.operand, tree.Path):
            terms = tuple(
                tree.Compare(node.operand, "=", option, node.offset) for option in node.options
            )
            return self._written(terms[0] if len(terms) == 1 else tree.Or(terms, node.offset))
        path = self.paths.write(node.operand)
        first = node.options[0]
        if isinstance(first, tree.Parameter) and first.many:
            return Code(f"{path.code}.is_in({argument_name(first.name)})")
        options = listed(tuple(self.operand(option, path) for option in node.options))
        return Code(f"{path.code}.is_in([{options}])")

    def _function(self, node: tree.Function) -> Code:
        subject = node.arguments[0]
        assert isinstance(subject, tree.Path)
        path = self.paths.write(subject)
        match node.name:
            case "attribute_exists":
                return Code(f"{path.code}.exists()")
            case "attribute_not_exists":
                return Code(f"{path.code}.missing()")
            case "attribute_type":
                argument = node.arguments[1]
                assert isinstance(argument, tree.Literal)
                return Code(f"{path.code}.has_type({quoted(str(argument.value))})")
            case "begins_with" | "contains":
                needle = self._needle(node, path)
                return Code(f"{path.code}.{node.name}({needle})")

    def _needle(self, node: tree.Function, path: PathCode) -> Code:
        argument = node.arguments[1]
        wanted: Type = path.type
        if isinstance(wanted, SetType | ListType):
            wanted = wanted.element
        elif wanted not in (_ANY, ScalarType("binary")):
            wanted = _STRING
        if isinstance(argument, tree.Path):
            return self._loosely(self.paths.write(argument).code)
        return self.value(argument, wanted)

    def operand(self, node: tree.SimpleOperand, beside: PathCode) -> Code:
        """A value or another path, to stand beside a path."""
        if not isinstance(node, tree.Path):
            return self.value(node, beside.type)
        other = self.paths.write(node)
        if self._same(other, beside):
            return other.code
        return self._loosely(other.code)

    def value(self, node: tree.Value, of: Type) -> Code:
        """An argument, or a literal in a type."""
        if isinstance(node, tree.Parameter):
            return Code(argument_name(node.name))
        return literal_code(node, of, self._imports)

    def _same(self, one: PathCode, other: PathCode) -> bool:
        if isinstance(one.type, ValueRef | UnionRef):
            return one.type == other.type and one.nullable == other.nullable
        types = [python_type(path.type, self._imports) for path in (one, other)]
        return types[0] == types[1] and one.nullable == other.nullable

    def _loosely(self, code: Code) -> Code:
        # Two types with one stored form, which Python's types do not express.
        return Code(f'{self._imports.use("cast")}("{self._imports.use("Any")}", {code})')
