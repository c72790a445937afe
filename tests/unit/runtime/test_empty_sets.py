"""Empty sets are found wherever they hide in a model."""

import pytest

from dynarepo.records import Value
from dynarepo.writes.empty_sets import holds_empty_set


class Marks(Value):
    words: set[str] | None = None


class Holder(Value):
    marks: Marks
    by_name: dict[str, list[Marks]]


@pytest.mark.parametrize(
    ("top", "nested", "found"),
    [
        (Marks(), Marks(words={"a"}), False),
        (Marks(words=set()), Marks(), True),
        (Marks(), Marks(words=set()), True),
    ],
)
def test_an_empty_set_is_found_at_any_depth(top: Marks, nested: Marks, found: bool) -> None:
    assert holds_empty_set(Holder(marks=top, by_name={"a": [nested], "b": []})) is found
