"""An engine takes the stored forms of all types, and gives back the same items."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dynarepo import Facade, InvalidKey, InvalidValue
from tests.engines.engine import Engine, unique_name
from tests.golden.attribute_types.expected.catalogue import Catalogue, SampleCreate
from tests.golden.composite_key.expected.forum import BookmarkCreate, Forum, PostCreate
from tests.golden.number_and_binary_keys.expected.telemetry import (
    ChunkCreate,
    ReadingCreate,
    Telemetry,
)
from tests.golden.value_types_and_unions.expected.checkout import Checkout, OrderCreate
from tests.properties.attribute_values import records
from tests.properties.stored_forms import same

_INPUTS: list[tuple[type[Facade], str, type[Any]]] = [
    (Catalogue, "samples", SampleCreate),
    (Checkout, "orders", OrderCreate),
    (Forum, "posts", PostCreate),
    (Forum, "bookmarks", BookmarkCreate),
    (Telemetry, "readings", ReadingCreate),
    (Telemetry, "chunks", ChunkCreate),
]


@pytest.mark.parametrize(
    ("service", "repository", "model"), _INPUTS, ids=lambda value: getattr(value, "__name__", "")
)
def test_what_was_put_is_what_is_got(
    engine: Engine, service: type[Facade], repository: str, model: type[Any]
) -> None:
    names = {table.name: unique_name(table.name) for table in service._tables}
    db = service.connect(engine.client(attempts=3), tables=names)
    db.create_tables()
    items = getattr(db, repository)

    # Making a failure smaller would send thousands of requests.
    @settings(max_examples=8, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(st.data())
    def check(data: st.DataObject) -> None:
        try:
            given_item = model.model_validate(data.draw(records(model)))
            stored = items.put(given_item)
        except (InvalidKey, InvalidValue, ValidationError):
            return
        found = items.get(stored.key, consistent=True)
        assert same(found, stored)
        assert same(dict(found), dict(given_item))

    check()
