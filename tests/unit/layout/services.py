"""Services of these tests: a base that every change starts from, and facts made of YAML."""

from textwrap import dedent

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.layout import check_acceptance, check_changes, facts_of, lock_text, parse_lock
from dynarepo_codegen.model.build import build_service
from dynarepo_codegen.model.values import Service
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import merge_services

BASE = dedent("""\
    service: shop
    tables:
      ledger:
        key: {partition: pk, sort: sk}
        ttl: expires_at
        indexes:
          by_state: {partition: g1pk, sort: g1sk, project: [amount]}
          by_user: {partition: user_id, sort: placed_at, project: keys_only}
          by_note: {partition: g3pk}
      plain:
        name: {env: [PLAIN_TABLE], default: plain}
        key: {partition: id}
        type_attribute: none
    types:
      Money: {amount: decimal, currency: {enum: [EUR, USD]}}
      Cash: {given: decimal}
      Card: {holder: string}
      Paid: {union: {cash: Cash, card: Card}}
    entities:
      Order:
        table: ledger
        attributes:
          user_id: string
          shop_id: {type: string, stored: in_key}
          placed_at: datetime
          rank: integer
          amount: integer
          state: {enum: [new, sent, done], default: new}
          note: {type: string, optional: true}
          ends: {type: date, optional: true}
          price: Money
          others: {list: Money, optional: true}
          paid: {type: Paid, optional: true}
          size: {type: integer, default: 1, min: 0, max: 10}
          label: {type: string, nullable: true, max_length: 20}
          flag: {type: boolean, optional: true}
          expires_at: {type: datetime, encoding: epoch_seconds, optional: true}
          ends_at: {type: datetime, encoding: epoch_seconds, optional: true}
        key: {pk: "shop#{shop_id}#user#{user_id}", sk: "order#{placed_at}#{rank:06d}"}
        indexes:
          by_state: {g1pk: "state#{state}", g1sk: "{placed_at}", when: "state <> 'done'"}
          by_user: {}
      Visit:
        table: ledger
        attributes: {user_id: string, day: date}
        key: {pk: "visits#{user_id}", sk: "day#{day}"}
      Thing:
        table: plain
        attributes: {id: uuid, name: string}
    """)


def edited(*edits: tuple[str, str], text: str = BASE) -> str:
    """The base with some of its texts replaced; each must be there."""
    for before, after in edits:
        assert before in text, f"{before!r} is not in the schema"
        text = text.replace(before, after)
    return text


def service_of(text: str) -> Service:
    """The service that a schema describes, which must be free of errors."""
    diagnostics = Diagnostics()
    schema = read_schema("schema/shop.yaml", text, diagnostics)
    assert schema is not None, [finding.render() for finding in diagnostics]
    service = build_service(merge_services((schema,), diagnostics)[0], diagnostics)
    assert not diagnostics.failed, [finding.render() for finding in diagnostics]
    assert service is not None
    return service


def changed(before: str, after: str, *accept: str) -> Diagnostics:
    """What is reported when the schema `before`, by way of its lock, becomes `after`."""
    diagnostics = Diagnostics()
    text = lock_text(facts_of(service_of(before)))
    old = parse_lock("shop", "schema/shop.lock", text, diagnostics)
    assert old is not None, [finding.render() for finding in diagnostics]
    service = service_of(after)
    found = check_changes(old, facts_of(service), service, accept, diagnostics)
    check_acceptance(accept, found, diagnostics)
    return diagnostics
