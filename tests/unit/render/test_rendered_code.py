"""What single pieces of a schema become: keys, conditions, changes, queries, models."""

from datetime import date

import pytest

from tests.golden.sparse_index.expected.tasks.task import keys
from tests.unit.render.planning import rendered, unformatted

SCHEMA = """
service: shop
tables:
  shop:
    key: {partition: pk, sort: sk}
    indexes:
      by_status: {partition: status_pk, sort: status_sk}
      by_owner: {partition: owner, sort: label_key}
      by_blob: {partition: owner, sort: {name: blob, type: binary}}
types:
  Money: {amount: decimal, value: {type: integer, default: 0}}
entities:
  Order:
    table: shop
    attributes:
      owner: string
      number: {type: integer, min: 0, max: 999999}
      placed_at: {type: datetime, precision: seconds}
      status: {enum: [open, paid], default: open}
      total: Money
      note: {type: string, optional: true, max_length: 10, sensitive: true}
      hint: {type: string, optional: true, nullable: true}
      count: {type: integer, default: 0}
      urgent: {type: boolean, default: false}
      tags: {set: string}
      label: {type: string, default: none}
      blob: {type: binary, optional: true}
      lines: {list: Money, default: []}
    key: {pk: "owner#{owner}", sk: "order#{placed_at}#{number:06d}"}
    indexes:
      by_owner: {label_key: "label#{label}#{number:06d}", delimiter: escape}
      by_blob: {}
      by_status:
        status_pk: "status#{status}"
        status_sk: "{placed_at}"
        when: "status <> 'paid' AND count > 0 AND urgent = true AND attribute_not_exists(note)"
    access_patterns:
      %s
"""


def requests_with(pattern: str) -> str:
    """The part of `requests.py` that a pattern becomes, on one line."""
    source = unformatted(SCHEMA % pattern)["order/requests.py"]
    return (
        " ".join(source.split("def pattern(")[1].split())
        .replace("( ", "(")
        .replace(", )", ")")
        .replace(" )", ")")
    )


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("count = 1", "where=F.count.eq(1)"),
        ("1 < count", "where=F.count.gt(1)"),
        ("total.amount >= 1", 'where=F.total.amount.ge(Decimal("1"))'),
        ("total.value <> :v", "where=F.total.value_.ne(v)"),
        ("placed_at > '2030-01-01T00:00:00Z'", "gt(datetime(2030, 1, 1, tzinfo=UTC))"),
        ("count BETWEEN :a AND :b", "where=F.count.between(a, b)"),
        ("status IN (:statuses...)", "where=F.status.is_in(statuses)"),
        ("status IN ('open', 'paid')", 'where=F.status.is_in(["open", "paid"])'),
        ("attribute_exists(note)", "where=F.note.exists()"),
        ("attribute_not_exists(total.amount)", "where=F.total.amount.missing()"),
        ("attribute_type(note, 'S')", 'where=F.note.has_type("S")'),
        ("begins_with(note, :start)", "where=F.note.begins_with(start)"),
        ("contains(tags, 'x')", 'where=F.tags.contains("x")'),
        ("size(tags) > 2", "where=F.tags.size().gt(2)"),
        ("size(tags) < count", 'where=expressions.Compare(expressions.Size(F.tags.path), "<", F.count.path)'),
        ("lines[0].amount = :a", 'NumberField[Decimal](F.lines.path.child(0).child("amount")'),
        ("note = owner", 'where=F.note.eq(F.owner)'),
        ("NOT (count = 1 AND count = 2)", "where=~(F.count.eq(1) & F.count.eq(2))"),
        ("count = 1 OR count = 2", "where=expressions.any_of(F.count.eq(1), F.count.eq(2))"),
        ("count = 1 AND note = :n?", "expressions.all_of(F.count.eq(1), None if n is None else F.note.eq(n))"),
        ("note = :n?", "where=None if n is None else F.note.eq(n)"),
    ],
)  # fmt: skip
def test_conditions(where: str, code: str):
    assert code in requests_with(f'pattern: {{query: [owner], where: "{where}"}}')


@pytest.mark.parametrize(
    ("do", "code"),
    [
        ("SET note = :n", "(F.note.set(n),)"),
        ("SET count = count + 1", "F.count.set(F.count.plus(1))"),
        ("SET count = if_not_exists(count, 0) - :n", "F.count.set(F.count.or_else(0).minus(n))"),
        ("SET note = if_not_exists(note, :n)", "F.note.set_if_missing(n)"),
        ("SET total.amount = :a", "F.total.amount.set(a)"),
        ("SET lines = list_append(lines, :l)", "F.lines.set(F.lines.appended(l))"),
        ("SET lines = list_append(:l, lines)", "F.lines.set(F.lines.prepended(l))"),
        ("REMOVE note, lines[0]", 'F.note.remove(), MoneyField(F.lines.path.child(0), MONEY_CODEC)'),
        ("ADD count :n, tags :t", "(F.count.add(n), F.tags.add(t))"),
        ("DELETE tags :t", "(F.tags.delete(t),)"),
    ],
)  # fmt: skip
def test_changes(do: str, code: str):
    assert code in requests_with(f'pattern: {{update: [owner, placed_at, number], do: "{do}"}}')


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{query: [owner]}", 'sort=reads.sort_prefix("sk", "order#")'),
        (
            "{query: [owner], range: placed_at}",
            ('sort=reads.sort_range("sk", "order#", placed_at, '
            'lambda value: datetime_text(value, "seconds", "placed_at"), tail="#", of="placed_at")'),
        ),
        (
            "{query: [owner, placed_at], range: 'number >= :least'}",
            "reads.AtLeast(least), lambda value: padded(value, 6, \"number\")",
        ),
        (
            "{query: [owner], narrow: [placed_at]}",
            ('sort=reads.sort_prefix("sk", "order#") if placed_at is None else reads.sort_prefix("sk", '
            "f\"order#{datetime_text(placed_at, 'seconds', 'placed_at')}#\")"),
        ),
        (
            "{query: [owner, placed_at, number]}",
            '("sk", {"S": keys.sk(placed_at, number)})',
        ),
        (
            "{query: [owner], prefix: label, index: by_owner}",
            ('sort=reads.sort_range("label_key", "label#", None if label is None else reads.StartsWith(label), '
            'lambda text: escaped_in_order(text, "#", "label"))'),
        ),
        (
            "{query: [owner], range: 'begins_with(label, :start)', index: by_owner}",
            ('sort=reads.sort_range("label_key", "label#", reads.StartsWith(start), '
            'lambda text: escaped_in_order(text, "#", "label"))'),
        ),
        (
            "{query: [owner], prefix: blob, index: by_blob}",
            'sort=None if blob is None else reads.sort_prefix("blob", blob)',
        ),
        ("{query: [status], index: by_status}", 'index_key=("status_pk", "status_sk")'),
    ],
)  # fmt: skip
def test_queries(query: str, code: str):
    assert " ".join(code.split()) in requests_with(f"pattern: {query}")


FILES = rendered(SCHEMA % "get_order: {get: [owner, placed_at, number]}")


def test_text_in_keys_is_guarded():
    source = FILES["order/keys.py"]
    assert """partition_text(f"owner#{open_text(owner, 'owner')}", "pk")""" in source
    assert "padded(number, 6, 'number')" in source


def test_a_sparse_entry_is_decided_on_native_values():
    source = " ".join(FILES["order/keys.py"].split())
    assert "if status is None or placed_at is None: return {}" in source
    assert (
        'status != "paid" and (count is not None and count > 0) and urgent is True'
        " and note is None" in source.replace("( status", "status")
    )


@pytest.mark.parametrize(
    ("due", "watchers", "found"),
    [
        (date(2030, 1, 1), {"ada"}, True),
        (date(1999, 1, 1), {"ada"}, False),
        (None, {"ada"}, False),
        (date(2030, 1, 1), None, False),
        # An empty set is stored as no attribute, which has no size.
        (date(2030, 1, 1), set[str](), False),
    ],
)
def test_a_sparse_entry_is_decided_on_what_is_stored(
    due: date | None, watchers: set[str] | None, found: bool
):
    assert bool(keys.crowded("blue", due, watchers)) is found


def test_models_say_what_fits():
    model = FILES["order/model.py"]
    assert "number: int = Field(ge=0, le=999999)" in model
    assert "note: str | None = Field(default=None, max_length=10, repr=False)" in model
    assert "lines: list[Money] = Field(default_factory=list[Money])" in model


def test_null_and_absent_are_told_apart():
    codec = FILES["order/codec.py"]
    assert 'elif "hint" in item.model_fields_set:' in codec
    assert 'None if "NULL" in stored["hint"] else stored["hint"]["S"]' in codec


def test_an_empty_set_is_stored_as_absent():
    codec = FILES["order/codec.py"]
    assert 'if held["tags"]:' in codec
    assert '"tags": stored["tags"]["SS"] if "tags" in stored else []' in codec


def test_names_that_hide_others_are_given_way():
    files = rendered("""
        service: odd
        tables: {odd: {key: {partition: id}}}
        entities:
          Return:
            table: odd
            attributes:
              id: string
              date: {type: date, optional: true}
              str: {type: string, optional: true}
              self: {type: string, optional: true}
              datetime: {type: datetime, optional: true}
            access_patterns:
              get_item: {get: [id]}
              all_of: {update: [id], do: "SET str = :context", when: "self = :self AND id = :keys"}
              reads: {get: [id]}
              store: {put: true, when: "str = :requests"}
        """)
    requests = files["return_/requests.py"]
    assert "from dynarepo import reads as runtime_reads" in requests
    assert "return runtime_reads.get_item(" in requests
    assert "date: std_date | None = None" in files["return_/model.py"]
    for path, source in files.items():
        compile(source, path, "exec")


def test_folders_have_names_that_every_system_allows():
    entity = "{table: odd, attributes: {name: string}, key: {id: '%s#{name}'}}"
    names = ("Con", "AUX", "Com1", "Console")
    entities = "".join(f"\n  {name}: {entity % name}" for name in names)
    tables = "tables: {odd: {key: {partition: id}}}"
    files = rendered(f"service: odd\n{tables}\nentities:{entities}\n")
    folders = {path.split("/")[0] for path in files if "/" in path}
    assert folders == {"con_", "aux_", "com1_", "console"}
    assert "from .con_.model import Con" in files["__init__.py"]
