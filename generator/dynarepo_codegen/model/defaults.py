"""Default values: literals of an attribute's type, and generators."""

import base64
import binascii
import datetime
import re
import uuid
from decimal import Decimal, InvalidOperation

from ..diagnostics import Mark, Text, closest
from ..source.yaml_nodes import Mapping, Node, Scalar, Sequence
from .names import shown
from .scope import Scope
from .type_traits import literal_hint
from .types import EnumType, ListType, MapType, ScalarType, Type
from .values import GeneratedDefault, Generator, LiteralDefault

# Which generators a type can have; for text only unquoted, so that "now" can be a literal.
_GENERATORS: dict[str, tuple[Generator, ...]] = {
    "uuid": ("uuid4", "uuid7"),
    "ulid": ("ulid",),
    "datetime": ("now",),
    "string": ("uuid4", "uuid7", "ulid"),
}
_ALL_GENERATORS = ("uuid4", "uuid7", "ulid", "now")
_ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")


def resolve_default(
    node: Node, of: Type, mark: Mark, scope: Scope
) -> LiteralDefault | GeneratedDefault | None:
    """The default that `node` writes for a type, or None after reporting why it is not one."""
    match node, of:
        case Sequence(items=()), ListType():
            return GeneratedDefault("empty_list")
        case Mapping(items=()), MapType():
            return GeneratedDefault("empty_map")
        case Scalar(), ScalarType(kind=kind) if node.plain and node.text in _GENERATORS.get(
            kind, ()
        ):
            return GeneratedDefault(next(g for g in _GENERATORS[kind] if g == node.text))
        case Scalar(), _ if node.plain and node.text in _ALL_GENERATORS and not _is_text(of):
            scope.error(
                "DR233",
                mark,
                f"`{node.text}` does not generate this type",
                _generator_hint(of),
            )
            return None
        case Scalar(), ScalarType() | EnumType():
            try:
                return LiteralDefault(literal(node.text, of))
            except ValueError as problem:
                scope.error("DR232", mark, str(problem), _literal_hint(node.text, of))
                return None
        case _:
            scope.error(
                "DR232",
                mark,
                "a default is a single value, `[]` for a list or `{}` for a map",
                "fill other values where the item is made",
            )
            return None


def _literal_hint(text: str, of: ScalarType | EnumType) -> str:
    return closest(text, of.values) if isinstance(of, EnumType) else literal_hint(of, "")


def _is_text(of: Type) -> bool:
    return isinstance(of, EnumType) or (isinstance(of, ScalarType) and of.kind == "string")


def _generator_hint(of: Type) -> str:
    usable = _GENERATORS.get(of.kind, ()) if isinstance(of, ScalarType) else ()
    if not usable:
        return "write a literal value; generators exist for uuid, ulid, string and datetime"
    return "write " + " or ".join(f"`{name}`" for name in usable)


def literal(text: Text | str, of: ScalarType | EnumType) -> object:
    """The value that a text stands for; a ValueError says why it is none."""
    if isinstance(of, EnumType):
        if text not in of.values:
            raise ValueError(f"`{shown(text)}` is not a value of `{of.name}`")
        return str(text)
    try:
        return _scalar(str(text), of)
    except (ValueError, InvalidOperation, binascii.Error, OverflowError):
        raise ValueError(f"`{shown(text)}` is not a value of type {of.kind}") from None


def _scalar(text: str, of: ScalarType) -> object:
    match of.kind:
        case "string":
            return text
        case "integer":
            if not re.fullmatch(r"[+-]?[0-9]{1,38}", text):
                raise ValueError
            return int(text)
        case "decimal":
            return _finite(Decimal(text))
        case "float":
            return float(_finite(Decimal(text)))
        case "boolean":
            return {"true": True, "false": False}.get(text) if text in ("true", "false") else _no()
        case "binary":
            return base64.b64decode(text, validate=True)
        case "datetime":
            moment = datetime.datetime.fromisoformat(text)
            # Python takes the hour 24 for the next day's midnight, but only since 3.14.
            if moment.tzinfo is None or re.search("[T ]24", text):
                raise ValueError
            return moment.astimezone(datetime.UTC)
        case "date":
            return datetime.date.fromisoformat(text)
        case "uuid":
            return uuid.UUID(text)
        case "ulid":
            return text if _ULID.fullmatch(text) else _no()
        case "vector":
            return _no()
        case "any":
            return text


def _finite(number: Decimal) -> Decimal:
    if not number.is_finite() or len(number.as_tuple().digits) > 38:
        raise ValueError
    return number


def _no() -> object:
    raise ValueError
