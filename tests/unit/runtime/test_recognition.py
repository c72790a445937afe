from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import EntitySpec
from dynarepo.reads.recognition import Recogniser
from tests.unit.runtime.ledger import ENTRY

TYPED: EntitySpec[Any, Any] = replace(
    ENTRY, name="Typed", type_attribute=("kind", "typed"), key_shape=(("pk", "typed#[0-9]+"),)
)
OTHER: EntitySpec[Any, Any] = replace(
    ENTRY, name="Other", type_attribute=("kind", "other"), key_shape=(("pk", "other#.+"),)
)
UNTYPED: EntitySpec[Any, Any] = replace(
    ENTRY, name="Untyped", type_attribute=None, key_shape=(("pk", "x#.+"), ("sk", "[^#]+"))
)


def stored(**values: str) -> dict[str, dict[str, str]]:
    return {name: {"S": value} for name, value in values.items()}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (stored(pk="typed#1", kind="typed"), "Typed"),
        # What an item says of itself counts, whatever its key looks like.
        (stored(pk="typed#1", kind="other"), "Other"),
        (stored(pk="typed#1", kind="third"), None),
        ({"pk": {"S": "typed#1"}, "kind": {"N": "1"}}, None),
        (stored(pk="typed#1"), "Typed"),
        (stored(pk="other#a\nb"), "Other"),
        (stored(pk="typed#1x"), None),
        (stored(pk="nothing"), None),
    ],
)
def test_an_item_is_of_the_type_it_names_or_else_of_the_form_of_its_key(
    item: Any, expected: str | None
) -> None:
    found = Recogniser([TYPED, OTHER]).entity_of(item)
    assert (found and found.name) == expected


def test_all_attributes_of_the_key_have_the_form() -> None:
    recogniser = Recogniser([UNTYPED])
    assert recogniser.entity_of(stored(pk="x#1", sk="a")) is UNTYPED
    assert recogniser.entity_of(stored(pk="x#1", sk="a#b")) is None


def test_the_only_entity_of_a_table_needs_no_form() -> None:
    alone: EntitySpec[Any, Any] = replace(ENTRY, type_attribute=None)
    assert Recogniser([alone]).entity_of(stored(anything="1")) is alone
