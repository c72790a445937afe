"""A process that reads one item with a contender, and says what it took since it was started.

It imports little itself: `python -m bench.first_item MODULE ENDPOINT ACCOUNT NUMBER`.
"""

import importlib
import sys
import time
from typing import Any
from uuid import UUID


def main(name: str, endpoint: str, account: str, number: str) -> None:
    """Read, and print the CPU time in milliseconds and whether botocore was loaded."""
    module: Any = importlib.import_module(f"bench.contenders.{name}")
    key = (UUID(account), UUID(number))
    if getattr(module, "AWAITED", False):
        import asyncio

        asyncio.run(_awaited(module, endpoint, key))
    else:
        _said(module.Calls(endpoint).get(key))


async def _awaited(module: Any, endpoint: str, key: tuple[UUID, UUID]) -> None:
    calls = module.Calls(endpoint)
    if hasattr(calls, "opened"):
        await calls.opened()
    _said(await calls.get(key))


def _said(found: Any) -> None:
    spent = time.process_time() * 1000
    print(found.description == "Card payment number 0 at a shop round the corner", spent,
          "botocore" in sys.modules, flush=True)  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
