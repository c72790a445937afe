"""Whatever is changed and given: index keys are true afterwards, or nothing has happened."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dynarepo.errors import ConditionFailed, DynarepoError, InvalidValue
from dynarepo.expressions.changes import Change
from dynarepo.writes.items import create_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import (
    BOOKING,
    INDEXES,
    KEY,
    Address,
    F,
    Store,
    new,
    open_store,
)

REQUIRE = replace(BOOKING, indexes=tuple(replace(entry, on_partial="require") for entry in INDEXES))
CATEGORIES = (UUID(int=5), UUID(int=6))
ADDRESS = Address(city="Oslo", street="Main")
ITEMS = st.fixed_dictionaries(
    {
        "amount": st.sampled_from((Decimal(1), Decimal("2.5"))),
        "status": st.sampled_from(("new", "processed")),
        "points": st.sampled_from((None, 1, 2)),
        "category_id": st.sampled_from((None, *CATEGORIES)),
        "address": st.sampled_from((None, ADDRESS)),
    }
)
CHANGES: st.SearchStrategy[list[Change]] = st.tuples(
    st.sampled_from(
        [
            None,
            F.points.add(2),
            F.points.set(4),
            F.points.set(F.points.minus(1)),
            F.points.set_if_missing(3),
            F.points.remove(),
        ]
    ),
    st.sampled_from([None, F.amount.set(Decimal(7)), F.amount.increment(1)]),
    st.sampled_from([None, F.status.set("duplicate"), F.status.set_if_missing("processed")]),
    st.sampled_from(
        [None, F.category_id.set(CATEGORIES[0]), F.category_id.set_if_missing(CATEGORIES[1])]
    ),
    st.sampled_from([None, F.address.city.set("Bergen"), F.address.remove()]),
).map(lambda made: [F.note.set("x"), *(change for change in made if change is not None)])


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    return open_store(engine)


@settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(stored=ITEMS, told=ITEMS, is_right=st.booleans(), changes=CHANGES)
def test_entries_are_true_or_nothing_has_happened(
    store: Store,
    stored: dict[str, Any],
    told: dict[str, Any],
    is_right: bool,
    changes: list[Change],
) -> None:
    store = store.emptied()
    store.run(create_item(BOOKING, store.context, new(**stored)))
    before = store.stored()
    parts = stored if is_right else told
    refusal: DynarepoError | None = None
    try:
        store.run(update_item(REQUIRE, store.context, KEY, changes, given=parts))
    except DynarepoError as error:
        refusal = error
    assert store.actions in ([], ["UpdateItem"])
    if refusal is None:
        assert parts == stored
        assert store.entries_are_true()
        return
    assert store.stored() == before
    if isinstance(refusal, InvalidValue):
        # What is computed from nothing is refused before anything is sent.
        assert (refusal.attribute, store.actions) in (("points", []), ("address.city", []))
    else:
        assert isinstance(refusal, ConditionFailed)
        assert parts != stored
