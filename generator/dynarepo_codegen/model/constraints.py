"""What an attribute's values must satisfy: whether the constraints fit its type and its default."""

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import SchemaError

from ..diagnostics import Mark, Text
from ..source.language import AttributeSource
from .defaults import literal
from .names import shown
from .scope import Scope
from .type_traits import literal_hint
from .types import EnumType, ListType, MapType, ScalarType, SetType, Type
from .values import Constraints, GeneratedDefault, LiteralDefault

_ORDERED = {"integer", "decimal", "float", "datetime", "date"}


def resolve_constraints(source: AttributeSource, of: Type, scope: Scope) -> Constraints:
    """The constraints of an attribute, each reported where its type cannot have it."""
    for name in ("min", "max"):
        _check_bound(name, getattr(source, name), of, scope)
    sized = isinstance(of, SetType | ListType | MapType) or (
        isinstance(of, ScalarType) and of.kind in ("string", "binary")
    )
    for name, value in (("min_length", source.min_length), ("max_length", source.max_length)):
        if value is not None and not sized:
            _unfit(name, source.place.of(name), "text, binary, sets, lists and maps", scope)
        elif value is not None and value < 0:
            scope.error(
                "DR231", source.place.of(name), f"`{name}` cannot be negative", "write 0 or more"
            )
    if (
        source.min_length is not None
        and source.max_length is not None
        and source.min_length > source.max_length
    ):
        scope.error(
            "DR231",
            source.place.of("max_length"),
            f"`max_length` {source.max_length} is below `min_length` {source.min_length}",
            "no value can satisfy both; change one",
        )
    if source.pattern is not None:
        _check_pattern(source.pattern, of, scope)
    if source.min is not None and source.max is not None:
        _check_order(source.min, source.max, of, scope)
    return Constraints(
        minimum=_text(source.min),
        maximum=_text(source.max),
        min_length=source.min_length,
        max_length=source.max_length,
        pattern=_text(source.pattern),
    )


def _text(value: Text | None) -> str | None:
    return None if value is None else str(value)


def _unfit(name: str, mark: Mark, fits: str, scope: Scope) -> None:
    scope.error("DR231", mark, f"`{name}` is for {fits}", f"leave `{name}` out")


def _check_bound(name: str, value: Text | None, of: Type, scope: Scope) -> None:
    if value is None:
        return None
    if not isinstance(of, ScalarType) or of.kind not in _ORDERED:
        hint = f"{name}_length"
        if isinstance(of, EnumType) or not isinstance(
            of, SetType | ListType | MapType | ScalarType
        ):
            return _unfit(name, value.mark, "numbers, dates and datetimes", scope)
        scope.error(
            "DR231",
            value.mark,
            f"`{name}` is for numbers, dates and datetimes",
            f"leave it out, or write `{hint}` for the length",
        )
        return None
    try:
        literal(value, of)
    except ValueError as problem:
        scope.error("DR231", value.mark, str(problem), literal_hint(of, ""))
    return None


def _check_order(low: Text, high: Text, of: Type, scope: Scope) -> None:
    if not isinstance(of, ScalarType) or of.kind not in _ORDERED:
        return
    try:
        wrong = literal(low, of) > literal(high, of)  # type: ignore[operator]  # both are values of `of`, which is ordered
    except ValueError:
        return
    if wrong:
        scope.error(
            "DR231",
            high.mark,
            f"`max` {shown(high)} is below `min` {shown(low)}",
            "no value can satisfy both; change one",
        )


def _check_pattern(pattern: Text, of: Type, scope: Scope) -> None:
    if not isinstance(of, ScalarType) or of.kind != "string":
        return _unfit("pattern", pattern.mark, "the type string", scope)
    try:
        TypeAdapter(Annotated[str, Field(pattern=str(pattern))])
    except (SchemaError, ValueError):
        scope.error(
            "DR231",
            pattern.mark,
            "this regular expression is not valid",
            "it is matched in linear time, so look-around and back references are not available",
        )
    return None


def check_default(
    default: LiteralDefault | GeneratedDefault,
    constraints: Constraints,
    of: Type,
    mark: Mark,
    scope: Scope,
) -> None:
    """Report a default that the attribute's own constraints refuse."""
    broken = _broken(default, constraints, of)
    if broken:
        scope.error(
            "DR236",
            mark,
            f"the default breaks the attribute's own `{broken}`",
            f"change the default, or `{broken}`",
        )


def _broken(default: LiteralDefault | GeneratedDefault, constraints: Constraints, of: Type) -> str:
    if isinstance(default, GeneratedDefault):
        empty = default.generator in ("empty_list", "empty_map")
        return "min_length" if empty and (constraints.min_length or 0) > 0 else ""
    value = default.value
    if isinstance(of, ScalarType) and of.kind in _ORDERED:
        return _out_of_bounds(value, constraints, of)
    if isinstance(value, str | bytes):
        if constraints.min_length is not None and len(value) < constraints.min_length:
            return "min_length"
        if constraints.max_length is not None and len(value) > constraints.max_length:
            return "max_length"
    if isinstance(value, str) and constraints.pattern is not None:
        return "" if _matches(value, constraints.pattern) else "pattern"
    return ""


def _out_of_bounds(value: object, constraints: Constraints, of: ScalarType) -> str:
    for name, bound, sign in (("min", constraints.minimum, 1), ("max", constraints.maximum, -1)):
        if bound is None:
            continue
        try:
            limit = literal(bound, of)
        except ValueError:
            continue
        below = value < limit if sign > 0 else value > limit  # type: ignore[operator]  # both are values of `of`, which is ordered
        if below:
            return name
    return ""


def _matches(value: str, pattern: str) -> bool:
    try:
        adapter: TypeAdapter[str] = TypeAdapter(Annotated[str, Field(pattern=f"^(?:{pattern})$")])
        adapter.validate_python(value)
    except ValidationError:
        return False
    except SchemaError:
        return True
    return True
