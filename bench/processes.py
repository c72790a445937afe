"""Runs a program and says how long it took and how much memory it needed."""

import os
import platform
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Usage:
    """One run, with the processes it started itself.

    `peak_mib` is the most memory of one of them; None where the system does not tell.
    """

    seconds: float
    cpu_seconds: float | None
    peak_mib: float | None


def run(command: Sequence[str], folder: Path) -> Usage:
    """Run a program that is expected to succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout is not None
    output = process.stdout.read().decode()
    wait4 = getattr(os, "wait4", None)
    used: Any = None
    if wait4 is None:  # Windows
        status = process.wait()
    else:
        _, wait_status, used = wait4(process.pid, 0)
        status = process.returncode = os.waitstatus_to_exitcode(wait_status)
    seconds = time.perf_counter() - start
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {status}\n{output}")
    if used is None:
        return Usage(seconds, None, None)
    # Linux counts in KiB, macOS in bytes.
    unit = 1024**2 if platform.system() == "Darwin" else 1024
    return Usage(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)
