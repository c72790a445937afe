"""What stands in a table beside an entity's items is not taken for one of them."""

import pytest

from tests.unit.render.planning import unformatted

SCHEMA = """
service: shop
tables:
  users:
    key: {partition: pk, sort: sk}
    type_attribute: none
  rows:
    key: {partition: who, sort: when}
entities:
  User:
    table: users
    attributes: {id: uuid, email: string}
    key: {pk: "user#{id}", sk: user}
"""


@pytest.mark.parametrize(
    ("companion", "told"),
    [
        ("", False),
        ("    unique: email\n", True),
        ("    audit: true\n", True),
        ("    audit: {table: rows}\n", False),
    ],
)
def test_the_only_entity_of_a_table_has_a_form_where_companions_stand_beside_it(
    companion: str, told: bool
) -> None:
    codec = unformatted(SCHEMA + companion)["user/codec.py"]
    assert ('("pk", "user#[0-9a-f-]{36}")' in codec) == told
