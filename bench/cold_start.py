"""How long it takes from the start of a process to its first decoded item."""

import os
import statistics
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from .bookings import ACCOUNT
from .catalogue import CLIENT, ROOT, Contender
from .workers import CREDENTIALS, environment

FILES: Final = "files"
ENVIRONMENT: Final = "environment"


@dataclass(frozen=True, slots=True)
class Start:
    """Who starts, with how many entities in its service, and where its credentials are."""

    contender: Contender
    entities: int
    generated: Path
    credentials: str


@dataclass(frozen=True, slots=True)
class _Run:
    milliseconds: float
    cpu_milliseconds: float
    botocore: bool


def starts(contenders: Iterable[Contender], generated: Mapping[int, Path]) -> list[Start]:
    """All starts: those with more than one entity for dynarepo alone, whose code grows with them."""
    return [
        Start(contender, entities, folder, credentials)
        for credentials in (FILES, ENVIRONMENT)
        for entities, folder in generated.items()
        for contender in contenders
        if entities == 1 or contender.ours
    ]


def measure(chosen: Sequence[Start], endpoint: str, home: Path, runs: int) -> list[dict[str, Any]]:
    """A line for each start that succeeds, relative to boto3's client with the same credentials."""
    _write_files(home)
    found: dict[Start, list[_Run]] = {start: [] for start in chosen}
    for number in range(runs + 1):  # the first one writes the files of compiled modules
        for start in list(found):
            run = _run(start, endpoint, home)
            if run is None:
                del found[start]
            elif number:
                found[start].append(run)
    base = {
        start.credentials: _median(all_runs)
        for start, all_runs in found.items()
        if start.contender.name == CLIENT
    }
    return [
        {
            "contender": start.contender.name,
            "credentials": start.credentials,
            "entities": start.entities,
            "milliseconds": _median(all_runs),
            "cpu_milliseconds": statistics.median(run.cpu_milliseconds for run in all_runs),
            "botocore_loaded": all_runs[-1].botocore,
            "runs": len(all_runs),
            "share": (
                _median(all_runs) / base[start.credentials] if start.credentials in base else None
            ),
        }
        for start, all_runs in found.items()
    ]


def _median(runs: Sequence[_Run]) -> float:
    return statistics.median(run.milliseconds for run in runs)


def _run(start: Start, endpoint: str, home: Path) -> _Run | None:
    contender = start.contender
    if not contender.python.exists():
        return None
    variables = environment(contender, start.generated)
    # Who starts processes in earnest keeps compiled modules, as installing the others kept theirs.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if start.credentials == FILES:
        for name in (*CREDENTIALS, "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
            variables.pop(name, None)
        variables["HOME"] = str(home)
    command = [str(contender.python), "-m", "bench.first_item", contender.module, endpoint]
    command += [str(ACCOUNT), str(UUID(int=1000))]
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=None if "BENCH_VERBOSE" in os.environ else subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().split()
        passed = (time.perf_counter() - began) * 1000
    if len(said) != 3 or said[0] != "True":
        return None
    return _Run(passed, float(said[1]), said[2] == "True")


def _write_files(home: Path) -> None:
    folder = home / ".aws"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config").write_text(
        f"[default]\nregion = {CREDENTIALS['AWS_REGION']}\n", encoding="utf-8"
    )
    (folder / "credentials").write_text(
        "[default]\n"
        f"aws_access_key_id = {CREDENTIALS['AWS_ACCESS_KEY_ID']}\n"
        f"aws_secret_access_key = {CREDENTIALS['AWS_SECRET_ACCESS_KEY']}\n",
        encoding="utf-8",
    )
