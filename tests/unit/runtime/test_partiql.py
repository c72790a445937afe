from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from dynarepo import CursorMismatch, InvalidValue
from dynarepo.reads.partiql import Statement, native, parameter_values, read_page
from dynarepo.transport.drivers import run
from tests.unit.runtime.sending import Calls


def selection(*parameters: object) -> Statement[dict[str, Any]]:
    return Statement("SELECT * FROM t WHERE a = ?", parameter_values(parameters), native)


def test_parameters_have_the_forms_of_attributes() -> None:
    moment = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    number = UUID(int=1)
    given = ["a", 1, Decimal("1.5"), 0.5, True, None, b"x", date(2030, 1, 2), moment, number, [1]]
    assert parameter_values(given) == (
        {"S": "a"},
        {"N": "1"},
        {"N": "1.5"},
        {"N": "0.5"},
        {"BOOL": True},
        {"NULL": True},
        {"B": b"x"},
        {"S": "2030-01-02"},
        {"S": "2030-01-02T03:04:05.000000Z"},
        {"S": str(number)},
        {"L": [{"N": "1"}]},
    )
    with pytest.raises(InvalidValue, match=r"parameters\[1\]"):
        parameter_values([1, object()])


@pytest.mark.parametrize(
    ("text", "writes"),
    [("SELECT 1", False), ("  select 1", False), ("UPDATE t", True), ("delete from t", True)],
)
def test_only_a_selection_is_sent_again(text: str, writes: bool) -> None:
    request = Statement(text, (), native).request()
    assert (request.writes, request.safe_to_repeat) == (writes, not writes)


def test_a_page_asks_on_until_it_is_full() -> None:
    answers = [
        {"Items": [{"a": {"N": "1"}}], "NextToken": "x"},
        {"Items": [], "NextToken": "y"},
        {"Items": [{"a": {"N": "2"}}], "NextToken": "z"},
    ]
    sent: list[Any] = []

    def send(request: Any) -> Any:
        sent.append(request.payload)
        return request.decode(answers[len(sent) - 1])

    page = run(read_page(selection("v"), 2, None), Calls(send))
    assert page.items == ({"a": 1}, {"a": 2})
    assert [(p["Limit"], p.get("NextToken")) for p in sent] == [(2, None), (1, "x"), (1, "y")]
    assert page.cursor is not None
    assert selection("v").token(page.cursor) == "z"
    with pytest.raises(CursorMismatch):
        selection("w").token(page.cursor)
