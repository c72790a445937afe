"""Who is measured: each contender's module, and the environment and settings it runs with."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
_BIN = "Scripts" if os.name == "nt" else "bin"

RESOURCE: Final = "boto3 resource"
CLIENT: Final = "boto3 client"
PEERS: Final = ".venv-bench"
AIOBOTOCORE: Final = ".venv-bench-aiobotocore"
"""aiobotocore wants another botocore than the others."""
BASES: Final = (RESOURCE, CLIENT)
"""What ratios are relative to: they always run."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One contender. `environment` is a folder that `make` fills; `note` says what is special."""

    name: str
    module: str
    environment: str = ".venv"
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    note: str = ""

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return ROOT / self.environment / _BIN / "python"

    @property
    def ours(self) -> bool:
        """Whether it is dynarepo."""
        return self.module.startswith("dynarepo")


CONTENDERS: Final = (
    Contender(RESOURCE, "boto3_resource", note="the base of all ratios"),
    Contender(CLIENT, "boto3_client", note="with its serializer and deserializer"),
    Contender("PynamoDB", "pynamodb_models", PEERS, note="its models, then Pydantic's"),
    Contender("dyntastic", "dyntastic_models", PEERS, note="reads again after an update"),
    Contender("pydynox", "pydynox_client", PEERS, note="numbers pass through floats"),
    Contender("pydynox, async", "pydynox_async", PEERS, note="numbers pass through floats"),
    Contender("aiodynamo", "aiodynamo_client", PEERS, note="on aiohttp"),
    Contender("aiobotocore", "aiobotocore_client", AIOBOTOCORE, note="an older botocore"),
    Contender("dynarepo", "dynarepo_repositories", note="`connect()` without options"),
    Contender("dynarepo, boto3", "dynarepo_repositories", settings={"BENCH_TRANSPORT": "boto3"}),
    Contender("dynarepo, direct", "dynarepo_repositories", settings={"BENCH_TRANSPORT": "direct"}),
    Contender("dynarepo, async", "dynarepo_async"),
    Contender("dynarepo, async, direct", "dynarepo_async", settings={"BENCH_TRANSPORT": "direct"}),
)
