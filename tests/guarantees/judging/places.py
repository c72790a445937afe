"""Keys of numbers, days and texts: what differs is stored apart, each as it was written."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.guarantees.judging.stored import Plain, of_type, own_attributes
from tests.guarantees.lines import Line

ENTITIES = ("Reading", "Address", "Tag")


def judge_places(items: list[Plain], lines: Iterable[Line]) -> None:
    """Every row that was surely written is there once, and none that was not."""
    lines = [line for line in lines if line.entity in ENTITIES]
    for entity in ENTITIES:
        stored = [_row(own_attributes(item)) for item in of_type(items, entity)]
        written = {_row(line.given) for line in lines if line.entity == entity}
        sure = {_row(line.given) for line in lines if line.entity == entity and line.is_sure}
        assert len(stored) == len({*stored}), f"one {entity} is stored twice"
        assert sure <= {*stored} <= written, (sure - {*stored}, {*stored} - written)


def _row(shown: Plain) -> tuple[tuple[str, Any], ...]:
    """A row that can be compared, whether it comes from a line or from a table."""
    return tuple(
        sorted(
            (name, Decimal(value) if name == "value" else value) for name, value in shown.items()
        )
    )
