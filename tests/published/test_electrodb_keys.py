"""Keys and queries of ElectroDB's task manager come out as ElectroDB itself makes them.

`stored.json` and `queries.json` hold what ElectroDB 3 wrote and asked for its published example.
We differ where it is unsafe: an employee without a manager gets no entry in the index of managers
(ElectroDB stores a half-built key, one hot partition for all), and a range never leaves the
prefix of its own attribute.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dynarepo import AtLeast, AtMost, Between, Context, LessThan, MoreThan, explain
from tests.published.models import Published

RANGES: dict[str, Callable[..., Any]] = {
    "gt": MoreThan,
    "gte": AtLeast,
    "lt": LessThan,
    "lte": AtMost,
    "between": Between,
}
CONTEXT = Context({"electro": "electro"})
KEYS_PER_ITEM = {"employee": 12, "task": 8, "office": 4}


@pytest.fixture(scope="module")
def model(published: Callable[[str], Published]) -> Published:
    return published("task_manager")


def _module(model: Published, entity: str, name: str) -> Any:
    return __import__(f"{model.package.__name__}.{entity}.{name}", fromlist=["_"])


def _snake(name: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name)


def test_every_key_of_every_item_is_the_same(model: Published) -> None:
    compared = 0
    for name, attributes, keys in model.facts("stored.json"):
        entity = name.lower()
        created = getattr(model.package, f"{entity.capitalize()}")
        given = {_snake(key): value for key, value in attributes.items() if key != "type"}
        item = created.model_validate(given)
        stored = _module(model, entity, "codec").encode(item)
        safe = dict(keys)
        if entity == "employee" and "manager" not in attributes:
            assert safe.pop("gsi5pk").endswith("manager_")
            safe.pop("gsi5sk")
            assert "gsi5pk" not in stored
        assert {key: stored[key]["S"] for key in safe} == safe
        compared += len(safe)
    assert compared > 800


def test_every_query_asks_for_the_same_keys(model: Published) -> None:
    rows = model.facts("queries.json")
    for entity, pattern, arguments, options, wanted in rows:
        operator = next((name for name in options if name in RANGES), None)
        if "begins" in options:
            continue
        requests = _module(model, entity, "requests")
        keywords = dict(options)
        if operator is not None:
            attribute, *bounds = keywords.pop(operator)
            native = [date.fromisoformat(b) if attribute == "date_hired" else b for b in bounds]
            keywords = {attribute: RANGES[operator](*native)}
        payload = explain(getattr(requests, pattern)(CONTEXT, *arguments, **keywords)).payload
        values = [value["S"] for value in payload["ExpressionAttributeValues"].values()]
        assert payload.get("IndexName", "") == wanted["index"]
        assert wanted["pk"] in values
        asked = [value for value in values if value not in (wanted["pk"], entity, "Office")]
        if operator is None:
            assert asked == wanted["sk"], pattern
            starts = "begins_with" in payload["KeyConditionExpression"]
            assert starts == wanted["condition"].startswith("begins_with")
        else:
            prefix = wanted["sk"][0][: wanted["sk"][0].rindex("_") + 1]
            assert all(value.startswith(prefix) or value == prefix[:-1] + "`" for value in asked)
            # "less than" a text that ends the key is asked as "up to the text just below it".
            assert operator == "lt" or any(value.startswith(wanted["sk"][0]) for value in asked)
    assert len(rows) > 250
