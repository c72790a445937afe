"""Attributes as written, resolved: type, stored name, options, and whether the options fit."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, TypeAdapter
from pydantic_core import SchemaError

from ..diagnostics import Mark, Text
from ..source.language import AttributeSource
from .defaults import literal, resolve_default
from .names import STORED_CASES, check_attribute, pascal_case, shown
from .resolve_types import SERVER_SET, resolve_type
from .scope import Scope
from .types import EnumType, ListType, MapType, ScalarType, SetType, Type
from .values import Attribute, Constraints, GeneratedDefault, LiteralDefault, ServerSet

_ORDERED = {"integer", "decimal", "float", "datetime", "date"}


def resolve_attributes(
    sources: Mapping[Text, Text | AttributeSource],
    owner: str,
    stored_case: str,
    scope: Scope,
    *,
    nested: bool = False,
) -> tuple[Attribute, ...]:
    """The attributes of an entity or value type, in order; faulty ones are reported and left out."""
    found: list[Attribute] = []
    stored: dict[str, str] = {}
    for name, source in sources.items():
        if not check_attribute(name, scope.diagnostics):
            continue
        attribute = _attribute(name, source, owner, stored_case, scope, nested)
        if attribute is None:
            continue
        other = stored.setdefault(attribute.stored_name, attribute.name)
        if other != attribute.name:
            scope.error(
                "DR207",
                name.mark,
                f"`{attribute.name}` and `{other}` are both stored as `{attribute.stored_name}`",
                "give one of them another name with `stored_as:`",
            )
            continue
        found.append(attribute)
    versions = [attribute for attribute in found if attribute.server_set == "version"]
    for extra in versions[1:]:
        scope.error(
            "DR238",
            extra.mark,
            f"`{extra.name}` is a second version attribute beside `{versions[0].name}`",
            "keep one `set: version`",
        )
    return tuple(found)


def _attribute(
    name: Text,
    source: Text | AttributeSource,
    owner: str,
    stored_case: str,
    scope: Scope,
    nested: bool,
) -> Attribute | None:
    found = resolve_type(source, f"{owner}{pascal_case(name)}", scope)
    if found is None:
        return None
    if isinstance(source, Text):
        return Attribute(str(name), STORED_CASES[stored_case](name), found, name.mark)
    server_set = _server_set(source, found, nested, scope)
    if source.stored_as is not None and not source.stored_as:
        scope.error("DR208", source.stored_as.mark, "a stored name cannot be empty", "write a name")
    default: LiteralDefault | GeneratedDefault | None = None
    if source.default is not None:
        default = resolve_default(source.default, found, source.place.of("default"), scope)
    _check_combinations(source, found, nested, scope)
    return Attribute(
        name=str(name),
        stored_name=str(source.stored_as) if source.stored_as else STORED_CASES[stored_case](name),
        type=found,
        mark=name.mark,
        optional=source.optional,
        nullable=source.nullable,
        default=default,
        constraints=_constraints(source, found, scope),
        description=str(source.description or ""),
        sensitive=source.sensitive,
        read_only=source.read_only,
        in_key=source.stored == "in_key",
        server_set=server_set,
    )


def _server_set(source: AttributeSource, of: Type, nested: bool, scope: Scope) -> ServerSet | None:
    if source.set is None or source.type is None:
        return None
    mark = source.place.of("set")
    value: ServerSet | None = next((known for known in SERVER_SET if known == source.set), None)
    kind = of.kind if isinstance(of, ScalarType) else ""
    wanted = "integer" if value == "version" else "datetime"
    if nested:
        scope.error("DR234", mark, "the server sets attributes of entities only", "leave `set` out")
    elif kind != wanted:
        scope.error(
            "DR234",
            mark,
            f"`set: {value}` needs the type {wanted}",
            f"write `{{type: {wanted}, set: {value}}}`",
        )
    else:
        return value
    return None


def _check_combinations(source: AttributeSource, of: Type, nested: bool, scope: Scope) -> None:
    """Options that contradict each other, as a table of (present, message, hint)."""
    server = source.set is not None and source.type is not None
    rules: tuple[tuple[str, bool, str, str], ...] = (
        (
            "default",
            server,
            "a default has no effect on an attribute that the server sets",
            "leave `default` out",
        ),
        (
            "optional",
            server,
            "the server always sets this attribute, so it cannot be optional",
            "leave `optional` out",
        ),
        (
            "optional",
            source.stored == "in_key",
            "an attribute kept only in the key cannot be optional",
            "leave `optional` or `stored: in_key` out",
        ),
        (
            "nullable",
            source.stored == "in_key" or server,
            "this attribute is always present, so it cannot be NULL",
            "leave `nullable` out",
        ),
        (
            "stored",
            nested,
            "a value type has no key to keep an attribute in",
            "leave `stored` out",
        ),
        (
            "stored_as",
            source.stored == "in_key",
            "an attribute kept only in the key has no stored name",
            "leave `stored_as` out",
        ),
        (
            "read_only",
            nested or server,
            "`read_only` is for attributes of entities that the caller gives",
            "leave `read_only` out",
        ),
    )
    for option, wrong, message, hint in rules:
        written = any(key == option for key, _ in source.place.fields)
        if written and wrong:
            scope.error("DR235", source.place.of(option), message, hint)


def _constraints(source: AttributeSource, of: Type, scope: Scope) -> Constraints:
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
        scope.error("DR231", value.mark, str(problem), f"write a {of.kind}")
    return None


def _check_order(low: Text, high: Text, of: Type, scope: Scope) -> None:
    if not isinstance(of, ScalarType) or of.kind not in _ORDERED:
        return
    try:
        wrong = literal(low, of) > literal(high, of)  # type: ignore[operator]
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
