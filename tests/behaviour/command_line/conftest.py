"""Runs commands against an engine, on tables that are new."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from dynarepo import Facade
from dynarepo_codegen.cli.main import main
from tests.behaviour.services import ENCRYPTION
from tests.engines.engine import ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY, Engine, unique_name

F = TypeVar("F", bound=Facade)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command ended with, and what it wrote."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Commands:
    """Connects to a service, and runs commands on its tables."""

    engine: Engine
    capture: pytest.CaptureFixture[str]
    _names: dict[type[Facade], dict[str, str]]

    def connect(self, service: type[F]) -> F:
        """The service, with its tables."""
        client = self.engine.client(attempts=10)
        known = service.connect(client, encryption=ENCRYPTION).table_names
        self._names[service] = {name: unique_name(name) for name in known}
        db = service.connect(client, tables=self._names[service], encryption=ENCRYPTION)
        db.create_tables()
        return db

    def run(self, command: str, service: type[Facade], *arguments: str) -> Outcome:
        """One command, as a user calls it."""
        names = self._names[service]
        tables = [f"--table={name}={physical}" for name, physical in names.items()]
        url = self.engine.endpoint_url
        endpoint = [] if url is None else [f"--endpoint-url={url}"]
        facade = f"{service.__module__.rpartition('.')[0]}:{service.__name__}"
        self.capture.readouterr()
        code = main([command, facade, *arguments, *tables, *endpoint, f"--region={REGION}"])
        written = self.capture.readouterr()
        return Outcome(code, written.out, written.err)


@pytest.fixture
def commands(
    engine: Engine,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Commands:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY)
    monkeypatch.chdir(tmp_path)
    return Commands(engine, capsys, {})


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file of lines."""

    def write(*lines: Any, name: str = "rows.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    return write
