"""`generate --watch`: real file events, errors survived, a clean stop."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest

from dynarepo_codegen.cli.exit_codes import FINE, USER_ERROR
from dynarepo_codegen.cli.main import main
from dynarepo_codegen.cli.screen import Screen
from dynarepo_codegen.cli.watching import watch
from tests.unit.cli.conftest import write


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = monotonic() + seconds
    while not condition():
        assert monotonic() < end, "nothing happened in time"
        sleep(0.02)


def test_regenerates_on_change_and_survives_errors(
    project: Path, capfd: pytest.CaptureFixture[str]
):
    from argparse import Namespace

    from dynarepo_codegen.cli.generate_command import generate_once

    arguments = Namespace(schema=[], out=None, force=False, quiet=False)
    screen, stop, lines = Screen(), Event(), list[str]()

    def seen(text: str, count: int = 1) -> Callable[[], bool]:
        def look() -> bool:
            captured = capfd.readouterr()
            lines.append(captured.out + captured.err)
            return "".join(lines).count(text) >= count

        return look

    def work() -> None:
        watch([], screen, lambda: generate_once(arguments, screen, ()), stop)

    thread = Thread(target=work)
    thread.start()

    def written(text: str, then: Callable[[], bool]) -> Callable[[], bool]:
        next_time = monotonic()

        def look() -> bool:
            nonlocal next_time
            # Nothing says when the native watcher has started, after the first run: what it did not
            # see is written again.
            if monotonic() >= next_time:
                write(project, "schema/shop.yaml", text)
                next_time = monotonic() + 0.5
            return then()

        return look

    try:
        until(seen("up to date", 1))
        until(written("service: shop\nerror: oops\n", seen("waiting for a correction", 1)))
        until(written("service: shop\nmodules: z\n", seen("up to date", 2)))
        assert (project / "generated/shop/z.py").exists()
    finally:
        stop.set()
        thread.join(timeout=60)
    assert not thread.is_alive()
    assert "schema/shop.yaml:1:1: DR101 oops!" in "".join(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="signals work differently there")
def test_interrupt_stops_cleanly(tmp_path: Path):
    # In a process of its own, since a signal may reach any code that runs in this one.
    (tmp_path / "schema").mkdir()
    write(tmp_path, "schema/shop.yaml", "service: shop\ntables: {}\n")
    # Who runs in the background of a shell inherits that interrupts are ignored.
    start = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from dynarepo_codegen.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", start, "generate", "--watch"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stderr is not None
        while not watching.stderr.readline().endswith("; watching\n"):
            assert watching.poll() is None
        watching.send_signal(signal.SIGINT)
        try:
            assert watching.communicate(timeout=60)[1].endswith("stopped watching\n")
        finally:
            watching.kill()
    assert watching.returncode == FINE


@pytest.mark.parametrize("missing", ["nowhere", "nowhere/shop.yaml"])
def test_nothing_to_watch_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str], missing: str
):
    assert main(["generate", "--watch", missing]) == USER_ERROR
    assert capsys.readouterr().err.startswith(f"{missing}: DR708 ")
