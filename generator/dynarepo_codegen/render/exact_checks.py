"""Conditions under which the value of an attribute is what its model would make of it."""

from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type, UnionRef, ValueRef
from ..model.values import Attribute, Constraints
from .code import Code, listed
from .imports import Imports
from .literals import text_code
from .python_types import python_type
from .quoting import quoted

# Names of the loop variables of nested collections, from the outside in.
_LOOPS = ("element", "inner", "innermost")


def exact(attribute: Attribute, value: str, model: str, imports: Imports) -> Code:
    """The condition, on the expression `value`; nothing where all values are right.

    What takes more than a look at the value is left to the model of this name.
    """
    terms = [
        *_typed(attribute.type, value, imports, 0),
        *_bounded(attribute.constraints, attribute.type, value, imports),
    ]
    if attribute.constraints.pattern is not None or _asks_model(attribute.type):
        unchanged = imports.use("unchanged")
        terms.append(f"{unchanged}({model}, {quoted(attribute.name)}, {value})")
    if not terms:
        return Code("")
    joined = " and ".join(terms)
    if attribute.optional or attribute.nullable:
        inner = f"({joined})" if len(terms) > 1 else joined
        return Code(f"({value} is None or {inner})")
    return Code(joined)


def _typed(of: Type, value: str, imports: Imports, depth: int) -> list[str]:
    match of:
        case ScalarType(kind="any") | UnionRef():
            return []
        case ScalarType(kind="vector"):
            return [_collection("is_list", ScalarType("float"), value, imports)]
        case ScalarType() | ValueRef():
            return [f"{imports.use('type')}({value}) is {_class(of, imports)}"]
        case EnumType(values=options):
            is_text = f"{imports.use('type')}({value}) is {imports.use('str')}"
            return [is_text, f"{value} in {_choices(options, '(', ',)')}"]
        case SetType(element=element):
            return [_collection("is_set", element, value, imports)]
        case ListType(element=element):
            return [
                _collection("is_list", element, value, imports),
                *_each(element, value, imports, depth),
            ]
        case MapType(value=element):
            return [
                _collection("is_map", element, value, imports),
                *_each(element, f"{value}.values()", imports, depth),
            ]


def _collection(function: str, element: Type, value: str, imports: Imports) -> str:
    kind = _class(element, imports)
    return f"{imports.use(function)}({value}{f', {kind}' if kind else ''})"


def _class(of: Type, imports: Imports) -> str:
    """The class of a value; nothing where it may be of several."""
    match of:
        case ScalarType(kind="any") | UnionRef():
            return ""
        case EnumType():
            return imports.use("str")
        case SetType():
            return imports.use("set")
        case ListType() | ScalarType(kind="vector"):
            return imports.use("list")
        case MapType():
            return imports.use("dict")
        case _:
            return python_type(of, imports)


def _each(of: Type, values: str, imports: Imports, depth: int) -> list[str]:
    """What holds of the elements of a collection, beside their class."""
    match of:
        case ScalarType(kind=kind) if kind != "vector":
            return []
        case ValueRef() | UnionRef():
            return []
        case EnumType(values=options):
            return [f"{_choices(options, '{', '}')}.issuperset({values})"]
        case _:
            loop = _LOOPS[depth] if depth < len(_LOOPS) else f"element_{depth}"
            inner = " and ".join(_typed(of, loop, imports, depth + 1))
            return [f"{imports.use('all')}({inner} for {loop} in {values})"]


def _choices(options: tuple[str, ...], opening: str, closing: str) -> str:
    last = closing if len(options) == 1 else closing.removeprefix(",")
    return f"{opening}{listed(tuple(map(quoted, options)))}{last}"


def _bounded(limits: Constraints, of: Type, value: str, imports: Imports) -> list[str]:
    terms: list[str] = []
    if limits.minimum is not None:
        terms.append(f"{value} >= {text_code(limits.minimum, of, imports)}")
    if limits.maximum is not None:
        terms.append(f"{value} <= {text_code(limits.maximum, of, imports)}")
    if limits.min_length is not None:
        terms.append(f"{imports.use('len')}({value}) >= {limits.min_length}")
    if limits.max_length is not None:
        terms.append(f"{imports.use('len')}({value}) <= {limits.max_length}")
    return terms


def _asks_model(of: Type) -> bool:
    """Whether a type has a form of its own, or several."""
    match of:
        case ScalarType(kind="ulid") | UnionRef():
            return True
        case SetType(element=element) | ListType(element=element) | MapType(value=element):
            return _asks_model(element)
        case _:
            return False
