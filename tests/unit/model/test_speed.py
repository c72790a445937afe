"""Large services check quickly, also where every entity shares one table."""

import time

from .building import built

ENTITIES = 100
MOST_SECONDS = 3.0

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


def test_a_hundred_entities_in_one_table():
    text = HEAD + "".join(ENTITY.format(name=f"Item{number}") for number in range(ENTITIES))
    started = time.perf_counter()
    service = built(text)
    assert time.perf_counter() - started < MOST_SECONDS
    assert sum(len(entity.patterns) for entity in service.entities) == 6 * ENTITIES
