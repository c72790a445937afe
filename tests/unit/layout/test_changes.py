"""Each change of a schema, and what it is reported as when data is stored already."""

import re

import pytest

from tests.unit.layout.change_cases import HARMLESS, REFUSED, WARNED
from tests.unit.layout.services import BASE, changed, edited


def refused_as(message: str) -> str:
    """The name that a hint gives to copy."""
    match = re.search(r"`--accept ([^ ]+)`$", message)
    assert match is not None, message
    return match[1]


@pytest.mark.parametrize("case", REFUSED)
def test_a_change_that_stored_data_does_not_survive_is_refused(case: str) -> None:
    edits, names = REFUSED[case]
    findings = list(changed(BASE, edited(*edits)))
    refused = [finding for finding in findings if finding.level == "error"]
    assert sorted(refused_as(finding.hint) for finding in refused) == names
    assert sorted({name[:5] for name in names}) == sorted({finding.code for finding in refused})


@pytest.mark.parametrize("case", REFUSED)
def test_a_refused_change_can_be_accepted_by_the_name_in_its_hint(case: str) -> None:
    edits, names = REFUSED[case]
    assert not changed(BASE, edited(*edits), *names).failed


@pytest.mark.parametrize("case", WARNED)
def test_a_change_with_consequences_is_warned_of(case: str) -> None:
    edits, codes = WARNED[case]
    findings = list(changed(BASE, edited(*edits)))
    assert [(finding.code, finding.level) for finding in findings] == [
        (code, "warning") for code in codes
    ]


@pytest.mark.parametrize("case", HARMLESS)
def test_a_change_that_stored_data_survives_is_not_reported(case: str) -> None:
    assert [finding.render() for finding in changed(BASE, edited(*HARMLESS[case]))] == []


def test_stored_items_that_begin_to_expire_are_warned_of() -> None:
    before = edited(
        ("name: string}", "name: string, ends: {type: datetime, encoding: epoch_seconds}}")
    )
    after = edited(
        ("    type_attribute: none\n", "    type_attribute: none\n    ttl: ends\n"), text=before
    )
    (finding,) = changed(before, after)
    assert (finding.code, finding.level) == ("DR635", "warning")
    assert "`ends` has passed are deleted" in finding.message


def test_a_value_type_of_several_entities_is_reported_once_and_where_it_is_defined() -> None:
    before = edited(("name: string}", "name: string, price: Money}"))
    after = edited(("Money: {amount: decimal, ", "Money: {"), text=before)
    (finding,) = changed(before, after)
    line = after[: after.index("Money: {")].count("\n") + 1
    assert (finding.code, finding.mark.line) == ("DR630", line)
