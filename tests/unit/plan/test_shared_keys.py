"""Whether a query meets items of other entities, and tells them from its own."""

import pytest

from dynarepo_codegen.plan.read_values import QueryPlan
from tests.unit.render.planning import planned

SCHEMA = """
service: shop
tables:
  shop:
    key: {partition: pk, sort: sk}
    indexes:
      by_tenant: {partition: tenant, sort: [first, second]}
entities:
  Order:
    table: shop
    attributes: {tenant: string, id: uuid, status: {enum: [new, old]}, at: datetime}
    key: {pk: "order#{id}", sk: order}
    indexes: {by_tenant: {first: "order#{status}", second: "order#{at}"}}
    access_patterns:
      pattern: %s
  Invoice:
    table: shop
    attributes: {tenant: string, id: uuid, status: {enum: [due, paid]}, at: datetime}
    key: {pk: "invoice#{id}", sk: invoice}
    indexes: {by_tenant: {first: "%s", second: "invoice#{at}"}}
"""


@pytest.mark.parametrize(
    ("query", "first", "shared"),
    [
        # The second key attribute would tell them apart, but nothing is asked of it.
        ("{query: [tenant], range: status}", "order#{status}", True),
        ("{query: [tenant], range: status}", "invoice#{status}", False),
        # The first one is fixed, and each goes on in its own way.
        ("{query: [tenant, status]}", "order#{status}", False),
        ("{query: [tenant, status], range: at}", "order#{status}", False),
    ],
)
def test_keys_of_several_attributes(query: str, first: str, shared: bool):
    plan = planned(SCHEMA % (query, first)).entities[0].methods[0].operation
    assert isinstance(plan, QueryPlan)
    assert plan.type_filter is shared
