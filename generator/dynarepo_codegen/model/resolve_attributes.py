"""Attributes as written, resolved: type, stored name, options, and whether the options fit."""

from collections.abc import Mapping

from ..diagnostics import Text
from ..source.language import AttributeSource
from .constraints import check_default, resolve_constraints
from .defaults import resolve_default
from .names import STORED_CASES, check_attribute, enum_alias
from .resolve_types import SERVER_SET, resolve_type
from .scope import Scope
from .types import ScalarType, Type
from .values import Attribute, Constraints, GeneratedDefault, LiteralDefault, ServerSet

_ORDERED = {"integer", "decimal", "float", "datetime", "date"}
# What an entity has once, by what the server sets there.
_ONCE: tuple[tuple[ServerSet, str, str], ...] = (
    ("version", "DR238", "version attribute"),
    ("write_id", "DR239", "write id"),
)


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
        attribute = None
        if check_attribute(name, scope.diagnostics):
            attribute = _attribute(name, source, owner, stored_case, scope, nested)
        if attribute is None:
            scope.left_out(owner, (str(name), _stored_name(name, source, stored_case)))
            continue
        other = stored.setdefault(attribute.stored_name, attribute.name)
        if other != attribute.name:
            scope.error(
                "DR207",
                name.mark,
                f"`{attribute.name}` and `{other}` are both stored as `{attribute.stored_name}`",
                "give one of them another name with `stored_as:`",
            )
            scope.left_out(owner, (attribute.name,))
            continue
        found.append(attribute)
    for kind, code, called in _ONCE:
        alike = [attribute for attribute in found if attribute.server_set == kind]
        for extra in alike[1:]:
            scope.error(
                code,
                extra.mark,
                f"`{extra.name}` is a second {called} beside `{alike[0].name}`",
                f"keep one `set: {kind}`",
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
    found = resolve_type(source, enum_alias(owner, name), scope)
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
    constraints = resolve_constraints(source, found, scope)
    if isinstance(found, ScalarType) and found.kind == "vector":
        constraints = Constraints(min_length=found.dimensions, max_length=found.dimensions)
    if default is not None:
        check_default(default, constraints, found, source.place.of("default"), scope)
    return Attribute(
        name=str(name),
        stored_name=_stored_name(name, source, stored_case),
        type=found,
        mark=name.mark,
        optional=source.optional,
        nullable=source.nullable,
        default=default,
        constraints=constraints,
        description=str(source.description or ""),
        sensitive=source.sensitive,
        read_only=source.read_only,
        in_key=source.stored == "in_key",
        server_set=server_set,
    )


def _stored_name(name: Text, source: Text | AttributeSource, stored_case: str) -> str:
    if isinstance(source, AttributeSource) and source.stored_as:
        return str(source.stored_as)
    return STORED_CASES[stored_case](name)


def _server_set(source: AttributeSource, of: Type, nested: bool, scope: Scope) -> ServerSet | None:
    if source.set is None or source.type is None:
        return None
    mark = source.place.of("set")
    value: ServerSet | None = next((known for known in SERVER_SET if known == source.set), None)
    kind = of.kind if isinstance(of, ScalarType) else ""
    wanted = "datetime" if value is None else SERVER_SET[value]
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
    write_id = server and source.set == "write_id"
    rules: tuple[tuple[str, bool, str, str], ...] = (
        (
            "default",
            server,
            "a default has no effect on an attribute that the server sets",
            "leave `default` out",
        ),
        (
            # Items from before there were write ids have none.
            "optional",
            server and not write_id,
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
        *(
            (option, write_id, "the server makes write ids as it likes", f"leave `{option}` out")
            for option in ("pattern", "min_length", "max_length")
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
