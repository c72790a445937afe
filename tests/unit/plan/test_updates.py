"""Which index keys an update keeps in step, and whether it has to read for that."""

import pytest

from dynarepo_codegen.expressions import tree
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
RANKED = """
service: shop
on_partial: %s
tables:
  shop:
    key: {partition: id}
    indexes:
      by_rank: {partition: rank_key}
entities:
  Order:
    table: shop
    attributes:
      id: uuid
      shop: {type: string, optional: true}
      rank: {type: integer, optional: true}
      other: {type: integer, optional: true}
    indexes:
      by_rank: {rank_key: "{shop}#{rank:06d}"}
    access_patterns:
      pattern: %s
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


@pytest.mark.parametrize(
    ("pattern", "given", "reads_first"),
    [
        # What the condition says is known under each policy.
        ('{update: [id], do: "SET rank = :r", when: "shop = :s"}', [("shop", "s")], False),
        ('{update: [id], do: "SET rank = :r", when: "\'x\' = shop AND rank < 5"}',
         [("shop", "'x'")], False),
        ('{update: [id], do: "SET rank = :r", when: "attribute_not_exists(shop)"}',
         [("shop", None)], False),
        # What may be left out, and what holds besides something else, says nothing.
        ('{update: [id], do: "SET rank = :r", when: "shop = :s?"}', [], True),
        ('{update: [id], do: "SET rank = :r", when: "shop = :s OR rank = :q"}', [], True),
        ('{update: [id], do: "SET rank = :r", when: "NOT shop = :s"}', [], True),
        ('{update: [id], do: "SET rank = :r", when: "shop IN (:a, :b)"}', [], True),
        # Only what is needed is given.
        ('{update: [id], do: "REMOVE rank", when: "shop = :s"}', [], False),
        ('{update: [id], do: "SET rank = rank + :r", when: "shop = :s"}', [("shop", "s")], True),
        ('{update: [id], do: "SET rank = rank + :r", when: "shop = :s AND rank = :q"}',
         [("rank", "q"), ("shop", "s")], False),
        ('{update: [id], do: "SET rank = other", when: "shop = :s AND rank = :q"}',
         [("shop", "s")], True),
        ('{update: [id], do: "SET rank = other", when: "shop = :s AND other = :q"}',
         [("other", "q"), ("shop", "s")], False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("policy", ["read", "require"])
def test_what_a_condition_says_is_known(
    pattern: str, given: list[tuple[str, str | None]], reads_first: bool, policy: str
):
    (entity,) = planned(RANKED % (policy, pattern)).entities
    plan = entity.methods[0].operation
    assert isinstance(plan, UpdatePlan)
    told = [(part.attribute, _shown(part.value)) for part in plan.given if not part.asked]
    assert sorted(told) == given
    if policy == "read":
        assert plan.reads_first is reads_first
        return
    assert not plan.reads_first
    assert any(part.asked for part in plan.given) is reads_first


def test_where_parts_are_refused_a_condition_may_say_them():
    pattern = '{update: [id], do: "SET rank = :r", when: "shop = :s"}'
    (entity,) = planned(RANKED % ("refuse", pattern)).entities
    assert [method.name for method in entity.methods] == ["pattern"]


def _shown(value: tree.Value | None) -> str | None:
    match value:
        case tree.Parameter(name):
            return name
        case tree.Literal(text):
            return repr(text)
        case None:
            return None


def test_a_counted_version_is_not_known_before():
    plan = _plan('{update: [id], do: "REMOVE note"}', entity=1)
    assert (plan.indexes, plan.reads_first) == (("by_version",), True)
