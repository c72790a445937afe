"""A finding about a lock names the file as the user sees it: beside the service's schema."""

from dynarepo_codegen.generate import Settings, SourceFile, generate

SCHEMA = """\
service: shop
tables:
  main: {key: {partition: pk}}
entities:
  Order:
    table: main
    attributes: {order_id: uuid}
    key: {pk: "order#{order_id}"}
"""


def test_a_lock_is_named_with_its_folder():
    source = SourceFile("schema/shop/orders.yaml", SCHEMA)
    result = generate([source], {"shop": "damaged"}, settings=Settings())
    assert [(f.code, f.mark.file) for f in result.diagnostics] == [
        ("DR640", "schema/shop/shop.lock")
    ]
