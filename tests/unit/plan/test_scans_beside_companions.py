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
