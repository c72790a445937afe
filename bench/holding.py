"""A process that holds or streams all bookings with a contender, and says how much memory that took.

`python -m bench.holding MODULE ENDPOINT hold|stream`, in the contender's environment.
"""

import asyncio
import ctypes
import gc
import importlib
import platform
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from .bookings import ACCOUNT, ACCOUNT_OF_ALL

_STATUS = Path("/proc/self/status")


def main(name: str, endpoint: str, way: str) -> None:
    """Read one short list first, so that only what the long one adds is counted."""
    module: Any = importlib.import_module(f"bench.contenders.{name}")
    if getattr(module, "AWAITED", False):
        asyncio.run(_awaited(module, endpoint, way))
        return
    calls = module.Calls(endpoint)
    calls.query(ACCOUNT)
    before = _begin()
    if way == "hold":
        held = calls.query(ACCOUNT_OF_ALL)
        _say(before, len(held))
    else:
        _say(before, sum(1 for _ in calls.stream(ACCOUNT_OF_ALL)))


async def _awaited(module: Any, endpoint: str, way: str) -> None:
    calls = module.Calls(endpoint)
    if hasattr(calls, "opened"):
        await calls.opened()
    await calls.query(ACCOUNT)
    before = _begin()
    if way == "hold":
        held = await calls.query(ACCOUNT_OF_ALL)
        _say(before, len(held))
    else:
        count = 0
        async for _ in calls.stream(ACCOUNT_OF_ALL):
            count += 1
        _say(before, count)


def _begin() -> float:
    gc.collect()
    with suppress(OSError, AttributeError):  # glibc alone can give back what is free already
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    if _STATUS.exists():
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forgets the peak
        return _of_status("VmRSS")
    return _peak()


def _say(before: float, items: int) -> None:
    peak = _of_status("VmHWM") if _STATUS.exists() else _peak()
    print(items, peak - before, peak, flush=True)


def _of_status(name: str) -> float:
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def _peak() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024**2 if platform.system() == "Darwin" else 1024)


if __name__ == "__main__":
    main(*sys.argv[1:])
