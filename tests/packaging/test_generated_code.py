"""Generated code runs where only the runtime is installed, and loads no more than it uses."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.golden.cases import CASES
from tests.packaging.environment import ROOT, Environment

_ONLY_FOR_GENERATION = ("black", "dynarepo_codegen", "jinja2", "moto", "rich", "watchfiles", "yaml")

_PRINT_A_REQUEST = """
import json
from datetime import UTC, datetime
from uuid import UUID
from dynarepo import Context, explain
from generated.saas import GroupCreate
from generated.saas.group import requests
from generated.saas.group.model import GroupKey

context = Context({"app": "groups-table"}, clock=lambda: datetime(2026, 1, 31, 12, tzinfo=UTC))
group = GroupCreate(id=UUID(int=1), tenant_id=UUID(int=2), user_id="u", name="A", group_type="t")
print(json.dumps(explain(requests.create(context, group)).payload))
"""

# Importing the client's library takes longer than everything else together.
_CLIENT = {"anyio", "boto3", "botocore.client", "botocore.session"}

_LOADED = "import json, sys; print(json.dumps(sorted(sys.modules)))"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A user's folder with the generated code of one service and of one golden case in it."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated" / "saas", tmp_path / "generated" / "saas", ignore=ignored)
    (case,) = (case for case in CASES if case.name == "attribute_types")
    shutil.copytree(case.expected, tmp_path / "golden", ignore=ignored)
    return tmp_path


def loaded_by(environment: Environment, project: Path, program: str) -> set[str]:
    """The modules that Python holds at the end of a program."""
    modules: list[str] = json.loads(environment.python("-c", program + _LOADED, folder=project))
    return set(modules)


def test_a_request_is_built(empty_environment: Environment, project: Path) -> None:
    payload = json.loads(empty_environment.python("-c", _PRINT_A_REQUEST, folder=project))
    assert payload["TableName"] == "groups-table"
    assert payload["ConditionExpression"]
    item = payload["Item"]
    id = "00000000-0000-0000-0000-000000000001"
    assert (item["pk"], item["sk"]) == ({"S": f"group#{id}"}, {"S": f"group#{id}"})
    assert item["created_utc"] == {"N": "1769860800"}
    assert item["gsi3_sk"] == {"S": "created#1769860800"}
    assert item["gsi1_pk"] == {"S": "group##user#u#type#t"}


@pytest.mark.parametrize("package", ["generated.saas", "golden.catalogue"])
def test_every_name_can_be_imported(
    package: str, empty_environment: Environment, project: Path
) -> None:
    program = (
        f"import {package} as package\n"
        "for name in package.__all__: getattr(package, name)\n"
        "assert dir(package) == package.__all__\n"
    )
    modules = {name.split(".")[0] for name in loaded_by(empty_environment, project, program)}
    assert not modules & {*_ONLY_FOR_GENERATION, "anyio"}


def test_nothing_is_loaded_before_its_first_use(
    empty_environment: Environment, project: Path
) -> None:
    service = loaded_by(empty_environment, project, "import generated.saas\n")
    assert {name for name in service if name.startswith("generated.saas.")} == set()
    assert not service & _CLIENT

    models = loaded_by(empty_environment, project, "from generated.saas import Group\n")
    assert {name for name in models if name.startswith("generated.saas.")} == {
        "generated.saas._types",
        "generated.saas.group",
        "generated.saas.group.model",
    }
    assert not models & _CLIENT


def test_a_request_needs_no_client(empty_environment: Environment, project: Path) -> None:
    modules = loaded_by(empty_environment, project, _PRINT_A_REQUEST.replace("print(", "str("))
    assert "generated.saas.group.codec" in modules
    assert not modules & _CLIENT


def test_awaiting_on_asyncio_needs_no_extra(empty_environment: Environment, project: Path) -> None:
    program = (
        "import asyncio\n"
        "from generated.saas import AsyncSaas\n"
        "async def main():\n"
        "    async with AsyncSaas.connect(endpoint='http://127.0.0.1:1', region='eu-west-1') as db:\n"
        "        health = await db.health_check()\n"
        "        print(health.healthy)\n"
        "asyncio.run(main())\n"
    )
    assert empty_environment.python("-c", program, folder=project).strip() == "False"


@pytest.mark.parametrize(
    ("contract", "cure"),
    [
        (0, "run `dynarepo generate` with the installed version"),
        (1000, "upgrade dynarepo where this code runs"),
    ],
)
def test_code_for_another_runtime_says_what_to_do(
    contract: int, cure: str, empty_environment: Environment, project: Path
) -> None:
    package = project / "generated" / "saas" / "__init__.py"
    text = package.read_text(encoding="utf-8")
    text, changed = re.subn(r"require_contract\(\d+,", f"require_contract({contract},", text)
    assert changed == 1
    package.write_text(text, encoding="utf-8")
    run = empty_environment.run("python", "-c", "import generated.saas", folder=project)
    assert run.returncode == 1
    error = run.stderr.splitlines()[-1]
    assert error.startswith(
        "dynarepo.contract.ContractMismatch: `generated.saas` was generated for runtime contract"
        f" {contract}, "
    )
    assert error.endswith(cure)
