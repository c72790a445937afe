"""Schemas of any size, in which every entity is a little different and has six access patterns."""

PATTERNS = 6
_ENTITIES_A_TABLE = 10
_TYPES = (
    "string",
    "integer",
    "decimal",
    "boolean",
    "date",
    "uuid",
    "{set: string}",
    "{list: string}",
)


def schema_text(entities: int) -> str:
    """A schema of this many entities, ten to a table."""
    tables = range((entities + _ENTITIES_A_TABLE - 1) // _ENTITIES_A_TABLE)
    return "\n".join(
        [
            "service: synthetic",
            f"description: A schema of {entities} entities.",
            "tables:",
            *(_table(number) for number in tables),
            "mixins:",
            "  audited:",
            "    created_at: {type: datetime, set: on_create}",
            "    updated_at: {type: datetime, set: on_write}",
            "    version: {type: integer, set: version}",
            "types:",
            "  Money: {amount: decimal, currency: {enum: [EUR, USD]}}",
            "entities:",
            *(_entity(number) for number in range(entities)),
            "",
        ]
    )


def _table(number: int) -> str:
    return f"""\
  table_{number}:
    key: {{partition: pk, sort: sk}}
    indexes:
      gsi1: {{partition: gsi1pk, sort: gsi1sk}}
      gsi2: {{partition: gsi2pk, sort: gsi2sk}}"""


def _entity(number: int) -> str:
    name, tag = f"Thing{number}", f"thing{number}"
    extra = "\n".join(
        f"      value_{position}: {_optional(_TYPES[(number + position) % len(_TYPES)])}"
        for position in range(4 + number % 4)
    )
    return f"""\
  {name}:
    table: table_{number // _ENTITIES_A_TABLE}
    description: The things of kind {number}.
    use: [audited]
    attributes:
      owner_id: uuid
      happened_at: datetime
      thing_id: {{type: uuid, default: uuid7}}
      status: {{enum: [new, open, done], default: new}}
      category: {{type: string, max_length: 100, optional: true}}
      price: Money
      rank: {{type: integer, min: 0, default: 0}}
      note: {{type: string, max_length: 200, optional: true}}
{extra}
    key: {{pk: "{tag}#owner#{{owner_id}}", sk: "{tag}#{{happened_at}}#{{thing_id}}"}}
    indexes:
      gsi1: {{gsi1pk: "{tag}#status#{{status}}", gsi1sk: "{tag}#{{happened_at}}"}}
      gsi2: {{gsi2pk: "{tag}#category#{{category}}", gsi2sk: "{tag}#{{rank:06d}}"}}
    views:
      {name}Line: [owner_id, happened_at, thing_id, status]
    access_patterns:
      get_{tag}: {{get: [owner_id, happened_at, thing_id]}}
      list_of_owner: {{query: [owner_id], range: happened_at, descending: true}}
      list_of_status:
        query: [status]
        range: "happened_at >= :since"
        where: "rank >= :least AND NOT contains(note, :hidden?)"
        returns: {name}Line
      list_of_category: {{query: [category], range: rank, limit: 50}}
      count_of_status: {{query: [status], result: count}}
      finish:
        update: [owner_id, happened_at, thing_id]
        do: "SET status = 'done', rank = rank + :by REMOVE note"
        when: "status <> 'done'\""""


def _optional(of: str) -> str:
    inner = of.strip("{}")
    return f"{{{inner if of.startswith('{') else f'type: {of}'}, optional: true}}"
