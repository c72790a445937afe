"""Changes are accepted one by one, by the exact name that their finding prints."""

import re

from dynarepo_codegen.codes import CODES
from dynarepo_codegen.codes.layout import CODES as LAYOUT_CODES
from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.layout import check_acceptance, check_changes, facts_of
from tests.unit.layout.change_cases import REFUSED, WARNED
from tests.unit.layout.services import BASE, changed, edited, service_of

TWO = edited(("amount: integer", "amount: string"), ("{rank:06d}", "{rank:08d}"))


def test_a_refused_change_says_where_what_suffers_and_how_to_accept_it() -> None:
    line = BASE.splitlines().index("      amount: integer") + 1
    assert [finding.render() for finding in changed(BASE, TWO, "DR606:Order.sk")] == [
        (
            f"schema/shop.yaml:{line}:7: DR602 `Order.amount` is now `string` (stored as S) and was "
            "`integer` (stored as N): stored values cannot be read, or are read as something else\n"
            "    hint: keep the type, or add an attribute of the new type and fill it from the old one; "
            "to change it regardless: `--accept DR602:Order.amount`"
        )
    ]


def test_what_is_gone_is_reported_where_the_lock_has_it() -> None:
    after = edited(("  Thing:\n    table: plain\n    attributes: {id: uuid, name: string}\n", ""))
    (finding,) = changed(BASE, after)
    assert finding.mark.file == "schema/shop.lock"
    assert "entity `Thing`" in finding.message


def test_accepting_one_change_accepts_no_other() -> None:
    assert [finding.code for finding in changed(BASE, TWO, "DR606:Order.sk")] == ["DR602"]
    assert [finding.code for finding in changed(BASE, TWO, "DR602:Order.amount")] == ["DR606"]
    assert list(changed(BASE, TWO, "DR602:Order.amount", "DR606:Order.sk")) == []


def test_a_warning_can_be_accepted_too() -> None:
    after = edited(("min: 0", "min: 1"))
    assert list(changed(BASE, after, "DR633:Order.size")) == []


def test_accepting_what_is_no_change_names_the_closest_one() -> None:
    (finding,) = changed(BASE, TWO, "DR602:Order.amount", "DR606:Order.sk", "DR602:Order.amont")
    assert finding.render().startswith("--accept: DR644 ")
    assert "did you mean `DR602:Order.amount`?" in finding.hint


def test_accepting_where_nothing_changed_is_an_error() -> None:
    (finding,) = changed(BASE, BASE, "DR602:Order.amount")
    assert (finding.code, finding.level) == ("DR644", "error")
    assert "leave it out" in finding.hint


def test_the_change_of_one_service_is_no_mistake_of_another() -> None:
    diagnostics = Diagnostics()
    accept = ("DR602:Order.amount", "DR606:Order.sk")
    old = facts_of(service_of(BASE))
    found: set[str] = set()
    for text in (BASE, TWO):
        service = service_of(text)
        found |= check_changes(old, facts_of(service), service, accept, diagnostics)
    check_acceptance(accept, found, diagnostics)
    assert list(diagnostics) == []


def test_a_recursive_value_type_is_compared_once() -> None:
    before = edited(("  Cash: {given", "  Cash: {more: {list: Cash}, given"))
    after = edited(("given: decimal", "given: string"), text=before)
    assert [finding.code for finding in changed(before, after)] == ["DR602"]


def test_a_value_type_that_nothing_stores_may_change() -> None:
    before = edited(("  Cash: {given", "  Rest: {a: string}\n  Cash: {given"))
    assert (
        list(changed(before, edited(("Rest: {a: string}", "Rest: {b: integer}"), text=before)))
        == []
    )


def test_every_code_about_changes_is_shown_by_a_case() -> None:
    shown = {name[:5] for _, names in REFUSED.values() for name in names}
    shown |= {code for _, codes in WARNED.values() for code in codes}
    assert shown == {code.code for code in LAYOUT_CODES if code.code < "DR640"}


def test_codes_are_in_their_range_and_known() -> None:
    for code in LAYOUT_CODES:
        assert re.fullmatch(r"DR6[0-4]\d", code.code)
        assert CODES[code.code] is code
