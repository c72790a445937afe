"""A project folder, and a generator whose output follows from one line of each schema."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from dynarepo_codegen.cli.main import main
from dynarepo_codegen.diagnostics import Diagnostic, Level, Mark
from dynarepo_codegen.generate import FormatCache, Generated, Settings, SourceFile

Run = Callable[..., tuple[int, str, str]]


def generate_from_lines(
    sources: Sequence[SourceFile],
    locks: Mapping[str, str],
    *,
    settings: Settings,
    cache: FormatCache | None = None,
) -> Generated:
    """`modules: a b` gives two modules; `error`, `warn` and `crash` do what they say."""
    files: dict[str, str] = {}
    new_locks: dict[str, str] = {}
    found: list[Diagnostic] = []
    levels: tuple[Level, ...] = ("error", "warning")
    for source in sources:
        values = dict(line.split(": ", 1) for line in source.text.splitlines() if ": " in line)
        service = values["service"]
        for level in levels:
            for number, text in enumerate(values.get(level, "").split(), start=1):
                mark = Mark(source.path, number, 1)
                hint = f"not {text}"
                found.append(Diagnostic(mark, "DR101", f"{text}!", hint, level))
        if "crash" in values:
            raise ZeroDivisionError(values["crash"])
        for name in values.get("modules", "").split():
            text = f"NAME={name!r}"
            formatted = f"NAME = {name!r}\n"
            if cache and cache.find(f"{service}/{name}.py", text) is None:
                cache.keep(f"{service}/{name}.py", text, formatted)
            files[f"{service}/{name}.py"] = formatted
        new_locks[service] = f"modules {values.get('modules', '')}\n"
        differs = locks.get(service, new_locks[service]) != new_locks[service]
        if differs and "strict" in values and f"DR601:{service}" not in settings.accept:
            found.append(Diagnostic(Mark(source.path, 1, 1), "DR601", "layout changed"))
    if any(finding.level == "error" for finding in found):
        return Generated({}, {}, tuple(found))
    return Generated(files, new_locks, tuple(found))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder; its one schema describes a service of two modules."""
    monkeypatch.setattr("dynarepo_codegen.generate.generate", generate_from_lines)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").mkdir()
    write(tmp_path, "schema/shop.yaml", "service: shop\nmodules: a b\n")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command: exit code, results, findings."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def write(folder: Path, name: str, text: str) -> Path:
    """A text file of the project."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
