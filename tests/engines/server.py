"""Starts an engine's server on a free port of this machine, and stops it."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from os import environ
from pathlib import Path
from socket import AF_INET, SOCK_STREAM, socket
from typing import IO

_HOST = "127.0.0.1"
_SUPERVISOR = Path(__file__).with_name("supervisor.py")
_START_SECONDS = 60.0
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class ServerCommand:
    """How a server is started; `{port}` stands for its port in arguments and variables."""

    arguments: Sequence[str]
    variables: Mapping[str, str]

    def on_port(self, port: int) -> tuple[list[str], dict[str, str]]:
        """The command line and the variables for one port."""
        arguments = [argument.format(port=port) for argument in self.arguments]
        variables = {name: text.format(port=port) for name, text in self.variables.items()}
        return arguments, variables


class ServerFailed(RuntimeError):
    """A server ended or stayed silent while it should have started."""


@contextmanager
def running(command: ServerCommand, answers: Callable[[str], bool]) -> Iterator[str]:
    """The endpoint of a server that answers; the server stops when the block is left."""
    with (
        tempfile.TemporaryDirectory(prefix="dynarepo-engine-") as folder,
        Path(folder, "output.txt").open("w+b") as output,
    ):
        process, endpoint = _start(command, answers, Path(folder), output)
        try:
            yield endpoint
        finally:
            _stop(process)


def _start(
    command: ServerCommand, answers: Callable[[str], bool], folder: Path, output: IO[bytes]
) -> tuple[subprocess.Popen[bytes], str]:
    # A free port can be taken before the server binds it, so a server that ends gets another one.
    for _ in range(_ATTEMPTS):
        port = _free_port()
        arguments, variables = command.on_port(port)
        process = subprocess.Popen(
            [sys.executable, str(_SUPERVISOR), *arguments],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=_environment(variables),
            cwd=folder,
            # An interrupt from the keyboard must reach the tests, which still need the server.
            start_new_session=True,
        )
        endpoint = f"http://{_HOST}:{port}"
        if _wait_until_ready(process, partial(answers, endpoint)):
            return process, endpoint
        _stop(process)
    output.seek(0)
    said = output.read().decode(errors="replace").strip()
    raise ServerFailed(f"`{command.arguments[0]}` did not start; it said:\n{said[-2000:]}")


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    # An engine may be started within a test that has credentials of its own in the environment.
    kept = {name: text for name, text in environ.items() if not name.startswith("AWS_")}
    return {**kept, **variables}


def _wait_until_ready(process: subprocess.Popen[bytes], answers: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if answers():
            return True
        time.sleep(0.05)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.close()
    process.wait()


def _free_port() -> int:
    with socket(AF_INET, SOCK_STREAM) as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port
