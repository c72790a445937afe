"""`dynarepo dump`: files that are there, and runs that stop and go on."""

import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import boto3
import pytest
from moto import mock_aws

from dynarepo import ConnectionFailed, Pages
from dynarepo_codegen.cli import dumping
from generated.saas import Saas, TenantCreate, TenantKey, TenantLimits
from tests.engines.engine import unique_name
from tests.unit.cli.conftest import Run, write

_SERVICE = "generated.saas:Saas"
_REGION = "--region=eu-west-1"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder; other tests have tables and a path of their own."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setenv("APP_TABLE_NAME", unique_name("dump"))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def db() -> Iterator[Saas]:
    with mock_aws(), Saas.connect(region="eu-west-1") as connected:
        connected.create_tables()
        connected.tenants.put_many(
            TenantCreate(id=UUID(int=n), name=f"T{n}", owner_user_id="o", limits=TenantLimits())
            for n in range(5)
        )
        yield connected


def numbers_in(text: str) -> list[int]:
    return sorted(UUID(json.loads(line)["id"]).int for line in text.splitlines())


def test_a_file_that_is_there_is_not_touched(run: Run, db: Saas, folder: Path) -> None:
    write(folder, "out.jsonl", "kept\n")
    code, _, err = run("dump", _SERVICE, "Tenant", _REGION, "--out=out.jsonl")
    assert code == 2
    assert "out.jsonl: DR710 exists already" in err
    assert Path("out.jsonl").read_text() == "kept\n"


def test_a_run_that_stopped_goes_on(
    run: Run, db: Saas, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dumping, "_PAGE", 2)
    whole, reads = Pages.page, iter(range(9))

    def fails(pages: Any, size: int, after: str | None = None) -> Any:
        if next(reads) == 1:
            raise ConnectionFailed("gone")
        return whole(pages, size, after)

    monkeypatch.setattr(Pages, "page", fails)
    code, _, err = run("dump", _SERVICE, "Tenant", _REGION, "--out=out.jsonl")
    assert code == 2
    assert (
        "2 items written before it stopped\n    hint: go on with the same options and `--after "
        in err
    )
    assert "dynarepo dump: CONNECTION_FAILED: gone" in err
    cursor = err.partition("--after ")[2].partition("`")[0]
    code, _, err = run("dump", _SERVICE, "Tenant", _REGION, "--out=out.jsonl", f"--after={cursor}")
    assert (code, err) == (0, "Tenant: 3 items written, 0 left out\n")
    assert numbers_in(Path("out.jsonl").read_text()) == [0, 1, 2, 3, 4]


def test_a_cursor_of_something_else_is_refused(run: Run, db: Saas) -> None:
    code, out, err = run("dump", _SERVICE, "Tenant", _REGION, "--after=nothing")
    assert (code, out) == (2, "")
    assert err.startswith("dynarepo dump: CURSOR_DAMAGED")


def test_what_a_line_cannot_hold_is_left_out(run: Run, db: Saas) -> None:
    client = boto3.client("dynamodb", region_name="eu-west-1")
    table = db.table_names["app"]
    for number, (attribute, value) in enumerate(
        [("newer", {"S": "from another version"}), ("plan", {"N": "1"})]
    ):
        key = db.explain(db.tenants.at(TenantKey(UUID(int=number)))).payload["Key"]
        client.update_item(
            TableName=table,
            Key=key,
            UpdateExpression="SET #n = :v",
            ExpressionAttributeNames={"#n": attribute},
            ExpressionAttributeValues={":v": value},
        )
    code, out, err = run("dump", _SERVICE, "Tenant", _REGION, "--quiet")
    assert code == 1
    assert numbers_in(out) == [2, 3, 4]
    assert "left out: " in err
    assert "the schema does not know `newer`" in err
    assert "`plan` " in err


def test_who_reads_the_items_may_have_enough_of_them(
    run: Run, db: Saas, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(io.RawIOBase):
        refuses = True

        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            if self.refuses:
                raise BrokenPipeError
            return len(data)

        def fileno(self) -> int:
            return os.open(os.devnull, os.O_WRONLY)

    place = Closed()
    closed = io.TextIOWrapper(io.BufferedWriter(place))
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", closed)
        code, _, err = run("dump", _SERVICE, "Tenant", _REGION, "--quiet")
    # What is left in its buffers is written when it is forgotten.
    place.refuses = False
    assert (code, err) == (1, "")
