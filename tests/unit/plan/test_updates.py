"""Which index keys an update keeps in step, and whether it has to read for that."""

import pytest

from dynarepo_codegen.plan.values import UpdatePlan
from tests.unit.render.planning import planned

SCHEMA = """
service: shop
tables:
  shop:
    key: {partition: id}
    indexes:
      by_status: {partition: status_key}
      by_change: {partition: change_key}
  drafts:
    key: {partition: id}
    indexes:
      by_version: {partition: version_key}
entities:
  Order:
    table: shop
    attributes:
      id: uuid
      note: {type: string, optional: true}
      status: {enum: [new, old], default: new}
      changed_at: {type: datetime, set: on_write}
    indexes:
      by_status: {status_key: "status#{status}"}
      by_change: {change_key: "changed#{changed_at}", on_partial: require}
    access_patterns:
      pattern: %s
  Draft:
    table: drafts
    attributes:
      id: uuid
      note: {type: string, optional: true}
      version: {type: integer, set: version}
    indexes:
      by_version: {version_key: "version#{version:06d}"}
    access_patterns:
      touch: {update: [id], do: "REMOVE note"}
"""


def _plan(pattern: str, entity: int = 0) -> UpdatePlan:
    plan = planned(SCHEMA % pattern).entities[entity].methods[0].operation
    assert isinstance(plan, UpdatePlan)
    return plan


@pytest.mark.parametrize(
    ("pattern", "indexes", "reads_first"),
    [
        # The time of the write is known without reading.
        ('{update: [id], do: "SET note = :note"}', ("by_change",), False),
        ('{update: [id], do: "SET status = :to"}', ("by_status", "by_change"), False),
        # What it creates is found by its default status; what exists keeps its own.
        ('{update: [id], do: "SET note = :n", upsert: true}', ("by_status", "by_change"), True),
    ],
)
def test_affected_indexes(pattern: str, indexes: tuple[str, ...], reads_first: bool):
    plan = _plan(pattern)
    assert (plan.indexes, plan.reads_first) == (indexes, reads_first)


def test_a_counted_version_is_not_known_before():
    plan = _plan('{update: [id], do: "REMOVE note"}', entity=1)
    assert (plan.indexes, plan.reads_first) == (("by_version",), True)
