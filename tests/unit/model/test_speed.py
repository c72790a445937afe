"""The work of checking grows hardly faster than a service, also where all entities share a table.

Work is counted in calls: seconds depend on what else a machine does.
"""

from cProfile import Profile

from .building import built

ENTITIES = 100
# Twice as many entities would be four times the work if each were held against each.
MOST_GROWTH = 3.0

ENTITY = """\
  {name}:
    table: shop
    attributes:
      tenant_id: uuid
      name: string
      item_id: uuid
      state: {{enum: [open, done], default: open}}
      amount: decimal
      at: datetime
    key: {{pk: "tenant#{{tenant_id}}", sk: "{{name}}#{name}#{{item_id}}"}}
    indexes:
      gsi1: {{gsi1pk: "{name}#{{state}}", gsi1sk: "{{at}}"}}
    access_patterns:
      get_it: {{get: [tenant_id, name, item_id]}}
      list_all: {{query: [tenant_id], range: name}}
      list_large: {{query: [tenant_id], where: "amount >= :least AND state <> 'done'"}}
      list_open: {{query: [state], range: at}}
      finish:
        update: [tenant_id, name, item_id]
        do: "SET state = 'done'"
        when: "state = 'open'"
      add: {{update: [tenant_id, name, item_id], do: "SET amount = amount + :more"}}
"""
HEAD = """\
service: shop
tables:
  shop:
    key: {partition: pk, sort: sk}
    indexes:
      gsi1: {partition: gsi1pk, sort: gsi1sk}
entities:
"""


def calls(entities: int) -> int:
    """The function calls of checking so many entities."""
    text = HEAD + "".join(ENTITY.format(name=f"Item{number}") for number in range(entities))
    profile = Profile()
    service = profile.runcall(built, text)
    assert sum(len(entity.patterns) for entity in service.entities) == 6 * entities
    return sum(entry.callcount for entry in profile.getstats())


def test_twice_the_entities_are_not_four_times_the_work() -> None:
    assert calls(ENTITIES) < MOST_GROWTH * calls(ENTITIES // 2)
