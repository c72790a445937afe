"""A value that an update puts inside of an attribute is held against what is declared there."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import Context, InvalidValue
from dynarepo.expressions.changes import Change
from tests.golden.value_types_and_unions.expected.checkout import OrderFields as F
from tests.golden.value_types_and_unions.expected.checkout import OrderKey
from tests.golden.value_types_and_unions.expected.checkout.order import requests
from tests.unit.runtime.sending import first_request

CONTEXT = Context({"orders": "t"})
LINE = F.lines.at(1)
NEGATIVE = Decimal(-1)


def first_sent(change: Change) -> Any:
    write = requests.update(CONTEXT, OrderKey(uuid4()), change)
    return first_request(write.operation())


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (F.total.amount.set(NEGATIVE), "total.amount", "greater than or equal to 0"),
        (F.total.amount.set_if_missing(NEGATIVE), "total.amount", "greater than or equal to 0"),
        (F.bill_to.street.set(""), "bill_to.street", "at least 1 character"),
        (LINE.quantity.set(0), r"lines\[1\].quantity", "greater than or equal to 1"),
        (
            LINE.parts.at(0).price.amount.set(NEGATIVE),
            r"lines\[1\].parts\[0\].price.amount",
            "greater than or equal",
        ),
        (F.fees.at("post").amount.set(NEGATIVE), "fees.post.amount", "greater than or equal to 0"),
        (F.payment.worth.amount.set(NEGATIVE), "payment.worth.amount", "greater than or equal"),
        (F.attempts.at(0).worth.amount.set(NEGATIVE), "attempts.*amount", "greater than or equal"),
    ],
)
def test_what_could_not_be_read_again_is_refused(change: Change, place: str, reason: str) -> None:
    with pytest.raises(InvalidValue, match=f"`{place}` does not fit: .*{reason}"):
        first_sent(change)


def test_a_sensitive_value_is_not_described() -> None:
    wrong: Any = F.ship_to.gate_code
    with pytest.raises(InvalidValue, match="gate_code") as refused:
        first_sent(wrong.set(5))
    assert "5" not in refused.value.reason


@pytest.mark.parametrize(
    "change",
    [
        F.total.amount.set(Decimal(0)),
        F.total.amount.increment(NEGATIVE),
        LINE.quantity.set(1),
        F.payment.iban.set("DE0"),
        F.payment.method.set("card"),
        F.fees.at("post").currency.set("USD"),
    ],
)
def test_what_fits_or_is_not_known_is_sent(change: Change) -> None:
    assert first_sent(change).action == "UpdateItem"
