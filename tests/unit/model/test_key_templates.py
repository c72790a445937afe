"""What a placeholder may hold follows from what comes after it, here and in other templates."""

import pytest

from .building import built, codes, entity, placeholder

PLAIN = """\
service: shop
tables:
  shop:
    key: {partition: pk, sort: sk}
entities:
"""
INDEXED = """\
service: shop
tables:
  shop:
    key: {partition: pk, sort: sk}
    indexes:
      gsi1: {partition: gsi1pk, sort: gsi1sk}
      by_name: {partition: gsi1pk, sort: name}
entities:
"""


def item(key: str) -> str:
    return f"""\
  Item:
    table: shop
    attributes:
      item_id: uuid
      name: string
      rank: integer
      state: {{enum: [new, done]}}
      note: {{type: string, optional: true}}
    key: {key}
"""


@pytest.mark.parametrize(
    ("template", "attribute", "follow", "delimiter"),
    [
        ("{name}#{item_id}", "name", "closed", "#"),
        ("{item_id}#{name}", "item_id", "fixed", ""),
        ("{item_id}#{name}", "name", "open", ""),
        ("{rank:06d}{name}", "rank", "fixed", ""),
        ("{rank:ordered}{name}", "rank", "fixed", ""),
        ("{state}#{name}", "state", "fixed", ""),
        ("{name}", "name", "open", ""),
    ],
)
def test_what_a_value_must_not_hold(template: str, attribute: str, follow: str, delimiter: str):
    service = built(PLAIN + item(f'{{pk: "item#{{item_id}}", sk: "{template}"}}'))
    part = placeholder(entity(service, "Item").sort, attribute)
    assert (part.follow, part.delimiter) == (follow, delimiter)


def test_a_delimiter_can_be_escaped():
    key = '{pk: "item#{item_id}", sk: "{name}#{rank:03d}", delimiter: escape}'
    service = built(PLAIN + item(key))
    assert placeholder(entity(service, "Item").sort, "name").follow == "escaped"


def test_a_last_placeholder_is_closed_where_another_template_goes_on():
    owner = """\
  Owner:
    table: shop
    attributes: {owner: string}
    key: {pk: "owner#{owner}", sk: owner}
"""
    part = """\
  Part:
    table: shop
    attributes: {owner: string, part_id: uuid}
    key: {pk: "owner#{owner}#parts", sk: "part#{part_id}"}
"""
    alone = entity(built(PLAIN + owner), "Owner")
    assert placeholder(alone.partition, "owner").follow == "open"
    beside = placeholder(entity(built(PLAIN + owner + part), "Owner").partition, "owner")
    assert (beside.follow, beside.delimiter) == ("closed", "#")


def test_two_indexes_can_share_a_key_attribute():
    indexes = '    indexes: {gsi1: {gsi1pk: "{state}", gsi1sk: "{item_id}"}, by_name: {}}\n'
    service = built(INDEXED + item('{pk: "item#{item_id}", sk: item}') + indexes)
    gsi1, by_name = entity(service, "Item").indexes
    assert by_name.partition == gsi1.partition
    assert by_name.sort[0].native == "name"


def test_sharing_needs_entries_that_exist_together():
    indexes = '    indexes: {gsi1: {gsi1pk: "{state}", gsi1sk: "{note}"}, by_name: {}}\n'
    text = INDEXED + item('{pk: "item#{item_id}", sk: item}') + indexes
    assert codes(text) == ["DR344"]
