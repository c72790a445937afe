"""Conditions and changes as text, and what an engine makes of them."""

from decimal import Decimal
from typing import Any, cast

import pytest

from dynarepo import Value
from dynarepo.codecs import INTEGER, STRING, list_of
from dynarepo.errors import InvalidValue
from dynarepo.expressions.conditions import Condition, all_of, any_of
from dynarepo.expressions.operands import Path
from dynarepo.expressions.rendering import Expressions, projection_text
from dynarepo.fields import AnyField, ListField, NumberField, TextField
from dynarepo.writes.items import create_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import BOOKING, KEY, Address, F, Store, new, open_store


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    opened = open_store(engine)
    item = new(
        points=5,
        tags={"a", "b"},
        history=["x", "y"],
        note="lunch",
        address=Address(city="Oslo", street="Main"),
    )
    opened.run(create_item(BOOKING, opened.context, item))
    return opened


def holds(store: Store, condition: Condition) -> bool:
    expressions = Expressions()
    found = store.client.scan(
        TableName=store.table,
        FilterExpression=expressions.condition(condition),
        **expressions.parameters(),
    )
    return bool(found["Count"])


TRUE = F.points.eq(5)
FALSE = F.points.eq(6)


@pytest.mark.parametrize(
    "condition",
    [
        F.points.ne(6),
        F.points.lt(6) & F.points.le(5) & F.points.gt(4) & F.points.ge(5),
        F.points.between(5, 6),
        F.points.is_in([4, 5]),
        F.points.is_in(range(250)),
        ~F.points.is_in([]),
        F.points.is_in(range(-250, 0)) | TRUE,
        ~(F.points.is_in(range(-250, 0))) & TRUE,
        F.points.gt(F.version),
        F.amount.ge(Decimal("12.5")),
        F.status.eq("new") & F.status.begins_with("ne") & F.status.contains("ew"),
        F.tags.contains("a") & ~F.tags.contains("z"),
        F.tags.eq({"b", "a"}),
        F.tags.ne(set()),
        F.history.contains("y") & F.history.at(1).eq("y"),
        F.history.size().eq(2) & F.tags.size().between(1, 2) & F.note.size().gt(4),
        F.address.city.eq("Oslo"),
        F.address.has_type("M"),
        F.category_id.missing() & F.note.exists(),
        AnyField("address").at("street").contains("ain"),
        F.date.lt(KEY.date.replace(year=2031)),
        (FALSE | TRUE) & TRUE,
        ~(FALSE & TRUE),
        ~FALSE & TRUE,
        any_of(FALSE, FALSE & TRUE, TRUE),
    ],
)
def test_condition_holds(store: Store, condition: Condition) -> None:
    assert holds(store, condition)
    assert not holds(store, ~condition)


def test_membership_of_nothing_is_never_true(store: Store) -> None:
    assert not holds(store, F.points.is_in([]))


def test_all_of_leaves_out_what_is_absent() -> None:
    assert all_of(None, None) is None
    assert all_of(None, TRUE) == TRUE


def text(condition: Condition) -> str:
    return Expressions().condition(condition)


def test_parentheses_only_where_needed() -> None:
    assert text(TRUE & FALSE & TRUE) == "#0 = :0 AND #0 = :1 AND #0 = :2"
    assert text(TRUE | FALSE & TRUE) == "#0 = :0 OR #0 = :1 AND #0 = :2"
    assert text((TRUE | FALSE) & TRUE) == "(#0 = :0 OR #0 = :1) AND #0 = :2"
    assert text(~(TRUE & FALSE)) == "NOT (#0 = :0 AND #0 = :1)"


def test_expressions_of_one_request_share_names_and_keep_values_apart() -> None:
    expressions = Expressions()
    assert expressions.update([F.points.set(F.points.or_else(0).plus(1)), F.note.remove()]) == (
        "SET #0 = if_not_exists(#0, :0) + :1 REMOVE #1"
    )
    assert expressions.condition(F.points.lt(9)) == "#0 < :2"
    assert projection_text(expressions, ["points", "odd.name"]) == "#0, #2"
    assert expressions.parameters() == {
        "ExpressionAttributeNames": {"#0": "points", "#1": "memo", "#2": "odd.name"},
        "ExpressionAttributeValues": {":0": {"N": "0"}, ":1": {"N": "1"}, ":2": {"N": "9"}},
    }


def test_nothing_rendered_has_no_parameters() -> None:
    assert Expressions().parameters() == {}


def test_paths() -> None:
    expressions = Expressions()
    path = Path(("lines", 3, "a.b"))
    assert expressions.path(path) == "#0[3].#1"
    assert str(path) == "lines[3].a.b"
    assert path.lies_in(Path(("lines",)))
    assert not Path(("lines",)).lies_in(path)


def test_limits() -> None:
    with pytest.raises(InvalidValue, match="4096"):
        text(F.points.is_in(range(1_000)))
    with pytest.raises(InvalidValue, match="operators"):
        text(any_of(*[F.points.eq(F.points) for _ in range(200)]))


def test_python_operators_are_refused() -> None:
    with pytest.raises(TypeError, match="`&`"):
        bool(TRUE)
    points: Any = F.points
    with pytest.raises(TypeError, match="eq"):
        text(points == 5)


def test_forms_that_are_never_equal_are_refused() -> None:
    with pytest.raises(InvalidValue, match="milliseconds"):
        F.created_at.eq(F.updated_at)
    with pytest.raises(InvalidValue, match="`points`"):
        F.points.eq(True)
    with pytest.raises(InvalidValue, match=r"`address\.city` is int"):
        F.address.city.eq(5)  # type: ignore[arg-type]  # what a caller without a type checker writes


def test_two_sums_are_refused() -> None:
    with pytest.raises(InvalidValue, match="two sums"):
        NumberField[int]("n", INTEGER).plus(1).plus(2)


class Line(Value):
    text: str = "a model gives its attributes where a list gives its elements"


@pytest.mark.parametrize("wrong", ["text", {"a": "text"}, 5, Line()])
def test_what_is_joined_to_a_list_is_no_text(wrong: Any) -> None:
    lines = ListField[str, TextField[str]](
        "lines", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    start = lines.value([])
    for join in (
        lines.appended, lines.prepended, lines.value, lines.or_else, start.appended, lines.is_in
    ):  # fmt: skip
        with pytest.raises(InvalidValue, match=r"`lines` is .*, not list") as refused:
            join(wrong)
        assert "[value]" in refused.value.hint
    with pytest.raises(InvalidValue, match="`lines` is int, not str"):
        lines.append(cast("Any", 5))
