"""Which conditions updates carry for limits, and that these do not make a repetition harmful."""

from typing import Any

import pytest

from dynarepo import Change, Context
from tests.golden.computed_limits.expected.warehouse import ProductFields as F
from tests.golden.computed_limits.expected.warehouse import ProductKey
from tests.golden.computed_limits.expected.warehouse.product import requests
from tests.unit.runtime.sending import first_request

CONTEXT = Context({"warehouse": "t"})


def first_sent(*changes: Change) -> Any:
    return first_request(requests.update(CONTEXT, ProductKey("a"), *changes).operation())


def condition(*changes: Change) -> str:
    sent = first_sent(*changes)
    text: str = sent.payload["ConditionExpression"]
    for short, name in sorted(sent.payload["ExpressionAttributeNames"].items(), reverse=True):
        text = text.replace(short, name)
    for short, value in sent.payload.get("ExpressionAttributeValues", {}).items():
        text = text.replace(short, next(iter(value.values()))) if "N" in value else text
    return text.removeprefix("attribute_exists(pk) AND ")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (F.least.add(3), "attribute_exists(pk)"),
        (F.least.add(2), "attribute_exists(least)"),
        (F.least.add(-1), "least >= 4"),
        (F.reserved.add(4), "(reserved <= 16 OR attribute_not_exists(reserved))"),
        (F.reserved.add(-4), "reserved >= 4"),
        (F.reserved.set(F.reserved.value(9).minus(F.reserved)), "reserved <= 9"),
        (F.reserved.set_if_missing(3), "attribute_exists(pk)"),
        (F.seen.append("a"), "(size(seen) <= 2 OR attribute_not_exists(seen))"),
        (F.quotas.at("a").remove(), "attribute_exists(pk)"),
    ],
)
def test_a_condition_asks_no_more_than_it_must(change: Change, expected: str) -> None:
    assert condition(change) == expected


def test_what_does_not_compare_is_read() -> None:
    assert first_sent(F.reserved.set(F.reserved.plus(F.on_hand))).action == "GetItem"
    assert first_sent(F.labels.add({"a", "b"})).action == "GetItem"
    assert first_sent(F.labels.add({"a"})).action == "UpdateItem"


def test_a_write_whose_condition_it_may_break_itself_is_not_repeated() -> None:
    copied = F.reserved.set(F.on_hand.or_else(3))
    assert not first_sent(copied).safe_to_repeat
    assert first_sent(F.labels.add({"a"})).safe_to_repeat
