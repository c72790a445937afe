"""`dynarepo repair`: names that lead nowhere, what is found, and what is corrected."""

import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import boto3
import pytest
from moto import mock_aws

from generated.saas import Saas, User, UserCreate
from tests.engines.engine import unique_name
from tests.unit.cli.conftest import Run, write

_SERVICE = "generated.saas:Saas"
_REGION = ("--region", "eu-west-1")


@pytest.fixture(autouse=True)
def own_path_and_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command extends the path that modules are looked for on; other tests have tables too."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setenv("GROUPS_TABLE_NAME", unique_name("repair"))


@pytest.fixture
def db(monkeypatch: pytest.MonkeyPatch) -> Iterator[Saas]:
    """The service with its tables, for whoever connects."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
    with mock_aws(), Saas.connect(region=_REGION[1]) as connected:
        connected.create_tables()
        yield connected


def user(db: Saas, tenant: UUID, name: str) -> User:
    return db.users.create(
        UserCreate(tenant_id=tenant, user_id=name, email=f"{name}@example.com", name=name)
    )


def forget(db: Saas, gone: User) -> None:
    """Remove an item past the repositories, which leaves its claim."""
    asked = db.explain(db.users.at(gone.key)).payload
    client = boto3.client("dynamodb", region_name=_REGION[1])
    client.delete_item(TableName=asked["TableName"], Key=asked["Key"])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing.here:Shop", "cannot be imported: "),
        ("generated.saas:Shop", "cannot be imported: "),
        ("generated.saas", "names no object of a module"),
        (":Saas", "names no object of a module"),
        ("", "names no object of a module"),
    ],
)
def test_a_service_that_is_not_there_is_named(name: str, reason: str, run: Run) -> None:
    code, out, err = run("repair", name)
    assert (code, out) == (2, "")
    assert err.startswith(f"dynarepo repair: `{name}` {reason}")
    assert "hint: name the generated facade, for example `generated.shop:Shop`" in err


@pytest.mark.parametrize("name", ["User", "AsyncSaas", "UserRepository"])
def test_what_is_no_facade_that_waits_is_refused(name: str, run: Run) -> None:
    code, out, err = run("repair", f"generated.saas:{name}")
    assert (code, out) == (2, "")
    assert f"`generated.saas:{name}` is no facade of a service" in err
    assert "hint: name the generated facade" in err


def test_a_service_that_is_misspelt_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    assert run("repair", "sass") == (
        2,
        "",
        "dynarepo repair: `sass` is no service in generated\n    hint: did you mean `saas`?\n",
    )


def test_a_package_in_the_current_folder_is_found(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "lying_here.py", "Shop = 1\n")
    code, _, err = run("repair", "lying_here:Shop")
    assert code == 2
    assert "`lying_here:Shop` is no facade of a service" in err


@pytest.mark.parametrize("name", ["Nobody", "Group"])
def test_an_entity_without_unique_attributes_is_named(name: str, run: Run, db: Saas) -> None:
    code, out, err = run("repair", _SERVICE, "--entity", name, *_REGION)
    assert (code, out) == (2, "")
    assert f"{name} has no unique attributes\n" in err
    assert "hint: entities that have some: " in err
    assert "`User`" in err


def test_tables_that_are_missing_are_no_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
    with mock_aws():
        code, _, err = run("repair", _SERVICE, "--entity", "User", *_REGION)
    assert code == 2
    assert err.startswith("dynarepo repair: ")


def test_what_is_true_is_left_alone(run: Run, db: Saas) -> None:
    # The table also holds the claim and a line of the trail.
    user(db, uuid4(), "ada")
    code, out, err = run("repair", _SERVICE, "--entity", "User", *_REGION)
    assert (code, err) == (0, "")
    assert out == "User: 3 items read, 0 findings, 0 corrected\n"


def test_stray_claims_are_found_and_corrected(run: Run, db: Saas) -> None:
    tenant = uuid4()
    gone = user(db, tenant, "ada")
    forget(db, gone)
    code, out, err = run("repair", _SERVICE, "--entity", "User", *_REGION)
    assert (code, err) == (1, "")
    pk = db.explain(db.users.at(gone.key)).payload["Key"]["pk"]["S"]
    assert f"User pk={pk!r}, sk=" in out
    assert ": orphaned, its `tenant_id` and `email` is claimed for an item that does not" in out
    # The claim's key tells the email, which is sensitive.
    assert "(claim " not in out
    assert out.endswith("User: 2 items read, 1 finding, 0 corrected\n")
    code, out, err = run("repair", _SERVICE, "--entity", "User", "--fix", *_REGION)
    assert (code, err) == (0, "")
    assert "(corrected)" in out
    code, out, _ = run("repair", _SERVICE, "--entity", "User", *_REGION)
    assert (code, out) == (0, "User: 1 item read, 0 findings, 0 corrected\n")
    assert user(db, tenant, "ada").email == gone.email
