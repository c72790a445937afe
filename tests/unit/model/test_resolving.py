"""Schemas become models: attributes with their mixins, stored names, inferred parameters."""

from dynarepo_codegen.model.types import EnumType, ScalarType, SetType
from dynarepo_codegen.model.values import GeneratedDefault, LiteralDefault

from .building import build, built, codes, entity

SCHEMA = """\
service: shop
stored_case: camel
tables:
  orders:
    key: {partition: orderId}
    ttl: expiresAt
mixins:
  audited:
    created_at: {type: datetime, set: on_create}
    state: string
entities:
  Order:
    table: orders
    use: [audited]
    attributes:
      order_id: {type: uuid, default: uuid7}
      state: {enum: [open, paid], default: open}
      amount: {type: decimal, stored_as: Amount}
      tags: {set: string, optional: true}
      history: {list: string, default: []}
      expires_at: {type: datetime, encoding: epoch_seconds, optional: true}
    access_patterns:
      find:
        query: [order_id]
        where: >-
          amount BETWEEN :low AND :high AND state IN (:states...?) AND contains(tags, :tag?)
          AND size(history) >= :entries
      change:
        update: [order_id]
        do: "SET amount = amount + :more, history = list_append(history, :entries) ADD tags :new"
        when: "state = :state"
"""


def test_own_attributes_come_first_and_hide_those_of_mixins():
    order = entity(built(SCHEMA), "Order")
    names = [attribute.name for attribute in order.attributes]
    assert names == [
        "order_id", "state", "amount", "tags", "history", "expires_at", "created_at",
    ]  # fmt: skip
    assert order.attribute("state").type == EnumType("OrderState", ("open", "paid"))


def test_stored_names_follow_the_case_unless_written():
    order = entity(built(SCHEMA), "Order")
    stored = {attribute.name: attribute.stored_name for attribute in order.attributes}
    assert stored["created_at"] == "createdAt"
    assert stored["amount"] == "Amount"
    assert order.partition.native == "order_id"


def test_defaults_are_values_of_the_type_or_generators():
    order = entity(built(SCHEMA), "Order")
    assert order.attribute("order_id").default == GeneratedDefault("uuid7")
    assert order.attribute("state").default == LiteralDefault("open")
    assert order.attribute("history").default == GeneratedDefault("empty_list")


def test_parameters_are_inferred_from_what_they_meet():
    find, change = entity(built(SCHEMA), "Order").patterns
    state = EnumType("OrderState", ("open", "paid"))
    assert [(p.name, p.type, p.optional, p.many) for p in find.parameters] == [
        ("low", ScalarType("decimal"), False, False),
        ("high", ScalarType("decimal"), False, False),
        ("states", state, True, True),
        ("tag", ScalarType("string"), True, False),
        ("entries", ScalarType("integer"), False, False),
    ]
    types = {parameter.name: parameter.type for parameter in change.parameters}
    assert types["state"] == state
    assert types["more"] == ScalarType("decimal")
    assert types["new"] == SetType(ScalarType("string"))


def test_one_fault_in_an_attribute_is_reported_once():
    text = SCHEMA.replace("{type: decimal, stored_as: Amount}", "{type: money, stored_as: Amount}")
    assert codes(text) == ["DR221"]


def test_a_missing_mixin_hides_what_it_would_have_brought():
    text = SCHEMA.replace("use: [audited]", "use: [audted]").replace("size(history)", "size(note)")
    assert codes(text) == ["DR210"]


def test_a_faulty_key_leaves_the_rest_to_be_checked():
    text = SCHEMA.replace("partition: orderId", "partition: order").replace(
        "state = :state", "stat = :state"
    )
    service, diagnostics = build(text)
    assert [finding.code for finding in diagnostics] == ["DR325", "DR421"]
    assert service is not None
    assert service.entities == ()
