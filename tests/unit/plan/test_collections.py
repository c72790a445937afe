"""What the keys of a collection's entities have in common, and the forms by which they are told."""

import re

import pytest

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.generate import Settings, SourceFile, generate
from dynarepo_codegen.model.values import LiteralPart
from dynarepo_codegen.plan.collection_values import CollectionPlan
from dynarepo_codegen.plan.collections import plan_collections
from tests.unit.model.building import built

SCHEMA = """
service: shop
tables: {{main: {{key: {{partition: pk, sort: sk}}}}}}
entities:
  First:
    table: main
    attributes: {{owner: string, one: uuid, name: string}}
    key: {{pk: "o#{{owner}}", sk: "{first}"}}
  Second:
    table: main
    attributes: {{owner: string, one: uuid, name: string}}
    key: {{pk: "o#{{owner}}", sk: "{second}"}}
collections:
  both: {{query: {query}, returns: [First, Second]}}
"""


def planned(first: str, second: str, query: str) -> CollectionPlan:
    diagnostics = Diagnostics()
    service = built(SCHEMA.format(first=first, second=second, query=query))
    (plan,) = plan_collections(service, diagnostics)
    assert not diagnostics.found
    return plan


def beginning(plan: CollectionPlan) -> str | None:
    if plan.beginning is None:
        return None
    return "".join(
        part.text if isinstance(part, LiteralPart) else f"{{{part.attribute}}}"
        for part in plan.beginning.parts
    )


@pytest.mark.parametrize(
    ("first", "second", "query", "expected"),
    [
        ("a#{one}", "b#{one}", "[owner]", None),
        ("x#a#{one}", "x#b#{one}", "[owner]", "x#"),
        ("x#ab#{one}", "x#abc#{one}", "[owner]", "x#"),
        ("x#a", "x#a#{one}", "[owner]", "x#"),
        ("note{one}", "note{one}#b", "[owner]", "note"),
        ("x#{one}#a", "x#{one}#b", "[owner, one]", "x#{one}#"),
        ("x#{one}#ab", "x#{one}#a#{name}", "[owner, one]", "x#{one}#"),
        # A uuid ends by itself, so that nothing longer begins like it.
        ("x#{one}", "x#{one}#b", "[owner, one]", "x#{one}"),
    ],
)
def test_the_beginning_ends_where_a_value_or_word_ends(
    first: str, second: str, query: str, expected: str | None
) -> None:
    assert beginning(planned(first, second, query)) == expected


def test_a_text_that_another_could_continue_is_no_beginning() -> None:
    diagnostics = Diagnostics()
    service = built(SCHEMA.format(first="x#{name}", second="x#{name}#b", query="[owner, name]"))
    assert plan_collections(service, diagnostics) == ()
    assert [finding.code for finding in diagnostics] == ["DR845"]


def test_a_member_whose_whole_key_is_given_comes_once() -> None:
    plan = planned("x#{one}", "x#{one}#b", "[owner, one]")
    assert [(member.field, member.single) for member in plan.members] == [
        ("first", True),
        ("second", True),
    ]


def test_forms_of_keys_are_regular_expressions_of_their_templates() -> None:
    text = SCHEMA.format(first="a.b#{one}", second="{name}-[x]#{one}#b", query="[owner]")
    files = generate([SourceFile("shop.yaml", text)], {}, settings=Settings()).files
    first, second = (
        dict(
            re.findall(r'\("(\w+)", "((?:[^"\\]|\\.)*)"\)', _shape(files[f"shop/{name}/codec.py"]))
        )
        for name in ("first", "second")
    )
    assert first["sk"].encode().decode("unicode_escape") == r"a\.b#[0-9a-f-]{36}"
    assert second["sk"].encode().decode("unicode_escape") == r"[^-]+-\[x\]#[0-9a-f-]{36}#b"


def _shape(code: str) -> str:
    return code[code.index("key_shape=") :]
