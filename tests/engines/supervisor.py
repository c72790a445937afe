"""Runs a server for as long as its standard input stays open.

A test run that is killed cannot clean up after itself. It holds the other end of this input, so the
operating system closes it however the run ends, and no server outlives its tests.
"""

import os
import subprocess
import sys
import threading

_GRACE_SECONDS = 5.0


def supervise(command: list[str]) -> int:
    """Run `command` until it ends by itself or the input closes; its exit code."""
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    threading.Thread(target=_stop_when_input_closes, args=(server,), daemon=True).start()
    return server.wait()


def _stop_when_input_closes(server: subprocess.Popen[bytes]) -> None:
    # Not through Python's own buffer: its lock would be held while the interpreter ends.
    while os.read(sys.stdin.fileno(), 4096):
        continue
    server.terminate()
    try:
        server.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()


if __name__ == "__main__":
    sys.exit(supervise(sys.argv[1:]))
