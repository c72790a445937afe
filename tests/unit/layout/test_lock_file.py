"""The text of a lock: readable, stable, and refused at its line when it is not what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo_codegen.diagnostics import Diagnostics, Mark
from dynarepo_codegen.layout import facts_of, lock_text, parse_lock
from dynarepo_codegen.layout.fact_values import PROPERTIES, REQUIRED, Fact, Facts, fact
from dynarepo_codegen.layout.lock_file import FORMAT
from tests.unit.layout.services import BASE, edited, service_of

PATH = "schema/shop.lock"
SMALL = f"""\
dynarepo layout lock, format {FORMAT}, service shop
# How data is stored. Written by `dynarepo generate`: commit it, and leave it alone.
entity Line: table=ledger type_value=Line
entity Line attribute amount: stored=amount wire=N type=decimal presence=required
entity Line attribute state: stored=st wire=S type=enum values="a, b",new presence=default
entity Line key pk: template=line#{{amount:ordered}}
table ledger: name=ledger key=pk:S type_attribute=_type
end
"""


def parsed(text: str, service: str = "shop") -> tuple[Facts | None, list[str]]:
    diagnostics = Diagnostics()
    facts = parse_lock(service, PATH, text, diagnostics)
    return facts, [f"{finding.mark} {finding.code}" for finding in diagnostics]


def test_a_lock_reads_as_a_list_of_facts() -> None:
    schema = """\
service: shop
tables: {ledger: {key: {partition: pk}}}
entities:
  Line:
    table: ledger
    attributes:
      amount: decimal
      state: {enum: [new, "a, b"], default: new, stored_as: st}
    key: {pk: "line#{amount:ordered}"}
"""
    assert lock_text(facts_of(service_of(schema))) == SMALL


def test_the_text_of_a_whole_service_becomes_its_facts_again() -> None:
    facts = facts_of(service_of(BASE))
    assert parsed(lock_text(facts)) == (facts, [])


def test_facts_do_not_depend_on_the_order_of_the_schema() -> None:
    turned = edited(("[EUR, USD]", "[USD, EUR]"), ("[new, sent, done]", "[done, new, sent]"))
    assert lock_text(facts_of(service_of(turned))) == lock_text(facts_of(service_of(BASE)))


@pytest.mark.parametrize(
    "text",
    [SMALL.replace("\n", "\r\n"), SMALL.rstrip("\n"), "\ufeff" + SMALL],
    ids=["carriage returns", "no final newline", "byte order mark"],
)
def test_what_editors_do_to_line_ends_is_tolerated(text: str) -> None:
    facts, findings = parsed(text)
    assert findings == []
    assert facts is not None
    assert lock_text(facts) == SMALL


@pytest.mark.parametrize(
    ("before", "after", "finding"),
    [
        (SMALL, "", "1:1 DR640"),
        ("dynarepo layout", "some", "1:1 DR640"),
        (f"format {FORMAT}", f"format {FORMAT + 1}", "1:1 DR642"),
        (f"format {FORMAT}", "format 0", "1:1 DR640"),
        ("service shop", "service stop", "1:1 DR643"),
        ("\nend\n", "\n", "7:1 DR640"),
        ("entity Line: ", "<<<<<<< HEAD\nentity Line: ", "3:1 DR641"),
        ("table ledger: ", "||||||| 1234567\ntable ledger: ", "7:1 DR641"),
        ("table ledger: ", "=======\ntable ledger: ", "7:1 DR640"),
        ("entity Line attribute amount", "entity Line attrib amount", "4:1 DR640"),
        ("entity Line attribute amount:", "entity Line attribute amount", "4:1 DR640"),
        ("entity Line attribute amount:", "entity Line attribute:", "4:1 DR640"),
        ("entity Line attribute amount:", "entity  Line attribute amount:", "4:1 DR640"),
        ("wire=N", "wire=", "4:1 DR640"),
        ("wire=N", "wire", "4:1 DR640"),
        ("wire=N", "wire=N,", "4:1 DR640"),
        ("wire=N", "wire=N\t", "4:1 DR640"),
        ("wire=N", 'wire="N', "4:1 DR640"),
        ("wire=N", r'wire="\N"', "4:1 DR640"),
        ("wire=N", "wide=N", "4:1 DR640"),
        ("wire=N", "wire=N wire=N", "4:1 DR640"),
        (" type=decimal", "", "4:1 DR640"),
        (" type=decimal", " type=value of=Money", "4:1 DR640"),
        ("attribute state", "attribute amount", "5:1 DR640"),
        ("entity Line: table=ledger type_value=Line\n", "", "3:1 DR640"),
        ("table ledger: name=ledger key=pk:S type_attribute=_type\n", "", "3:1 DR640"),
        ("\nend", "\n\nend", "8:1 DR640"),
    ],
)
def test_a_lock_that_is_not_whole_is_refused_at_its_line(
    before: str, after: str, finding: str
) -> None:
    assert before in SMALL
    facts, findings = parsed(SMALL.replace(before, after, 1))
    assert facts is None
    assert findings == [f"{PATH}:{finding}"]


TEXT = st.text(min_size=0, max_size=8) | st.text(alphabet='a:,=" \\#{}\n\r\x85', max_size=6)


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Facts with names and words of any text, each referring only to what is there."""
    mark = Mark(PATH, 1, 1)
    found: dict[tuple[str, ...], Fact] = {}
    tables = draw(st.lists(TEXT, min_size=1, max_size=3, unique=True))
    for kind, properties in PROPERTIES.items():
        for name in draw(st.lists(TEXT, max_size=3, unique=True)):
            words = {
                key: draw(st.lists(TEXT, min_size=1 if key in REQUIRED else 0, max_size=3))
                for key in properties
                if key not in ("of", "members", "table")
            }
            if kind == ("entity",):
                words["table"] = [draw(st.sampled_from(tables))]
            first = tables[0]
            subject = (kind[0], name) if len(kind) == 1 else (kind[0], first, kind[1], name)
            if len(kind) == 2 and kind[0] == "entity":
                found[("entity", first)] = fact(mark, "entity", first, table=[first])
            found[subject] = fact(mark, *subject, **words)
    for name in tables:
        found[("table", name)] = fact(mark, "table", name, name=[name], key=["pk:S"])
    return Facts.of("shop", found.values())


@given(any_facts())
def test_any_facts_survive_their_text(facts: Facts) -> None:
    text = lock_text(facts)
    assert parsed(text) == (facts, [])
    again, _ = parsed(text)
    assert again is not None
    assert lock_text(again) == text
    assert [line for line in text.split("\n") if not line.isprintable()] == []


@given(st.text() | st.text(alphabet=SMALL))
def test_no_text_is_a_crash(text: str) -> None:
    parsed(text)
    parsed(SMALL[: len(text)] + text + SMALL[len(text) :])
