"""What each extra brings, beside what everybody gets."""

import json
from pathlib import Path

from tests.packaging.environment import Environment, source


def brought_by(extra: str, environment: Environment, wheel: Path) -> set[str]:
    """The packages that pip would install into an environment for an extra."""
    report = ("--dry-run", "--quiet", "--report", "-")
    said = environment.python("-m", "pip", "install", *report, *source(), f"{wheel}[{extra}]")
    return {found["metadata"]["name"].lower() for found in json.loads(said)["install"]}


def test_aio_brings_what_event_loops_need(empty_environment: Environment, wheel: Path) -> None:
    assert {"aiohttp", "anyio"} <= brought_by("aio", empty_environment, wheel)


_BEHIND_A_PROXY = """
import asyncio
from botocore.config import Config
from dynarepo import AsyncFacade
db = AsyncFacade.connect(region="eu-west-1", config=Config(proxies={"https": "http://127.0.0.1:1"}))
print(db.transport)
"""


def test_without_it_a_proxy_is_left_to_boto3(empty_environment: Environment) -> None:
    said = empty_environment.python("-c", _BEHIND_A_PROXY)
    assert said.startswith('boto3: a proxy stands between; `pip install "dynarepo[aio]"`')
