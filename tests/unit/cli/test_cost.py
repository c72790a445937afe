"""What a command that does little may import, and how a screen behaves without a terminal."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from dynarepo_codegen.cli.screen import Screen
from dynarepo_codegen.output.problems import Problem
from tests.unit.cli.conftest import Run, write

HEAVY = ("black", "jinja2", "yaml", "rich", "watchfiles", "pydantic", "boto3", "asyncio")


def imported_by(folder: Path, *arguments: str) -> set[str]:
    script = (
        "import sys\n"
        "from dynarepo_codegen.cli.main import main\n"
        f"assert main({list(arguments)!r}) == 0\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


def test_version_imports_nothing_heavy(tmp_path: Path):
    assert imported_by(tmp_path, "--version").isdisjoint(HEAVY)


def test_run_with_nothing_to_do_imports_nothing_heavy(project: Path, run: Run):
    run("generate")
    assert imported_by(project, "generate").isdisjoint(HEAVY)


class Terminal(io.StringIO):
    """A stream that claims to be watched."""

    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO) -> str:
    Screen(stream, stream).problems([Problem("[x].py", "DR701", "was [red]edited[/red]", "stop")])
    return stream.getvalue()


PLAIN = "[x].py: DR701 was [red]edited[/red]\n    hint: stop\n"


def test_colours_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert shown(io.StringIO()) == PLAIN
    assert "\x1b[31m[x].py: DR701 was [red]edited[/red]\x1b[0m" in shown(Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(Terminal()) == PLAIN


def test_narrow_encodings_do_not_crash():
    raw = io.BytesIO()
    narrow = io.TextIOWrapper(raw, encoding="ascii")
    Screen(narrow, io.StringIO()).say("Größe")
    assert raw.getvalue().splitlines() == [b"Gr\\xf6\\xdfe"]


def test_reader_that_leaves_is_no_bug(project: Path, run: Run):
    run("generate")
    write(project, "generated/shop/a.py", "x\n" * 100_000)
    script = (
        "import sys, dynarepo_codegen.generate as g\n"
        "from tests.unit.cli.conftest import generate_from_lines\n"
        "from dynarepo_codegen.cli.main import main\n"
        "g.generate = generate_from_lines\n"
        "sys.exit(main(['check']))\n"
    )
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{script}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
