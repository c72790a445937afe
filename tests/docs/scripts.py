"""Python blocks of a page, as one script that is run on an engine in its own process."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .commands import matches
from .pages import Block

_OUTPUT = "#> "
_START = """\
import os, runpy, sys
os.environ.update(AWS_ACCESS_KEY_ID="example", AWS_SECRET_ACCESS_KEY="example", AWS_DEFAULT_REGION="eu-west-1")
from moto import mock_aws
with mock_aws():
    runpy.run_path(sys.argv[1], run_name="__main__")
"""


def run_script(blocks: Sequence[Block], folder: Path) -> None:
    """Run the blocks in order; what they print is what their lines after `#> ` say."""
    lines: list[str] = []
    for block in blocks:
        # Every line keeps its number, so that a traceback names the line of the page.
        lines += [""] * (block.line - 1 - len(lines)) + block.text.splitlines()
    script = folder / f"{blocks[0].page.stem}.py"
    script.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", _START, str(script)],
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": "."},
        timeout=600,
    )
    assert done.returncode == 0, done.stdout
    expected = "\n".join(
        line.strip()[len(_OUTPUT) :] for line in lines if line.strip().startswith(_OUTPUT)
    )
    assert matches(done.stdout, expected) or not (
        expected or done.stdout.strip()
    ), f"{blocks[0].page.name} printed\n{done.stdout}instead of\n{expected}"
