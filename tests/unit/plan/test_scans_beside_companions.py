"""A scan of a table returns no claims on unique values, and no rows of a trail."""

import pytest

from tests.unit.render.planning import unformatted

SCHEMA = """
service: shop
tables:
  users:
    key: {partition: pk, sort: sk}
    %s
entities:
  User:
    table: users
    attributes: {id: uuid, email: string}
    key: {pk: "user#{id}", sk: user}
    access_patterns:
      scan_users: {scan: true}
%s
"""


@pytest.mark.parametrize("companion", ["    unique: email", "    audit: true"])
def test_the_only_entity_of_a_table_is_told_by_its_type_or_the_beginning_of_its_key(
    companion: str,
) -> None:
    typed = unformatted(SCHEMA % ("type_attribute: kind", companion))["user/requests.py"]
    assert "match_type=True" in typed
    untyped = unformatted(SCHEMA % ("type_attribute: none", companion))["user/requests.py"]
    assert 'prefixes=(("pk", "user#"),)' in untyped


def test_the_only_entity_of_a_table_with_nothing_beside_it_needs_no_filter() -> None:
    plain = unformatted(SCHEMA % ("type_attribute: none", ""))["user/requests.py"]
    assert "prefixes" not in plain
    assert "match_type" not in plain


RECOGNISED = """
service: shop
tables:
  users:
    key: {partition: pk, sort: sk}
    type_attribute: none
entities:
  User:
    table: users
    attributes: {id: uuid, email: string, level: {type: integer, optional: true}}
    key: {pk: "%s{id}", sk: user}
    recognised_by: "%s"
    audit: {table: users}
    access_patterns:
      scan_users: {scan: true}
"""


def test_a_condition_that_only_items_meet_is_enough() -> None:
    known = unformatted(RECOGNISED % ("", "attribute_exists(email)"))["user/requests.py"]
    assert "F.email.exists()" in known
    assert "prefixes" not in known


def test_a_condition_that_rows_without_attributes_meet_is_not() -> None:
    schema = RECOGNISED % ("user#", "attribute_not_exists(level)")
    both = unformatted(schema)["user/requests.py"]
    assert "F.level.missing()" in both
    assert 'prefixes=(("pk", "user#"),)' in both
    with pytest.raises(AssertionError, match=r"DR831.*`recognised_by` can hold of that too"):
        unformatted(RECOGNISED % ("", "level <> 3"))
