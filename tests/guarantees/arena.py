"""New tables of an engine, in which processes race."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.engines.engine import Engine, unique_name
from tests.guarantees.lines import Line
from tests.guarantees.orders import ROLES, Orders, Role
from tests.guarantees.packages import package_in
from tests.guarantees.peer import TENANTS

ROOT = Path(__file__).parents[2]
WALLETS = ("w0", "w1", "w2")


@dataclass(frozen=True, slots=True)
class Arena:
    """Where processes race; `stored` is what they leave."""

    engine: Engine
    folder: str
    tables: dict[str, str]

    def orders(
        self, seed: int, number: int, times: int, *, lossy: bool = False, role: Role | None = None
    ) -> Orders:
        """What one of the processes is told."""
        assert self.engine.endpoint_url is not None
        return Orders(
            name=f"p{number}",
            seed=100 * seed + number,
            times=times,
            endpoint=self.engine.endpoint_url,
            folder=self.folder,
            tables=self.tables,
            lossy=lossy,
            role=role or ROLES[(number + seed) % len(ROLES)],
        )

    def attack(
        self, seed: int, processes: int, times: int, *, lossy: bool = False
    ) -> tuple[Line, ...]:
        """What several processes wrote at once."""
        started: list[subprocess.Popen[str]] = []
        for number in range(processes):
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
            worker.stdin.write(json.dumps(asdict(self.orders(seed, number, times, lossy=lossy))))
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


def new_arena(engine: Engine, folder: Path) -> Arena:
    """New tables, with the wallets that money is moved between."""
    tables = {name: unique_name(name) for name in ("main", "trail")}
    package = package_in(str(folder))
    db = package.Arena.connect(engine.client(attempts=5), tables=tables)
    db.create_tables()
    for tenant in TENANTS:
        for wallet in WALLETS:
            created = package.WalletCreate(tenant_id=tenant, wallet_id=wallet, balance=100)
            db.for_tenant(tenant).wallets.create(created)
    return Arena(engine, str(folder), tables)
