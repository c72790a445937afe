"""Items leave as lines and come back as they were, past nothing that the repositories guarantee."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from dynarepo.encryption import Encryption
from generated.saas import Saas, UserCreate
from tests.behaviour.command_line.conftest import Commands
from tests.behaviour.services import KEYS
from tests.golden.attribute_types.expected.catalogue import Catalogue, SampleCreate, Size
from tests.golden.encrypted_attributes.expected.vault import Vault
from tests.golden.soft_deletes.expected.notes import NoteCreate, Notes
from tests.golden.tenants.expected.desk import Desk

File = Callable[..., Path]
MADE_KEYS = Encryption(KEYS)


def make_keys() -> Encryption:
    return MADE_KEYS


def user_line(number: int, **more: Any) -> str:
    values = {
        "id": str(UUID(int=number)),
        "tenant_id": str(UUID(int=7)),
        "user_id": f"u{number}",
        "email": f"u{number}@example.com",
        "name": f"User {number}",
    }
    return json.dumps({**values, **more})


def test_every_type_comes_back_as_it_was(commands: Commands, file: File) -> None:
    catalogue = commands.connect(Catalogue)
    full = catalogue.samples.create(
        SampleCreate(
            text="each of them",
            moment_in_seconds="2030-01-01T00:00:00Z",  # type: ignore[arg-type]
            exact=Decimal("12345678901234567890.12345678901234567"),
            bytes_=b"\x00\xff",
            blobs={b"\x01", b"\xfe"},
            numbers={Decimal("1.5"), Decimal(-2)},
            wholes={3, 1, 2},
            map_of_numbers={"a": Decimal("0.10")},
            size=Size(width=Decimal(1), height=Decimal("2.5")),
            anything={"deep": [Decimal("1.123456789012345678901"), None, True, "x"]},
            words_or_null=None,
            secret="kept",
        )
    )
    plain = catalogue.samples.create(
        SampleCreate(
            text="the other",
            moment_in_seconds="2030-01-01T00:00:00Z",  # type: ignore[arg-type]
            wholes={1},
            words_or_null={"a"},
        )
    )
    out = commands.run("dump", Catalogue, "Sample", "--out", "samples.jsonl")
    assert (out.code, out.out) == (0, "")
    assert out.err == "Sample: 2 items written, 0 left out\n"
    for sample in (full, plain):
        catalogue.samples.delete(sample.key)
    done = commands.run("load", Catalogue, "Sample", "samples.jsonl")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Sample: 2 items written, 0 rejected\n"
    assert catalogue.samples.get(full.key, consistent=True) == full
    assert catalogue.samples.get(plain.key, consistent=True) == plain


def test_what_json_cannot_tell_is_left_out_and_named(commands: Commands) -> None:
    catalogue = commands.connect(Catalogue)
    catalogue.samples.create(
        SampleCreate(
            text="a set inside",
            moment_in_seconds="2030-01-01T00:00:00Z",  # type: ignore[arg-type]
            wholes={1},
            words_or_null=None,
            anything={"set": {"a", "b"}},
        )
    )
    out = commands.run("dump", Catalogue, "Sample")
    assert (out.code, out.out) == (1, "")
    assert "it holds a value that JSON cannot tell from others" in out.err


def test_rows_that_are_refused_are_kept_with_their_reasons(commands: Commands, file: File) -> None:
    db = commands.connect(Saas)
    rows = [
        user_line(1),
        user_line(2, email="u1@example.com"),
        user_line(3, emial="x"),
        "{not json",
        user_line(4, status="unheard of"),
        "",
        user_line(5),
        "[1]",
    ]
    # Not every engine keeps transactions apart that come at once.
    done = commands.run("load", Saas, "User", str(file(*rows)), "--at-once=1")
    assert done.code == 1
    assert done.out == "User: 2 items written, 5 rejected\n"
    for number, reason in (
        (2, "another item has these `tenant_id` and `email`\n    hint: choose another value"),
        (3, "`emial` is unknown\n    hint: did you mean `email`?"),
        (4, "the line is no JSON: Expecting property name"),
        (5, "`status` does not fit"),
        (8, "the line is no object\n    hint: write one JSON object a line"),
    ):
        assert f"rows.jsonl:{number}: {reason}" in done.err
    assert "5 lines (5 rejected) kept in rows.rest.jsonl" in done.err
    kept = Path("rows.rest.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(kept) == sorted(row for row in rows if row and row not in (rows[0], rows[6]))
    corrected = file(user_line(2), name="corrected.jsonl")
    assert commands.run("load", Saas, "User", str(corrected)).code == 0
    found = [db.users.get_user(UUID(int=number), consistent=True) for number in (1, 2, 5)]
    assert {one.user_id for one in found if one} == {"u1", "u2", "u5"}
    # Each claims its address, as one that was created by a program does.
    assert db.users.repair_unique().is_clean


def test_a_whole_item_is_written_only_over_its_version(commands: Commands, file: File) -> None:
    db = commands.connect(Saas)
    user = db.users.create(UserCreate.model_validate_json(user_line(1)))
    dumped = commands.run("dump", Saas, "User")
    assert json.loads(dumped.out)["version"] == 1
    again = file(dumped.out.strip())
    assert commands.run("load", Saas, "User", str(again)).code == 0
    conflict = commands.run("load", Saas, "User", str(again))
    assert conflict.code == 1
    assert "rows.jsonl:1: " in conflict.err
    found = db.users.get(user.key, consistent=True)
    assert found is not None
    assert found.version == 2
    Path("rows.rest.jsonl").unlink()
    assert commands.run("load", Saas, "User", str(again), "--create").code == 1
    db.users.delete(user.key)
    Path("rows.rest.jsonl").unlink()
    created = commands.run("load", Saas, "User", str(again), "--create", "--actor", "ann")
    assert (created.code, created.err) == (0, "")
    entries = db.users.history(user.key, newest_first=True).all()
    assert entries[0].actor == "ann"


def test_many_rows_go_in_windows(commands: Commands, file: File) -> None:
    commands.connect(Desk)
    lines = [
        json.dumps({"company_id": f"c{number % 2}", "customer_id": str(UUID(int=number))})
        for number in range(130)
    ]
    done = commands.run("load", Desk, "Customer", str(file(*lines, lines[0])), "--at-once", "1")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Customer: 131 items written, 0 rejected\n"
    out = commands.run("dump", Desk, "Customer", "--tenant", "c1", "--segments", "2")
    assert out.code == 0
    found = [json.loads(line) for line in out.out.splitlines()]
    assert len(found) == 65
    assert {line["company_id"] for line in found} == {"c1"}


def test_one_tenant_takes_no_row_of_another(commands: Commands, file: File) -> None:
    desk = commands.connect(Desk)
    row = {"company_id": "c1", "customer_id": str(uuid4())}
    refused = commands.run("load", Desk, "Customer", str(file(json.dumps(row))), "--tenant", "c2")
    assert refused.code == 1
    assert "rows.jsonl:1: this belongs to another tenant" in refused.err
    assert desk.for_tenant("c1").customers.get_customer(UUID(row["customer_id"])) is None


def test_encrypted_attributes_are_read_and_written_with_keys(
    commands: Commands, file: File
) -> None:
    vault = commands.connect(Vault)
    line = '{"owner":"ann","number":1,"pin":12,"phrases":["a","b"]}'
    path = str(file(line))
    without = commands.run("load", Vault, "Secret", path)
    assert without.code == 2
    assert "ENCRYPTION_MISSING" in without.err
    assert "hint: on the command line, `--kms-key KEY` or `--encryption MODULE:OBJECT`" in (
        without.err
    )
    for name in ("MADE_KEYS", "make_keys", "KEYS"):
        keys = f"--encryption={__name__}:{name}"
        assert commands.run("load", Vault, "Secret", path, keys).code == 0
        out = commands.run("dump", Vault, "Secret", keys)
        assert (out.code, json.loads(out.out)) == (0, json.loads(line))
    assert [secret.pin for secret in vault.secrets.list_secrets("ann")] == []
    wrong = commands.run("dump", Vault, "Secret", f"--encryption={__name__}:json")
    assert wrong.code == 2
    assert "is of type module, not Encryption" in wrong.err


def test_hidden_items_are_dumped_where_that_is_asked_for(commands: Commands) -> None:
    notes = commands.connect(Notes)
    first, _ = (
        notes.notes.create(
            NoteCreate(note_id=UUID(int=number), author="a", topic="t", text=str(number))
        )
        for number in (1, 2)
    )
    notes.notes.delete(first.key)
    assert len(commands.run("dump", Notes, "Note").out.splitlines()) == 1
    assert len(commands.run("dump", Notes, "Note", "--hidden").out.splitlines()) == 2


def test_what_the_schema_does_not_know_is_kept_where_that_is_asked_for(
    commands: Commands, file: File
) -> None:
    desk = commands.connect(Desk)
    line = json.dumps({"company_id": "c1", "customer_id": str(UUID(int=1))})
    commands.run("load", Desk, "Customer", str(file(line)))
    client = commands.engine.client()
    table = desk.table_names["desk"]
    (plain,) = client.scan(TableName=table)["Items"]
    later: dict[str, Any] = {
        "later_text": {"S": "x"},
        "later_number": {"N": "12345678901234567890.5"},
        "later_bytes": {"B": b"\x00\xff"},
        "later_set": {"BS": [b"\x01", b"\x02"]},
        "later_map": {"M": {"a": {"L": [{"NULL": True}, {"BOOL": False}, {"NS": ["1", "2"]}]}}},
    }
    client.put_item(TableName=table, Item={**plain, **later})
    refused = commands.run("dump", Desk, "Customer")
    assert (refused.code, refused.out) == (1, "")
    assert "add what it lacks to the schema, or pass `--unknown keep`" in refused.err
    kept = commands.run("dump", Desk, "Customer", "--unknown", "keep")
    assert kept.code == 0
    assert json.loads(kept.out)["_unknown"]["later_bytes"] == {"B": "AP8="}
    client.put_item(TableName=table, Item=plain)
    again = commands.run("load", Desk, "Customer", str(file(kept.out.strip())))
    assert (again.code, again.err) == (0, "")
    (found,) = client.scan(TableName=table, ConsistentRead=True)["Items"]
    assert {name: _in_order(value) for name, value in found.items()} == {**plain, **later}
    for unknown, reason in (
        ({"pk": {"S": "other"}}, "`pk` in `_unknown` is what the schema knows"),
        ({"x": {"N": "one"}}, "`x` in `_unknown` is no stored value"),
        ({"x": "text"}, "`x` in `_unknown` is no stored value"),
        ({}, "`_unknown` is no object of stored attributes"),
    ):
        row = json.dumps({**json.loads(line), "_unknown": unknown})
        failed = commands.run("load", Desk, "Customer", str(file(row)))
        assert failed.code == 1
        assert reason in failed.err
        Path("rows.rest.jsonl").unlink()
    created = commands.run("load", Desk, "Customer", str(file(kept.out.strip())), "--create")
    assert "`_unknown` is stored with whole items alone" in created.err


def _in_order(value: dict[str, Any]) -> dict[str, Any]:
    """A stored value, with the elements of a set in an order."""
    ((tag, inner),) = value.items()
    if tag in ("SS", "NS", "BS"):
        return {tag: sorted(inner)}
    if tag == "L":
        return {tag: [_in_order(element) for element in inner]}
    return {tag: {k: _in_order(v) for k, v in inner.items()}} if tag == "M" else value


def test_a_repair_reads_the_service_by_the_same_options(commands: Commands) -> None:
    db = commands.connect(Saas)
    db.users.create(UserCreate.model_validate_json(user_line(1)))
    done = commands.run("repair", Saas, "--entity", "User")
    assert (done.code, done.err) == (0, "")
    assert "0 findings" in done.out
