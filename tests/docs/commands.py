"""Commands in console blocks: run in a folder of their own, or held against what exists."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from .pages import ROOT, Block

_OURS = "dynarepo"


@dataclass(frozen=True, slots=True)
class Command:
    """One command, and the lines that the page shows as its output."""

    place: str
    text: str
    output: str


def commands_of(block: Block) -> list[Command]:
    """The commands of a block: lines after `$ `."""
    found: list[Command] = []
    for number, line in enumerate(block.text.splitlines(keepends=True)):
        if line.startswith("$ "):
            place = f"{block.page.name}:{block.line + number}"
            found.append(Command(place, line[2:].strip(), ""))
        else:
            assert found, f"{block.place}: a console block begins with `$ `"
            last = found.pop()
            found.append(Command(last.place, last.text, last.output + line))
    return found


def execute(command: Command, folder: Path) -> None:
    """Run a command of ours; of others, make sure that what they name exists."""
    words = shlex.split(command.text, comments=True)
    match words:
        case ["dynarepo", *arguments]:
            _run([str(Path(sys.executable).with_name(_OURS)), *arguments], command, folder)
        case ["make", *targets]:
            for target in targets:
                if "=" not in target:
                    assert target in make_targets(), f"{command.place}: make has no `{target}`"
        case ["pip", "install", *requirements] | [_, "-m", "pip", "install", *requirements]:
            for requirement in requirements:
                _is_published(requirement, command)
        case ["python" | ".venv/bin/python", "-m", module, *_]:
            path = ROOT.joinpath(*module.split("."))
            known = module == "pytest" or path.with_suffix(".py").exists() or path.is_dir()
            assert known, f"{command.place}: there is no module `{module}`"
        case ["python" | ".venv/bin/python", script, *_]:
            assert (ROOT / script).is_file(), f"{command.place}: there is no `{script}`"
        case [".venv/bin/dynarepo", *arguments]:
            _run([str(Path(sys.executable).with_name(_OURS)), *arguments], command, folder)
        case _:
            raise AssertionError(f"{command.place}: nothing is known of `{command.text}`")


def make_targets() -> dict[str, str]:
    """The documented targets of the Makefile, and what each is for."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z]+):.*?## (.+)$", text, re.MULTILINE))


def _run(arguments: list[str], command: Command, folder: Path) -> None:
    done = subprocess.run(
        arguments,
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "NO_COLOR": "1"},
        timeout=600,
    )
    shown = f"{command.place}: `{command.text}` printed\n{done.stdout}"
    if not command.output:
        assert done.returncode == 0, shown
        return
    assert done.returncode in (0, 1, 2), shown
    assert matches(done.stdout, command.output), f"{shown}instead of\n{command.output}"


def matches(actual: str, expected: str) -> bool:
    """Whether a text is the expected one, in which `...` stands for anything."""
    pattern = "".join(
        r"(.*\n)*" if line.strip() == "..." else _line(line) for line in expected.splitlines()
    )
    return re.fullmatch(pattern, actual if actual.endswith("\n") else actual + "\n") is not None


def _line(line: str) -> str:
    return ".*".join(re.escape(part) for part in line.rstrip().split("...")) + "[ ]*\n"


def _is_published(requirement: str, command: Command) -> None:
    if requirement.startswith("-") or requirement == ".":
        return
    match = re.fullmatch(r"dynarepo(?:\[([\w,]+)\])?", requirement)
    assert match is not None, f"{command.place}: `{requirement}` is not ours"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extra in (match[1] or "").split(","):
        known = not extra or extra in project["optional-dependencies"]
        assert known, f"{command.place}: there is no extra `{extra}`"
