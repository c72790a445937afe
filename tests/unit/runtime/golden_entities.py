"""All entities of the golden cases, with what makes values for their attributes."""

import importlib
import importlib.util
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo

from dynarepo import EntitySpec

GOLDEN = Path(__file__).parents[2] / "golden"
Any_ = EntitySpec[Any, Any]

_FIRST = datetime(2021, 1, 1, tzinfo=UTC)
_TEXTS = st.text(alphabet="abcXYZ019 é", min_size=1, max_size=6)
_MOMENTS = st.integers(0, 10**8).map(lambda seconds: _FIRST + timedelta(seconds=seconds))
_BY_CLASS: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    int: st.integers(0, 9),
    float: st.integers(0, 90).map(lambda number: number / 4),
    bool: st.booleans(),
    bytes: st.binary(min_size=1, max_size=4),
    Decimal: st.decimals(1, 9, places=1),
    UUID: st.uuids(),
    date: st.dates(date(2021, 1, 1), date(2040, 1, 1)),
    datetime: _MOMENTS,
    AwareDatetime: _MOMENTS,
    Any: _TEXTS | st.integers(0, 9),
}


def entities() -> Iterator[tuple[str, Any_]]:
    """Every entity, by its case and its name."""
    for codec in sorted(GOLDEN.glob("*/expected/*/*/codec.py")):
        service = codec.parent.parent
        name = f"golden_{service.parent.parent.name}_{service.name}"
        if name not in sys.modules:
            _load(name, service)
        module = importlib.import_module(f"{name}.{codec.parent.name}.codec")
        for found in list(vars(module).values()):
            if isinstance(found, EntitySpec):
                entity: Any_ = found
                yield f"{name}.{entity.name}", entity


def _load(name: str, folder: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


def records(model: type[BaseModel]) -> st.SearchStrategy[BaseModel]:
    """Valid records of a model; what has a default may be left out."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        values = _values(field.annotation, field)
        (required if field.is_required() else optional)[name] = values
    return st.fixed_dictionaries(required, optional=optional).map(lambda held: model(**held))


def _values(declared: Any, field: FieldInfo | None = None) -> st.SearchStrategy[Any]:
    pattern = None if field is None else _mark(field, "pattern")
    least, most = _limits(field)
    if declared in _BY_CLASS or get_origin(declared) is Annotated:
        origin = declared if declared in _BY_CLASS else get_args(declared)[0]
        if declared not in _BY_CLASS:
            found = [getattr(mark, "pattern", None) for mark in get_args(declared)[1:]]
            pattern = next((each for each in found if each), pattern)
            if origin not in _BY_CLASS:
                return _values(origin)
        if origin is str and pattern is not None:
            return st.from_regex(pattern.replace("$", r"\Z"), fullmatch=True)
        return _bounded(origin, field, least)
    origin, inner = get_origin(declared), get_args(declared)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(
            *(st.none() if kind is NoneType else _values(kind, field) for kind in inner)
        )
    if origin is set:
        return st.sets(_values(inner[0]), min_size=least, max_size=most)
    if origin is list:
        return st.lists(_values(inner[0]), min_size=least, max_size=most)
    if origin is dict:
        return st.dictionaries(_TEXTS, _values(inner[1]), min_size=least, max_size=most)
    assert isinstance(declared, type)
    assert issubclass(declared, BaseModel)
    # A type may hold itself.
    return st.deferred(lambda: records(declared))


def _bounded(kind: Any, field: FieldInfo | None, least: int) -> st.SearchStrategy[Any]:
    marks = [] if field is None else field.metadata
    low = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    high = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    if kind is str and least:
        return st.text(alphabet="abc", min_size=least, max_size=least)
    if kind is bytes and least:
        return st.binary(min_size=least, max_size=least)
    if low is not None or high is not None:
        # One of the bounds is as good a value as any.
        return st.just(high if low is None else low)
    return _BY_CLASS[kind]


def _limits(field: FieldInfo | None) -> tuple[int, int]:
    marks = [] if field is None else field.metadata
    least = next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)
    most = next((mark.max_length for mark in marks if isinstance(mark, MaxLen)), 2)
    return least, max(least, min(most, 2))


def _mark(field: FieldInfo, name: str) -> Any:
    return next((found for mark in field.metadata if (found := getattr(mark, name, None))), None)
