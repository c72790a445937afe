"""Worker processes, one for each contender that can run; the others are skipped by name."""

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from .catalogue import ROOT, Contender
from .contenders.dynarepo_repositories import GENERATED

_ALONE = {"AWS_EC2_METADATA_DISABLED": "true", "PYTHONPATH": ""}
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_REGION": "eu-west-1",
}


class Failed(Exception):
    """A contender could not do what was asked; the text says why."""


class RunningWorker:
    """A contender's process."""

    def __init__(self, contender: Contender, process: "subprocess.Popen[str]") -> None:
        self.contender = contender
        self._process = process
        self.about: dict[str, Any] = {}

    def ask(self, command: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a command."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(command) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # its last line says why it ended
        line = self._process.stdout.readline()
        answer: dict[str, Any] = json.loads(line) if line else {"failed": "its process ended"}
        if "failed" in answer:
            raise Failed(answer["failed"])
        return answer


def environment(
    contender: Contender, generated: Path, certificate: Path | None = None
) -> dict[str, str]:
    """What a contender's process finds in its environment: nothing of the caller's AWS settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    trust = {name: str(certificate) for name in ("AWS_CA_BUNDLE", "SSL_CERT_FILE") if certificate}
    missing = dict.fromkeys(("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"), os.devnull)
    ours = {GENERATED: str(generated)}
    return {**kept, **_ALONE, **missing, **CREDENTIALS, **trust, **ours, **contender.settings}


@contextmanager
def running(
    contenders: Iterable[Contender],
    endpoints: Sequence[str],
    generated: Path,
    certificate: Path | None = None,
) -> Generator[tuple[list[RunningWorker], dict[str, str]]]:
    """The workers that run, and why the others do not, by name."""
    found: list[RunningWorker] = []
    skipped: dict[str, str] = {}
    with ExitStack() as stack:
        for contender in contenders:
            if not contender.python.exists():
                skipped[contender.name] = f"{contender.environment} is not installed"
                continue
            command = [str(contender.python), "-m", "bench.worker", contender.module, *endpoints]
            process = stack.enter_context(
                subprocess.Popen(
                    command,
                    cwd=ROOT,
                    env=environment(contender, generated, certificate),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=None if "BENCH_VERBOSE" in os.environ else subprocess.DEVNULL,
                    text=True,
                )
            )
            stack.callback(process.terminate)
            worker = RunningWorker(contender, process)
            try:
                worker.about = worker.ask({"ask": "about"})
            except Failed as failure:
                skipped[contender.name] = str(failure)
                continue
            found.append(worker)
        for name, reason in skipped.items():
            print(f"  without {name}: {reason}", file=sys.stderr)
        yield found, skipped
