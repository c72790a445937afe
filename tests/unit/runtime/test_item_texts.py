"""What is read straight from an item's text is what the tagged values of the item would give."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw
from pydantic import BaseModel

from dynarepo import Context, EntitySpec, View
from dynarepo.decoding.item_texts import StraightReader
from dynarepo.decoding.items import item_decoder, part_decoder
from dynarepo.errors import ConnectionFailed, InvalidValue, UndecodableItem
from dynarepo.tenancy import EVERY_TENANT
from dynarepo.transport.answer_json import item_of
from dynarepo.unknown_attributes import unknown_attributes
from dynarepo.views import Returns
from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.model.build import build_service
from dynarepo_codegen.model.values import Entity, Service
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import merge_services
from tests.golden.cases import CASES
from tests.unit.runtime.stored_texts import StoredItems, strangest

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Reading:
    """One model of an entity, and both ways to read it."""

    spec: EntitySpec[Any, Any]
    service: Service
    entity: Entity
    name: str
    returns: Returns[Any]
    straight: Callable[[Raw], BaseModel]
    decided: Callable[[dict[str, Any]], BaseModel]


def services() -> Iterator[tuple[str, Service]]:
    """All services of the golden cases and of the repository, each with its package."""
    folders = [
        (sorted(case.folder.glob("*.yaml")), f"tests.golden.{case.name}.expected.")
        for case in CASES
    ]
    folders += [([path], "generated.") for path in sorted((ROOT / "schema").glob("*.yaml"))]
    for paths, package in folders:
        diagnostics = Diagnostics()
        schemas = [read_schema(p.name, p.read_text(encoding="utf-8"), diagnostics) for p in paths]
        for source in merge_services(tuple(s for s in schemas if s is not None), diagnostics):
            service = build_service(source, diagnostics)
            assert service is not None
            yield package + service.name, service


def readings() -> Iterator[Reading]:
    for package, service in services():
        folders = {folder.parent.name for folder in _codecs(package)}
        context = Context({t.name: t.name for t in service.tables}, tenant=EVERY_TENANT)
        for folder in sorted(folders):
            codec = import_module(f"{package}.{folder}.codec")
            (spec,) = (found for found in vars(codec).values() if isinstance(found, EntitySpec))
            if spec.reader is None:
                continue
            entity = next(e for e in service.entities if e.name == spec.name)
            decided: Any = item_decoder(spec, context)
            yield Reading(spec, service, entity, spec.name, spec, straight(spec.reader()), decided)
            for view in (found for found in vars(codec).values() if isinstance(found, View)):
                assert view.reader is not None
                decided = part_decoder(spec, context, view.model, view.decode)
                name = view.model.__name__
                yield Reading(spec, service, entity, name, view, straight(view.reader()), decided)


def straight(reader: StraightReader[Any]) -> Callable[[Raw], BaseModel]:
    def read(text: Raw) -> BaseModel:
        stored = reader.parse(text)
        reader.identity(stored)
        found: BaseModel = reader.fill(stored)
        return found

    return read


def _codecs(package: str) -> Iterator[Path]:
    yield from (ROOT / package.replace(".", "/")).glob("*/codec.py")


READINGS = list(readings())


def shown(value: Any) -> object:
    """All there is to a value: two that look the same are the same."""
    if isinstance(value, BaseModel):
        kept = [(name, shown(inner)) for name, inner in vars(value).items()]
        names = sorted(value.model_fields_set)
        return type(value), kept, names, value.__pydantic_extra__, unknown_attributes(value)
    if isinstance(value, list):
        return [shown(element) for element in value]
    if isinstance(value, dict):
        return [(name, shown(inner)) for name, inner in value.items()]
    if isinstance(value, set):
        return set, sorted(repr(element) for element in value)
    if isinstance(value, datetime):
        return repr(value)
    return type(value), repr(value)


def text_of(item: dict[str, Any]) -> Raw:
    return Raw(json.dumps(item).encode())


def agree(reading: Reading, item: dict[str, Any]) -> bool:
    """Whether the item was read straight; if so, as the way that decides reads it."""
    text = text_of(item)
    try:
        straight = reading.straight(text)
    except Exception:
        return False
    try:
        item = item_of(text)
    except (InvalidValue, ConnectionFailed):
        # What is no item where nobody looks is only found by who takes all of it apart.
        return False
    try:
        decided = reading.decided(item)
    except UndecodableItem as error:
        raise AssertionError(f"{straight!r} is read, and should be refused: {error}") from error
    assert shown(straight) == shown(decided)
    return True


def is_valid(reading: Reading, item: dict[str, Any]) -> bool:
    try:
        reading.decided(item_of(text_of(item)))
    except UndecodableItem:
        return False
    return True


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: f"{r.service.name}.{r.name}")
def test_what_is_read_straight_is_what_is_read(reading: Reading) -> None:
    straight: list[dict[str, Any]] = []

    @settings(max_examples=25, deadline=None, database=None)
    @given(st.integers(0, 2**32), st.sampled_from([0, 30, 100]))
    def hold(seed: int, odd: int) -> None:
        item = StoredItems(reading.service, Random(seed), odd).item(reading.entity)
        if agree(reading, item):
            straight.append(item)
        elif not odd:
            assert not is_valid(reading, item), "an item of everyday values takes the long way"

    hold()
    assert straight
    for strange in strangest(straight[0]):
        agree(reading, strange)
