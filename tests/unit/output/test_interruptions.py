"""Interruptions at every step: nothing edited by hand is lost, and the next run repairs the rest."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dynarepo_codegen.output.comparison import ServiceOutput
from dynarepo_codegen.output.fingerprint import unchanged_files
from dynarepo_codegen.output.problems import RefusedError
from dynarepo_codegen.output.writer import write_services
from tests.unit.output.samples import NEW, OLD, output, own_files, tree_of

# Journal, three files, manifest, lock.
REPLACEMENTS = 6
# Two stale files and the journal; the first removal of all is that of an older prepared lock.
REMOVALS = (2, 3, 4)
THIRD = {"__init__.py": "third\n", "card/model.py": "third\n", "other.py": "third\n"}


class Killed(BaseException):
    """Ends the run the way no handler expects."""


def failing_at(step: int, original: Callable[..., object], error: BaseException):
    calls = 0

    def call(*args: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == step:
            raise error
        return original(*args, **named)

    return call


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_services(tmp_path / "out", [output(OLD)], {tmp_path / "x.lock": "old\n"})
    mine = tmp_path / "out/bookkeeping/legacy/mine.py"
    mine.write_text("mine\n", encoding="utf-8")
    return tmp_path


def interrupt(
    project: Path, monkeypatch: pytest.MonkeyPatch, function: str, step: int, *, clean_up: bool
) -> None:
    error = OSError(5, "I/O error") if clean_up else Killed()
    with monkeypatch.context() as patch:
        if not clean_up:
            patch.setattr(shutil, "rmtree", lambda *_, **__: None)
        patch.setattr(os, function, failing_at(step, getattr(os, function), error))
        with pytest.raises((RefusedError, Killed)):
            write_services(project / "out", [output(NEW)], {project / "x.lock": "new\n"})


STEPS = [("replace", n) for n in range(1, REPLACEMENTS + 1)]
STEPS += [("unlink", n) for n in REMOVALS]


@pytest.mark.parametrize("next_files", [NEW, OLD, THIRD], ids=["same", "reverted", "changed"])
@pytest.mark.parametrize("clean_up", [True, False], ids=["error", "killed"])
@pytest.mark.parametrize(("function", "step"), STEPS)
def test_next_run_repairs(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    function: str,
    step: int,
    clean_up: bool,
    next_files: dict[str, str],
):
    interrupt(project, monkeypatch, function, step, clean_up=clean_up)
    assert unchanged_files(project / "out", {"bookkeeping": "x"}, all_services=True) is None
    write_services(project / "out", [output(next_files)], {project / "x.lock": "next\n"})
    assert own_files(project / "out") == next_files | {"legacy/mine.py": "mine\n"}
    assert (project / "x.lock").read_text(encoding="utf-8") == "next\n"
    fresh = project / "fresh"
    write_services(fresh, [output(next_files)], {})
    (project / "out/bookkeeping/legacy/mine.py").unlink()
    assert tree_of(project / "out") == tree_of(fresh)


@pytest.mark.parametrize(("function", "step"), STEPS)
def test_edit_after_an_interruption_is_still_seen(
    project: Path, monkeypatch: pytest.MonkeyPatch, function: str, step: int
):
    interrupt(project, monkeypatch, function, step, clean_up=True)
    edited = project / "out/bookkeeping/account/keys.py"
    edited.write_text("edited\n", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_services(project / "out", [output(NEW)], {})
    assert [problem.code for problem in refused.value.problems] == ["DR701"]
    assert edited.read_text(encoding="utf-8") == "edited\n"


def test_interrupted_again_and_again(project: Path, monkeypatch: pytest.MonkeyPatch):
    for step in range(1, REPLACEMENTS + 1):
        interrupt(project, monkeypatch, "replace", step if step < 3 else 2, clean_up=False)
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", failing_at(3, os.replace, Killed()))
            with pytest.raises(Killed):
                write_services(project / "out", [output(THIRD)], {})
    write_services(project / "out", [output(OLD)], {project / "x.lock": "old\n"})
    assert own_files(project / "out") == OLD | {"legacy/mine.py": "mine\n"}


def test_lock_follows_its_service(project: Path, monkeypatch: pytest.MonkeyPatch):
    interrupt(project, monkeypatch, "replace", REPLACEMENTS, clean_up=True)
    assert (project / "x.lock").read_text(encoding="utf-8") == "old\n"
    assert sorted(path.name for path in project.iterdir()) == ["out", "x.lock"]


def test_failure_while_preparing_leaves_the_tree(project: Path, monkeypatch: pytest.MonkeyPatch):
    before = tree_of(project)
    original = Path.open
    for step in range(1, 7):
        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", failing_at(step, original, OSError(28, "No space left")))
            with pytest.raises(RefusedError) as refused:
                write_services(project / "out", [output(NEW)], {project / "x.lock": "new\n"})
        assert refused.value.problems[0].code == "DR705"
        assert tree_of(project) == before


def test_failure_on_first_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "open", failing_at(2, Path.open, OSError(28, "No space left")))
    with pytest.raises(RefusedError):
        write_services(tmp_path / "out", [output(NEW)], {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", range(1, len(OLD) + 3))
def test_removal_of_a_service_is_completed(
    project: Path, monkeypatch: pytest.MonkeyPatch, step: int
):
    gone = [ServiceOutput("bookkeeping", {}, None)]
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", failing_at(step, os.unlink, Killed()))
        with pytest.raises(Killed):
            write_services(project / "out", gone, {})
    write_services(project / "out", gone, {})
    assert tree_of(project / "out") == {"bookkeeping/legacy/mine.py": "mine\n"}
