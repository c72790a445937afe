"""Who is measured: each contender's module, and the environment and settings it runs with."""

import inspect
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dynarepo import Facade

from .contenders.dynarepo_repositories import TRANSPORT

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
    settings: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    note: str = ""

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return ROOT / self.environment / _BIN / "python"

    @property
    def ours(self) -> bool:
        """Whether it is dynarepo."""
        return self.module.startswith("dynarepo")


def _ours(name: str, module: str) -> Iterator[Contender]:
    """What `connect` does without being asked, and each transport that this is not."""
    yield Contender(name, module, note="`connect()` without options")
    default = inspect.signature(Facade.connect).parameters["transport"].default
    # "auto" is the direct one, as the server that answers here needs nothing else.
    chosen = "direct" if default == "auto" else default
    for transport in ("boto3", "direct"):
        if transport != chosen:
            yield Contender(f"{name}, {transport}", module, settings={TRANSPORT: transport})


CONTENDERS: Final = (
    Contender(RESOURCE, "boto3_resource", note="the base of all ratios"),
    Contender(CLIENT, "boto3_client", note="with its serializer and deserializer"),
    Contender("PynamoDB", "pynamodb_models", PEERS, note="its models, then Pydantic's"),
    Contender("dyntastic", "dyntastic_models", PEERS, note="reads again after an update"),
    Contender("pydynox", "pydynox_client", PEERS, note="numbers pass through floats"),
    Contender("pydynox, async", "pydynox_async", PEERS, note="numbers pass through floats"),
    Contender("aiodynamo", "aiodynamo_client", PEERS, note="on aiohttp"),
    Contender("aiobotocore", "aiobotocore_client", AIOBOTOCORE, note="an older botocore"),
    *_ours("dynarepo", "dynarepo_repositories"),
    *_ours("dynarepo, async", "dynarepo_async"),
)
