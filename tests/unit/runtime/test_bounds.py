"""The condition of a computed number holds exactly where the number lies within its bounds."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dynarepo import Condition, InvalidValue
from dynarepo.expressions.bounds import Bounds, Within
from dynarepo.expressions.change_effects import operand_value
from dynarepo.expressions.conditions import And, Compare, Function, Or
from dynarepo.expressions.operands import Arithmetic, Given, IfNotExists, Operand, Path

A, B = Path(("a",)), Path(("b",))
DECLARED = {A: Bounds(Decimal(-3), Decimal(6)), B: Bounds(Decimal(0))}
NUMBERS = st.decimals(-9, 9, places=1)


def number(value: Decimal) -> Given:
    return Given({"N": str(value)}, value)


CONSTANTS = NUMBERS.map(number)
STORED = st.sampled_from((A, B)) | st.builds(
    IfNotExists, st.sampled_from((A, B)), CONSTANTS | st.sampled_from((A, B))
)
SIGNS = st.sampled_from("+-")
OPERANDS: st.SearchStrategy[Any] = (
    STORED
    | st.builds(Arithmetic, STORED, SIGNS, CONSTANTS)
    | st.builds(Arithmetic, CONSTANTS, SIGNS, STORED)
)


@given(
    OPERANDS,
    st.none() | st.integers(-3, 6).map(Decimal),
    st.none() | NUMBERS.filter(lambda found: found >= 0),
)
def test_it_holds_just_where_the_result_keeps_to_its_bounds(
    operand: Operand, a: Decimal | None, b: Decimal | None
) -> None:
    item = {name: {"N": str(value)} for name, value in (("a", a), ("b", b)) if value is not None}
    bounds = DECLARED[A]
    found = Within(lambda path: DECLARED[path], sized=False).condition(operand, bounds)
    assert found is not None
    try:
        result = Decimal(operand_value(item, operand)["N"])
    except InvalidValue:
        # DynamoDB refuses what it cannot compute, whatever the condition says.
        return
    assert holds(found, item) == (bounds.passed_by(result) is None)


def holds(condition: Condition | bool, item: dict[str, dict[str, str]]) -> bool:
    match condition:
        case bool():
            return condition
        case Compare(Path() as path, operator, Given(stored)):
            if path.root not in item:
                return False
            there, bound = Decimal(item[path.root]["N"]), Decimal(stored["N"])
            return there >= bound if operator == ">=" else there <= bound
        case Function(name, path):
            return (path.root in item) == (name == "attribute_exists")
        case And(terms):
            return all(holds(term, item) for term in terms)
        case Or(terms):
            return any(holds(term, item) for term in terms)
        case _:
            raise AssertionError(condition)


def test_what_always_holds_asks_nothing() -> None:
    within = Within(lambda path: DECLARED[path], sized=False)
    up, low = Arithmetic(B, "+", number(Decimal(2))), DECLARED[B]
    assert within.condition(up, low) is True
    assert within.condition(IfNotExists(B, number(Decimal(-1))), low) == Function(
        "attribute_exists", B
    )
    assert within.condition(Arithmetic(A, "+", B), low) is None


def test_a_bound_is_a_number_that_dynamodb_stores() -> None:
    bounds = Bounds(Decimal("1E+30"), Decimal("2E+30"))
    within = Within(lambda _: Bounds(), sized=False)
    found = within.condition(Arithmetic(A, "+", number(Decimal("1E-30"))), bounds)
    assert isinstance(found, And)
    low, high = found.terms
    assert isinstance(low, Compare)
    assert isinstance(high, Compare)
    assert low.right == Given({"N": "1" + 30 * "0"}, None)
    assert high.right == Given({"N": "1" + 30 * "9" + "." + 7 * "9"}, None)
