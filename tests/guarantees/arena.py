"""The schema of this folder as a package, in this process and in those of the workers."""

import importlib
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dynarepo_codegen.generate import Settings, SourceFile, generate
from tests.engines.engine import Engine, unique_name
from tests.guarantees.lines import Line

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def write_package(folder: Path) -> None:
    """Generate the schema into a folder."""
    path = HERE / "schema.yaml"
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))
    made = generate([source], {}, settings=Settings())
    assert not [finding.render() for finding in made.diagnostics]
    for file, text in made.files.items():
        target = folder / "attacked" / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


# The package exists only at run time: there is no narrower type than Any to give.
def connected(folder: str, client: Any, tables: dict[str, str]) -> tuple[ModuleType, Any]:
    """The generated package, and its facade on these tables."""
    sys.path.insert(0, folder)
    try:
        package = importlib.import_module("attacked.arena")
    finally:
        sys.path.remove(folder)
    return package, package.Arena.connect(client, tables=tables)


@dataclass(frozen=True, slots=True)
class Arena:
    """New tables of an engine, in which processes race."""

    engine: Engine
    folder: str
    tables: dict[str, str]
    package: ModuleType
    db: Any

    def attack(
        self, seed: int, processes: int, times: int, *, lossy: bool = False
    ) -> tuple[Line, ...]:
        """What several processes wrote at once."""
        started: list[subprocess.Popen[str]] = []
        for number in range(processes):
            orders = {
                "name": f"p{number}",
                "seed": 100 * seed + number,
                "times": times,
                "endpoint": self.engine.endpoint_url,
                "folder": self.folder,
                "tables": self.tables,
                "lossy": lossy,
            }
            worker = subprocess.Popen(
                [sys.executable, "-m", "tests.guarantees.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
            started.append(worker)
            assert worker.stdin is not None
            worker.stdin.write(json.dumps(orders))
            worker.stdin.close()
            worker.stdin = None
        lines: list[Line] = []
        complaints: list[str] = []
        for worker in started:
            said, complaint = worker.communicate()
            lines += [Line.read(text) for text in said.splitlines()]
            if worker.returncode:
                complaints.append(complaint)
        assert not complaints, "\n".join(complaints)
        return tuple(lines)

    def stored(self, table: str) -> list[dict[str, Any]]:
        """Everything in a table, as it is stored."""
        pages = (
            self.engine.client()
            .get_paginator("scan")
            .paginate(TableName=self.tables[table], ConsistentRead=True)
        )
        return [item for page in pages for item in page["Items"]]


def opened(engine: Engine, folder: Path) -> Arena:
    """New tables, with the wallets that money is moved between."""
    tables = {name: unique_name(name) for name in ("main", "trail")}
    package, db = connected(str(folder), engine.client(attempts=5), tables)
    db.create_tables()
    for tenant in ("north", "south"):
        for wallet in ("w0", "w1", "w2"):
            created = package.WalletCreate(tenant_id=tenant, wallet_id=wallet, balance=100)
            db.for_tenant(tenant).wallets.create(created)
    return Arena(engine, str(folder), tables, package, db)
