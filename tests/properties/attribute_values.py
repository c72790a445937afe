"""Values for the attributes of any generated model: fitting ones, and wild ones of the right type."""

import types
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin
from uuid import UUID

from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

from dynarepo.ids import ULID_PATTERN
from tests.properties.entities import Entity

Values = st.SearchStrategy[Any]

# Delimiters of key templates, what sorts around them, and what escapes are made of.
_CROWDED_LETTERS: Final = "#|:-$%\"'ab \0\ud7ff\ue000\U0010ffff"
_TEXTS: Final = st.text(_CROWDED_LETTERS, max_size=4) | st.text(max_size=8)
_ZONES: Final = st.sampled_from(
    [None, UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-3, minutes=-30))]
)
_EDGES: Final = [0, -1, 10**38, 10**38 - 1, 10**38 + 1, -(10**37), 10**125, 10**126]
_DECIMALS: Final = (
    st.decimals()
    | st.decimals(allow_nan=False, allow_infinity=False, places=2)
    | st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-(10**39), 10**39),
        st.integers(-140, 130),
    )
)
_WHOLES: Final = st.integers() | st.sampled_from(_EDGES)

_ELEMENTS: Final = (
    st.none() | st.booleans() | _WHOLES | _DECIMALS | st.floats() | _TEXTS | st.binary(max_size=4)
)
_ANYTHING: Final = st.recursive(
    _ELEMENTS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(_TEXTS, inner, max_size=3)
    | st.sets(_TEXTS, max_size=3)
    | st.sets(_WHOLES, max_size=3)
    | st.sets(st.binary(max_size=3), max_size=3),
    max_leaves=6,
)

_WILD: Final[dict[object, Values]] = {
    str: _TEXTS,
    int: _WHOLES,
    Decimal: _DECIMALS,
    float: st.floats(),
    bool: st.booleans(),
    bytes: st.binary(max_size=16),
    AwareDatetime: st.datetimes(timezones=_ZONES),
    date: st.dates(),
    UUID: st.uuids(),
    Any: _ANYTHING,
}
_FITTING: Final[dict[object, Values]] = {
    **_WILD,
    str: _TEXTS.filter(bool),
    int: st.integers(-(10**9), 10**9),
    Decimal: st.decimals(-(10**9), 10**9, places=3),
    float: st.floats(-1e9, 1e9).filter(lambda value: not value or abs(value) > 1e-9),
    AwareDatetime: st.integers(978_307_200, 4_102_444_800).map(
        lambda second: datetime.fromtimestamp(second, UTC)
    ),
    Any: st.none() | st.booleans() | st.integers(-9, 9) | _TEXTS | st.lists(_TEXTS, max_size=2),
}
# Where keys could collide, they do so among values that are nearly the same.
_FEW: Final[dict[object, Values]] = {
    **_WILD,
    str: st.text("#|:%$a", max_size=3) | _TEXTS,
    int: st.integers(-2, 12),
    UUID: st.sampled_from([UUID(int=1), UUID(int=2)]),
    AwareDatetime: st.sampled_from(
        [datetime(2026, 1, day, second, tzinfo=UTC) for day in (1, 10) for second in (0, 10)]
    ),
}


def wild(field: FieldInfo) -> Values:
    """Any values of an attribute's type, whatever its constraints are."""
    return _of(field.annotation, _WILD)


def fitting(field: FieldInfo) -> Values:
    """Values that an attribute takes."""
    limits = _limits(field)
    values = _of(field.annotation, {**_FITTING, **_limited(limits)})

    def fits(value: Any) -> bool:
        return value is None or (
            ("ge" not in limits or value >= limits["ge"])
            and ("le" not in limits or value <= limits["le"])
            and ("min_length" not in limits or len(value) >= limits["min_length"])
            and ("max_length" not in limits or len(value) <= limits["max_length"])
        )

    return values.filter(fits)


_ULIDS = tuple("01M7Y5J7ZWBW8VRVTG4JX4C0N" + last for last in "012345")


def key_parts(entity: Entity) -> st.SearchStrategy[dict[str, Any]]:
    """Any values of the attributes in an entity's key, few enough to meet each other again."""
    fields = entity.model.model_fields
    return st.fixed_dictionaries({name: _key_part(fields[name]) for name in entity.key_parts})


def _key_part(field: FieldInfo) -> st.SearchStrategy[Any]:
    anything = _of(field.annotation, _FEW)
    # Hardly any text is a ULID, and a key takes nothing else.
    return st.sampled_from(_ULIDS) | anything if _is_ulid(field) else anything


def _is_ulid(field: FieldInfo) -> bool:
    return any(getattr(mark, "pattern", None) == ULID_PATTERN for mark in field.metadata)


def _limits(field: FieldInfo) -> dict[str, Any]:
    """What a field's marks say, by the names that Pydantic gives it."""
    names = ("ge", "le", "min_length", "max_length", "pattern")
    return {
        name: limit
        for name in names
        for mark in field.metadata
        if (limit := getattr(mark, name, None)) is not None
    }


def _limited(limits: dict[str, Any]) -> dict[object, Values]:
    """Values of the types that limits leave too few of to wait for."""
    if "pattern" in limits:
        ascii_only = st.characters(codec="ascii")
        return {str: st.from_regex(limits["pattern"], fullmatch=True, alphabet=ascii_only)}
    limited: dict[object, Values] = {}
    bounds = {name: bound for name, bound in limits.items() if isinstance(bound, int)}
    if "ge" in bounds or "le" in bounds:
        least = bounds.get("ge", -(10**9))
        limited[int] = st.integers(least, bounds.get("le", least + 10**9))
    if shortest := limits.get("min_length", 0):
        longest = min(limits.get("max_length", shortest + 8), shortest + 8)
        limited[str] = st.text(_CROWDED_LETTERS, min_size=shortest, max_size=longest) | st.text(
            min_size=shortest, max_size=longest
        )
        limited[bytes] = st.binary(min_size=shortest, max_size=longest)
    return limited


def records(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """Attributes that make a model; those with a default may be left out."""
    required = {name: fitting(field) for name, field in _fields(model) if field.is_required()}
    others = {name: fitting(field) for name, field in _fields(model) if not field.is_required()}
    return st.fixed_dictionaries(required, optional=others)


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return list(model.model_fields.items())


def _of(annotation: Any, leaves: dict[object, Values]) -> Values:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation in leaves:
        return leaves[annotation]
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of([_of(argument, leaves) for argument in arguments])
    if origin is Annotated:
        return _of(arguments[0], leaves)
    if annotation is types.NoneType:
        return st.none()
    if origin is list:
        return st.lists(_of(arguments[0], leaves), max_size=2)
    if origin is set:
        return st.sets(_of(arguments[0], leaves).filter(_hashable), max_size=3)
    if origin is dict:
        names = leaves[str] if leaves is _WILD else _TEXTS.filter(bool)
        return st.dictionaries(names, _of(arguments[1], leaves), max_size=2)
    model: type[BaseModel] = annotation
    assert issubclass(model, BaseModel)
    if leaves is not _WILD:
        return st.deferred(lambda: records(model))
    return st.deferred(
        lambda: st.fixed_dictionaries({name: wild(field) for name, field in _fields(model)})
    )


def _hashable(value: Any) -> bool:
    # A signalling NaN cannot be in a set at all.
    return not (isinstance(value, Decimal) and value.is_snan())
