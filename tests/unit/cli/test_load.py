"""`dynarepo load`: mistakes in its arguments, and rows that are kept whatever happens."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from moto import mock_aws

from dynarepo import AccessDenied, BatchIncomplete, Throttled
from dynarepo.service.connection import Link
from dynarepo_codegen.cli.screen import Screen
from generated.saas import Saas
from tests.engines.engine import unique_name
from tests.unit.cli.conftest import Run, write

_SERVICE = "generated.saas:Saas"
_REGION = "--region=eu-west-1"
LIMITS: dict[str, Any] = {}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder; other tests have tables and a path of their own."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setenv("APP_TABLE_NAME", unique_name("load"))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def db() -> Iterator[Saas]:
    with mock_aws(), Saas.connect(region="eu-west-1") as connected:
        connected.create_tables()
        yield connected


def lines(count: int) -> str:
    rows = (
        {"id": str(UUID(int=n)), "name": f"T {n}", "owner_user_id": "o", "limits": LIMITS}
        for n in range(1, count + 1)
    )
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("User", "none.jsonl"), "none.jsonl: DR708 there is no such file or folder"),
        (("Usr", "rows.jsonl"), "the service has no entity `Usr`\n    hint: did you mean `User`?"),
        (("AuditLog", "rows.jsonl"), "`AuditLog` has no `put_many`\n    hint: pass `--create`"),
        (("User", "rows.jsonl", "--tenant=x"), "`User` have no tenant\n    hint: leave `--tenant`"),
        (("User", "rows.jsonl", "--table=app"), "`--table app` does not name a table and its name"),
        (("User", "rows.jsonl", "--table=ap=x"), "UNKNOWN_TABLE"),
        (("User", "rows.jsonl", "--rest=rows.jsonl"), "rows.jsonl: DR710 exists already"),
        (("User", "rows.jsonl", "--at-once=0"), "`0` is not a whole number above 0"),
        (("User", "."), ".: DR705"),
    ],
)
def test_a_mistake_in_the_call_is_explained(
    arguments: tuple[str, ...], message: str, run: Run, folder: Path
) -> None:
    write(folder, "rows.jsonl", "{}\n")
    code, out, err = run("load", _SERVICE, *arguments, _REGION)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_service_of_the_project_is_found_by_its_name(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    code, _, err = run("load", "saas", "Nobody", str(write(folder, "rows.jsonl", "")), _REGION)
    assert (code, "has no entity `Nobody`" in err) == (2, True)


def test_rows_come_from_the_input_too(run: Run, db: Saas, monkeypatch: pytest.MonkeyPatch) -> None:
    text = lines(3) + '{"id": 1}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, out, err = run("load", _SERVICE, "Tenant", "-", _REGION)
    assert (code, out) == (1, "Tenant: 3 items written, 1 rejected\n")
    assert "standard input:4: " in err
    assert Path("load.rest.jsonl").read_text() == '{"id": 1}\n'


def test_what_is_refused_for_all_rows_ends_the_load(
    run: Run, db: Saas, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(link: Link, batch: Any) -> Any:
        given = [entry.given for entry in batch.source]
        raise BatchIncomplete(remaining=tuple(given), errors=(AccessDenied("no"),))

    monkeypatch.setattr(Link, "write_many", refuses)
    write(folder, "rows.jsonl", lines(450) + "\n[]")
    code, out, err = run("load", _SERVICE, "Tenant", "rows.jsonl", _REGION)
    assert (code, out) == (1, "Tenant: 0 items written, 0 rejected\n")
    assert "dynarepo load: stopped: ACCESS_DENIED: no" in err
    assert "451 lines (451 not tried to the end) kept in rows.rest.jsonl" in err
    # Each of them, whether it had been read or not; the last one has an end now.
    assert Path("rows.rest.jsonl").read_text() == lines(450) + "[]\n"


def test_rows_that_the_service_does_not_process_are_kept(
    run: Run, db: Saas, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_many = Link.write_many

    def tires(link: Link, batch: Any) -> Any:
        entries = list(batch.source)
        for entry in entries[:5]:
            write_many(link, type(batch)([entry], batch.entry, batch.subject))
        left = tuple(entry.given for entry in entries[5:])
        raise BatchIncomplete("5 were not done", remaining=left, errors=(Throttled("slow"),))

    monkeypatch.setattr(Link, "write_many", tires)
    write(folder, "rows.jsonl", lines(10))
    code, out, err = run("load", _SERVICE, "Tenant", "rows.jsonl", _REGION)
    assert (code, out) == (1, "Tenant: 5 items written, 0 rejected\n")
    assert "stopped: THROTTLED: slow" in err
    monkeypatch.undo()
    assert Path(folder, "rows.rest.jsonl").read_text().splitlines() == lines(10).splitlines()[5:]


def test_an_interruption_keeps_what_was_not_written(
    run: Run, db: Saas, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(link: Link, batch: Any) -> Any:
        next(iter(batch.source))
        raise KeyboardInterrupt

    monkeypatch.setattr(Link, "write_many", interrupted)
    write(folder, "rows.jsonl", lines(7))
    code, _, err = run("load", _SERVICE, "Tenant", "rows.jsonl", _REGION)
    assert code == 130
    assert "7 lines (7 not tried to the end) kept in rows.rest.jsonl" in err
    assert Path("rows.rest.jsonl").read_text() == lines(7)


def test_reasons_beyond_the_first_are_counted(run: Run, db: Saas, folder: Path) -> None:
    write(folder, "rows.jsonl", "[]\n" * 25)
    code, out, err = run("load", _SERVICE, "Tenant", "rows.jsonl", _REGION, "--quiet")
    assert (code, out) == (1, "")
    assert err.count("the line is no object") == 20
    assert "... and 5 more\n" in err
    assert "25 lines (25 rejected) kept in rows.rest.jsonl" in err


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff", "is not encoded in UTF-8"),
        (b'{"id":1,"id":2}', "`id` comes twice in one object"),
        (b'{"name":NaN}', "`NaN` is no number that DynamoDB stores"),
        (b"[" * 100_000, "the line is no JSON"),
        (b'{"name":"x"}', "`email` is missing"),
    ],
)
def test_a_line_that_is_no_row_is_told(
    line: bytes, reason: str, run: Run, db: Saas, folder: Path
) -> None:
    (folder / "rows.jsonl").write_bytes(line)
    code, _, err = run("load", _SERVICE, "User", "rows.jsonl", _REGION)
    assert code == 1
    assert f"rows.jsonl:1: {reason}" in err or reason in err


def test_a_terminal_sees_a_bar(
    run: Run, db: Saas, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    drawn = Terminal()
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    with Screen(err=drawn).bar("Tenant", 10) as show:
        show(5, "5 rows")
    assert "Tenant: 5 rows" in drawn.getvalue()
    silent = Terminal()
    with Screen(err=silent).bar("Tenant", 10, quiet=True) as show:
        show(5, "5 rows")
    assert silent.getvalue() == ""


def test_what_was_called_wrongly_comes_before_what_an_earlier_run_has_left(
    run: Run, folder: Path
) -> None:
    for name in ("rows.jsonl", "rows.rest.jsonl"):
        write(folder, name, "{}\n")
    code, _, err = run("load", "generated.saas:Shop", "User", "rows.jsonl", _REGION)
    assert code == 2
    assert "`generated.saas:Shop` cannot be imported" in err
    code, _, err = run("load", _SERVICE, "Usr", "rows.jsonl", _REGION)
    assert code == 2
    assert "the service has no entity `Usr`" in err
    code, _, err = run("load", _SERVICE, "User", "rows.jsonl", _REGION)
    assert code == 2
    assert "rows.rest.jsonl: DR710 exists already" in err
