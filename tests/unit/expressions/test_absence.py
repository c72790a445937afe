"""What stands beside items has none of their attributes: what a condition then comes to."""

import pytest

from dynarepo_codegen.expressions.absence import can_hold_without
from tests.unit.expressions.parsing import condition_of

LACKED = {"kind", "total"}


@pytest.mark.parametrize(
    "written",
    [
        "attribute_exists(kind)",
        "kind = 'order'",
        "total BETWEEN 1 AND 2",
        "kind IN ('a', 'b')",
        "begins_with(kind, 'o')",
        "size(kind) > 2",
        "kind = 'order' AND attribute_not_exists(total)",
        "kind = 'order' OR total > 3",
        "NOT attribute_not_exists(kind)",
        "NOT kind <> 'order'",
        "attribute_exists(kind) AND pk = 'x'",
        "attribute_exists(kind.inner)",
    ],
)
def test_it_holds_of_items_alone(written: str) -> None:
    assert not can_hold_without(condition_of(written), LACKED)


@pytest.mark.parametrize(
    "written",
    [
        "attribute_not_exists(kind)",
        # What is missing differs from everything.
        "kind <> 'invoice'",
        "NOT kind = 'invoice'",
        "kind = 'order' OR attribute_not_exists(total)",
        "pk = 'x'",
        "begins_with(pk, 'order#') OR kind = 'order'",
        "NOT (attribute_exists(kind) AND total > 3)",
    ],
)
def test_it_can_hold_of_what_lacks_them(written: str) -> None:
    assert can_hold_without(condition_of(written), LACKED)
