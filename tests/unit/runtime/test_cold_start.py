"""What a process loads until its first item: counted in modules, since seconds depend on machines."""

import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.unit.runtime.raw_server import Reply, raw_server

ROOT = Path(__file__).parents[3]
ITEM = {
    "accountId": {"S": "00000000-0000-0000-0000-000000000001"},
    "userId": {"S": "u1"},
    "accountName": {"S": "Household"},
    "createdAt": {"N": "1700000000000"},
    "updatedAt": {"N": "1700000000000"},
    "version": {"N": "1"},
}
READ = """
import sys
from uuid import UUID
from generated.bookkeeping import Bookkeeping
{between}
db = Bookkeeping.connect(endpoint=sys.argv[1])
assert db.accounts.get_account(UUID(int=1)).account_name == "Household"
"""
SHOW = "\nimport sys\nprint(*sys.modules, sep='\\n')"
# What only writes, batches, queries, streams, tables, awaiting callers, mistakes, wrong clocks or other
# transports need, and what Pydantic loads when it builds a model.
UNUSED = (
    "calendar", "csv", "difflib", "email", "importlib.metadata", "logging", "zipfile",
    "encodings.idna", "pydantic.plugin._loader", "pydantic.type_adapter", "dynarepo.expressions.",
    "dynarepo.fields",
    "aiohttp", "asyncio", "anyio", "boto3", "botocore", "http.client", "ssl", "urllib3",
    "dynarepo.batches.", "dynarepo.boundary", "dynarepo.caching", "dynarepo.encryption",
    "dynarepo.inspection", "dynarepo.reads.pages", "dynarepo.reads.queries", "dynarepo.reads.ranges",
    "dynarepo.reads.scans", "dynarepo.service.async_facade", "dynarepo.service.explaining",
    "dynarepo.service.table", "dynarepo.streams", "dynarepo.telemetry", "dynarepo.transactions",
    "dynarepo.transport.async", "dynarepo.transport.in_threads", "dynarepo.transport.anyio_tasks",
    "dynarepo.transport.boto.transport", "dynarepo.transport.boto.bypassed",
    "dynarepo.transport.direct.async", "dynarepo.transport.direct.from_boto3", "dynarepo.writes.",
)  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    """A process whose environment says everything, and nothing else does."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AWS_", "BOTO", "COV", "PYTEST"))
        and not name.lower().endswith(("_proxy", "_ca_bundle"))
    }
    return kept | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "eu-west-1",
    }


def ran(
    program: str, home: Path, *, between: str = "", part: str = "Item", **variables: str
) -> list[str]:
    body = json.dumps({part: [ITEM] if part == "Items" else ITEM}).encode()
    head = (
        f"HTTP/1.1 200 OK\r\nx-amz-crc32: {zlib.crc32(body)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with raw_server(Reply((head.encode() + body,))) as server:
        done = subprocess.run(
            [sys.executable, "-c", program.format(between=between), server.endpoint],
            cwd=ROOT,
            env=environment(home) | variables,
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def loaded(modules: list[str], *prefixes: str) -> list[str]:
    return [
        name
        for name in modules
        if any(
            name == prefix.rstrip(".") or name.startswith(f"{prefix.rstrip('.')}.")
            for prefix in prefixes
        )
    ]


def test_importing_a_service_loads_no_entity_and_nothing_of_pydantic(tmp_path: Path) -> None:
    modules = ran("import sys, generated.bookkeeping{between}" + SHOW, tmp_path)
    assert loaded(modules, "pydantic", "botocore", "boto3") == []
    assert loaded(modules, "generated") == ["generated", "generated.bookkeeping"]


def test_the_first_read_loads_one_entity_and_what_reads_it(tmp_path: Path) -> None:
    modules = ran(READ + SHOW, tmp_path)
    service = "generated.bookkeeping"
    assert sorted(loaded(modules, service)) == [
        service,
        f"{service}._facade",
        f"{service}._stored",
        f"{service}._tables",
        f"{service}._types",
        f"{service}.account",
        f"{service}.account.codec",
        f"{service}.account.keys",
        f"{service}.account.model",
        f"{service}.account.repository",
        f"{service}.account.requests",
        f"{service}.account.stored",
    ]
    assert [name for name in modules if name.startswith(UNUSED) and name not in _EMPTY] == []


# Packages that hold nothing until something of theirs is asked for.
_EMPTY = {"dynarepo.batches", "dynarepo.writes"}


def test_what_changes_with_an_item_is_loaded_by_who_writes_one(tmp_path: Path) -> None:
    program = "import sys, generated.saas.user.codec as codec{between}"
    modules = ran(program + SHOW, tmp_path)
    assert loaded(modules, "dynarepo.writes") == ["dynarepo.writes"]
    written = ran(program + "\nassert len(codec.USER.companions) == 2" + SHOW, tmp_path)
    assert "dynarepo.writes.sentinels" in written


# What neither queries nor writes need where nothing is wrong, encrypted or watched.
BESIDE = (
    "boto3", "botocore", "difflib", "http.client", "logging", "ssl",
    "dynarepo.encryption.data_keys", "dynarepo.encryption.kms", "dynarepo.service.table",
    "dynarepo.streams", "dynarepo.telemetry", "dynarepo.transport.boto.transport",
)  # fmt: skip


def test_the_first_query_loads_no_other_entity_and_nothing_that_writes(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from generated.bookkeeping import Bookkeeping\n"
        "db = Bookkeeping.connect(endpoint=sys.argv[1])\n"
        "(found,) = db.accounts.list_user_accounts('u1')\n"
        "assert found.account_name == 'Household'\n"
    )
    modules = ran(program + SHOW, tmp_path, part="Items")
    beside = (*BESIDE, "json", "pydantic.plugin._loader", "dynarepo.fields", "dynarepo.writes.")
    assert [name for name in modules if name.startswith(beside)] == []


@pytest.mark.parametrize(
    "write",
    [
        "put(AccountCreate(user_id='u1', account_name='Household'))",
        "update(AccountKey(UUID(int=1)), set={{'notes': 'x'}})",
        "delete(AccountKey(UUID(int=1)))",
    ],
    ids=lambda write: write.partition("(")[0],
)
def test_the_first_write_loads_no_botocore_and_nothing_for_mistakes(
    tmp_path: Path, write: str
) -> None:
    program = (
        "import sys\n"
        "from uuid import UUID\n"
        "from generated.bookkeeping import AccountCreate, AccountKey, Bookkeeping\n"
        "db = Bookkeeping.connect(endpoint=sys.argv[1])\n"
        f"db.accounts.{write}\n"
    )
    modules = ran(program + SHOW, tmp_path, part="Attributes")
    assert [name for name in modules if name.startswith(BESIDE)] == []


def test_what_was_read_is_a_model_as_any_other(tmp_path: Path) -> None:
    program = READ + """
account = db.accounts.get_account(UUID(int=1))
model = type(account)
assert account == account.model_copy() == model.model_validate(account.model_dump())
assert account == model.model_validate_json(account.model_dump_json())
assert hash(account) == hash(account.model_copy(update={{}})) and "Household" in repr(account)
print(model.__pydantic_complete__)
"""
    assert ran(program, tmp_path) == ["True"]


def test_awaiting_loads_asyncio_and_no_botocore(tmp_path: Path) -> None:
    program = """
import asyncio, sys
from uuid import UUID
from generated.bookkeeping import AsyncBookkeeping
async def main():
    async with AsyncBookkeeping.connect(endpoint=sys.argv[1]) as db:
        assert (await db.accounts.get_account(UUID(int=1))).account_name == "Household"
asyncio.run(main())
{between}"""
    modules = ran(program + SHOW, tmp_path)
    assert "asyncio" in modules
    assert loaded(modules, "aiohttp", "anyio", "boto3", "botocore") == []
    assert loaded(modules, "dynarepo.transport.boto.transport", "dynarepo.transport.routed") == []


def test_a_second_read_loads_no_more_than_the_first(tmp_path: Path) -> None:
    program = READ + "db.accounts.get_account(UUID(int=2), consistent=True)" + SHOW
    modules = ran(program, tmp_path)
    assert loaded(modules, "dynarepo.reads.queries", "dynarepo.writes.updates") == []


@pytest.mark.parametrize(
    ("between", "variables"),
    [
        ("import botocore.session", {}),
        ("class Tracer:\n    find_spec = lambda *_: None\nsys.meta_path.insert(0, Tracer())", {}),
        ("", {"AWS_RETRY_MODE": "adaptive"}),
    ],
    ids=["loaded before", "an import hook", "a setting"],
)
def test_botocore_is_loaded_where_it_may_matter(
    tmp_path: Path, between: str, variables: dict[str, str]
) -> None:
    assert "botocore.client" in ran(READ + SHOW, tmp_path, between=between, **variables)


def test_what_is_replaced_in_botocore_later_on_is_not_bypassed(tmp_path: Path) -> None:
    program = READ + (
        "import botocore.client\n"
        "def fake(self, name, values):\n"
        "    return {{}}\n"
        "botocore.client.BaseClient._make_api_call = fake\n"
        "print(db.transport.name, db.accounts.get_account(UUID(int=1)))\n"
    )
    assert ran(program, tmp_path) == ["boto3", "None"]


def test_tables_are_described_through_boto3_when_they_are_asked_for(tmp_path: Path) -> None:
    program = READ + (
        "assert 'botocore' not in sys.modules\n"
        "client = db._connection.client\n"
        "print(client.meta.endpoint_url == sys.argv[1], 'botocore' in sys.modules)\n"
        "db.close()\n"
    )
    assert ran(program, tmp_path) == ["True", "True"]
