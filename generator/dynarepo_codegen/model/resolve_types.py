"""Types as written in a schema, resolved to the types of the model."""

from ..diagnostics import Mark, Text, closest
from ..dynamodb import limits
from ..source.language import AttributeSource, TypeSource
from .names import shown
from .scope import TYPES, Scope
from .types import EnumType, ListType, MapType, Precision, ScalarType, SetType, Type
from .values import ServerSet

SCALARS: dict[str, ScalarType] = {
    "string": ScalarType("string"),
    "integer": ScalarType("integer"),
    "decimal": ScalarType("decimal"),
    "float": ScalarType("float"),
    "boolean": ScalarType("boolean"),
    "binary": ScalarType("binary"),
    "datetime": ScalarType("datetime", "iso"),
    "date": ScalarType("date"),
    "uuid": ScalarType("uuid"),
    "ulid": ScalarType("ulid"),
    "any": ScalarType("any"),
}

SET_ELEMENTS: dict[str, ScalarType] = {
    "string": ScalarType("string"),
    "number": ScalarType("decimal"),
    "integer": ScalarType("integer"),
    "decimal": ScalarType("decimal"),
    "binary": ScalarType("binary"),
}

# What people write out of habit from other languages, and what it is called here.
_HABITS = {
    "str": "string", "text": "string", "int": "integer", "long": "integer", "number": "decimal",
    "num": "decimal", "double": "float", "real": "float", "bool": "boolean", "bytes": "binary",
    "blob": "binary", "timestamp": "datetime", "time": "datetime", "guid": "uuid", "object": "any",
    "json": "any", "dict": "map", "array": "list", "email": "string", "url": "string", "char": "string",
    "varchar": "string", "money": "decimal", "currency": "decimal",
}  # fmt: skip

# What the server can set, and the type that it needs.
SERVER_SET: dict[ServerSet, str] = {
    "on_create": "datetime",
    "on_write": "datetime",
    "version": "integer",
    "write_id": "string",
}


_MOMENTS = {
    word: f"did you mean `{meant}`?"
    for meant, words in {
        "on_write": ("on_update", "on_change", "always", "updated", "modified"),
        "on_create": ("on_insert", "created", "once", "now"),
        "write_id": ("last_write", "request_id", "etag", "nonce"),
    }.items()
    for word in words
}


def resolve_named(name: Text, scope: Scope) -> Type | None:
    """A type by its name."""
    if name in SCALARS:
        return SCALARS[name]
    if name in scope.named:
        return scope.named[name]
    if scope.is_faulty(TYPES, name):
        return None
    habit = _HABITS.get(name.lower())
    if habit in ("map", "list"):
        hint = f"write `{{{habit}: string}}` with the type of its elements"
    elif habit:
        hint = f"write `{habit}`"
    elif name == "vector":
        hint = "write `{vector: 1536}` with how many dimensions it has"
    elif name in ("list", "map", "set", "enum"):
        hint = f"write `{{{name}: ...}}` with what it holds"
    else:
        hint = closest(name, [*SCALARS, *scope.named])
    scope.error("DR221", name.mark, f"there is no type `{shown(name)}`", hint)
    return None


def resolve_type(
    source: Text | TypeSource, alias: str, scope: Scope, *, level: int = 0
) -> Type | None:
    """The type of an attribute or element; an inline enumeration becomes the type `alias`."""
    if isinstance(source, Text):
        return resolve_named(source, scope)
    if level >= limits.DOCUMENT_LEVELS:
        scope.error(
            "DR228",
            source.place.mark,
            f"this type is nested more than {limits.DOCUMENT_LEVELS} levels deep",
            "DynamoDB stores no deeper values: define a flatter type",
        )
        return None
    server_set = source.type is not None and source.set in SERVER_SET
    written = {
        name: value
        for name, value in (
            ("type", source.type),
            ("enum", source.enum),
            ("set", None if server_set else source.set),
            ("list", source.list),
            ("map", source.map),
            ("vector", source.vector),
        )
        if value is not None
    }
    if source.type is not None and set(written) == {"type", "set"}:
        assert source.set is not None
        scope.error(
            "DR234",
            source.set.mark,
            f"the server has no value `{shown(source.set)}` to set",
            _MOMENTS.get(source.set) or closest(source.set, list(SERVER_SET)),
        )
        return None
    if len(written) != 1:
        kinds = "`type`, `enum`, `set`, `list`, `map` or `vector`"
        if source.set in SERVER_SET and not written.keys() - {"set"}:
            needed = next(of for known, of in SERVER_SET.items() if known == source.set)
            found, hint = "has no type", f"write `type: {needed}` beside it"
        elif written:
            found = "has several types: " + ", ".join(f"`{name}`" for name in written)
            hint = f"keep one of {kinds}"
        else:
            found, hint = "has no type", f"write one of {kinds}"
        scope.error(
            "DR222", source.place.mark, f"this {'element' if level else 'attribute'} {found}", hint
        )
        return None
    if source.enum is not None:
        return _enumeration(source.enum, alias, source, scope)
    if source.set is not None and not server_set:
        return _set(source.set, scope)
    if source.list is not None:
        element = resolve_type(source.list, alias, scope, level=level + 1)
        return None if element is None else ListType(element)
    if source.map is not None:
        value = resolve_type(source.map, alias, scope, level=level + 1)
        return None if value is None else MapType(value)
    if source.vector is not None:
        return _vector(source.vector, source, scope)
    assert source.type is not None
    found_type = resolve_named(source.type, scope)
    if isinstance(source, AttributeSource) and found_type is not None:
        return _encoded(found_type, source, scope)
    return found_type


def _enumeration(
    values: tuple[Text, ...], alias: str, source: TypeSource, scope: Scope
) -> EnumType | None:
    if not enum_values_valid(values, source.place.of("enum"), scope):
        return None
    scope.classes.claim([alias], f"the enumeration `{alias}`", source.place.mark)
    return EnumType(alias, tuple(str(value) for value in values))


def enum_values_valid(values: tuple[Text, ...], mark: Mark, scope: Scope) -> bool:
    """Report an enumeration that is empty, or holds a value twice."""
    if not values:
        scope.error("DR223", mark, "this enumeration is empty", "list its values: `[new, done]`")
        return False
    seen: set[str] = set()
    for value in values:
        if value in seen:
            scope.error(
                "DR223",
                value.mark,
                f"the enumeration holds `{shown(value)}` twice",
                "keep it once",
            )
            return False
        seen.add(value)
    return True


def _vector(dimensions: int, source: TypeSource, scope: Scope) -> ScalarType | None:
    fewest, most = limits.VECTOR_DIMENSIONS_FEWEST, limits.VECTOR_DIMENSIONS_MOST
    if fewest <= dimensions <= most:
        return ScalarType("vector", dimensions=dimensions)
    scope.error(
        "DR860",
        source.place.of("vector"),
        f"a vector cannot have {dimensions} dimensions",
        f"write {fewest} to {most}",
    )
    return None


def _set(element: Text, scope: Scope) -> SetType | None:
    if element in SET_ELEMENTS:
        return SetType(SET_ELEMENTS[element])
    if element in SERVER_SET:
        needed = next(of for known, of in SERVER_SET.items() if known == element)
        hint = f"add the type: `{{type: {needed}, set: {element}}}`"
    else:
        hint = closest(element, list(SET_ELEMENTS))
        if element in SCALARS or element in scope.named:
            hint = f"DynamoDB has sets of strings, numbers and binary; write `list: {element}`"
    scope.error("DR224", element.mark, f"a set cannot hold `{shown(element)}`", hint)
    return None


def _encoded(of: Type, source: AttributeSource, scope: Scope) -> Type | None:
    """The type with its stored form."""
    kind = of.kind if isinstance(of, ScalarType) else ""
    if source.encoding is not None:
        allowed = {"datetime": ("iso", "epoch_seconds", "epoch_milliseconds"), "boolean": ("text",)}
        if source.encoding not in allowed.get(kind, ()):
            forms = " or ".join(f"`{form}`" for form in allowed.get(kind, ()))
            scope.error(
                "DR225",
                source.place.of("encoding"),
                f"`{source.type}` has no stored form `{source.encoding}`",
                f"write {forms}" if forms else "leave `encoding` out",
            )
            return None
        of = ScalarType(of.kind, source.encoding) if isinstance(of, ScalarType) else of
    if source.precision is not None:
        if not isinstance(of, ScalarType) or of.kind != "datetime" or of.encoding != "iso":
            scope.error(
                "DR225",
                source.place.of("precision"),
                "only a datetime stored as ISO 8601 text has a precision",
                "leave `precision` out; an epoch encoding has its own",
            )
            return None
        precision: Precision = source.precision
        of = ScalarType(of.kind, of.encoding, precision)
    return of
