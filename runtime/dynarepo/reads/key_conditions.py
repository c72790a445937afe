"""The key condition of a query: what the key attributes are compared with."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from ..errors import InvalidValue
from ..expressions.conditions import Between, Compare, Condition, Function, all_of
from ..expressions.operands import Given, Path
from ..wire import WireValue
from .ranges import SortCondition

_COMPARISONS: Final = ("=", "<", "<=", ">", ">=")


def key_condition(
    equals: Iterable[tuple[str, WireValue]], sort: SortCondition | None
) -> Condition | None:
    """The condition on the key attributes; None where nothing is asked of them."""
    terms: list[Condition] = [
        Compare(Path((name,)), "=", Given(value, None)) for name, value in equals
    ]
    if sort is not None:
        terms.append(_sort_term(sort))
    return all_of(*terms)


def same_value(found: WireValue, wanted: WireValue) -> bool:
    """Whether two stored values are equal; numbers are, however they are written."""
    if found.keys() == wanted.keys() == {"N"}:
        return Decimal(found["N"]) == Decimal(wanted["N"])
    return found == wanted


def _sort_term(sort: SortCondition) -> Condition:
    path = Path((sort.attribute,))
    operands = [Given(value, None) for value in sort.operands]
    if sort.operator == "BETWEEN":
        return Between(path, operands[0], operands[1])
    if sort.operator == "begins_with":
        return Function("begins_with", path, operands[0])
    for operator in _COMPARISONS:
        if sort.operator == operator:
            return Compare(path, operator, operands[0])
    raise InvalidValue(
        "has a range that no value lies in, for which nothing is sent", attribute=sort.attribute
    )
