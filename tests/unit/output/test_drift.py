"""Drift: the words, the difference, and that looking changes nothing."""

from pathlib import Path

import pytest

from dynarepo_codegen.output.comparison import ServiceOutput, service_output
from dynarepo_codegen.output.drift import find_drift
from dynarepo_codegen.output.manifest import MANIFEST_NAME
from dynarepo_codegen.output.writer import write_services
from tests.unit.output.samples import NEW, OLD, output, tree_of

SERVICE = "bookkeeping"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_services(tmp_path / "generated", [output(OLD)], {})
    return tmp_path / "generated"


def test_no_drift_after_writing(out: Path):
    assert find_drift(out, [output(OLD)], {}) == ()


def test_every_difference_is_named(out: Path):
    before = tree_of(out)
    found = find_drift(out, [output(NEW)], {})
    assert [(drift.kind, drift.path.removeprefix("generated/bookkeeping/")) for drift in found] == [
        ("changed", MANIFEST_NAME),
        ("changed", "__init__.py"),
        ("changed", "account/keys.py"),
        ("missing", "card/model.py"),
        ("extra", "legacy/deep/keys.py"),
        ("extra", "legacy/model.py"),
    ]
    assert found[2].render() == (
        "changed: generated/bookkeeping/account/keys.py\n"
        "--- generated/bookkeeping/account/keys.py (on disk)\n"
        "+++ generated/bookkeeping/account/keys.py (generated)\n"
        "@@ -1 +1 @@\n"
        "-ACCOUNT = 'account#'\n"
        "+ACCOUNT = 'acc#'\n"
    )
    assert tree_of(out) == before


def test_line_endings_and_foreign_files_are_no_drift(out: Path):
    for path in (out / SERVICE).rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (out / SERVICE / "mine.py").write_text("mine\n", encoding="utf-8")
    assert find_drift(out, [output(OLD)], {}) == ()


def test_another_input_with_the_same_output_is_no_drift(out: Path):
    assert find_drift(out, [service_output(SERVICE, OLD, "a comment was edited", {})], {}) == ()


def test_removed_service_is_extra(out: Path):
    found = find_drift(out, [ServiceOutput(SERVICE, {}, None)], {})
    assert {drift.kind for drift in found} == {"extra"}
    assert len(found) == len(OLD)


@pytest.mark.parametrize(("damage", "kind"), [("", "changed"), (None, "missing")])
def test_manifest_drifts_too(out: Path, damage: str | None, kind: str):
    manifest = out / SERVICE / MANIFEST_NAME
    if damage is None:
        manifest.unlink()
    else:
        manifest.write_text(damage, encoding="utf-8")
    assert [drift.kind for drift in find_drift(out, [output(OLD)], {})] == [kind]


def test_lock_drift(out: Path, tmp_path: Path):
    lock = tmp_path / "bookkeeping.lock"
    assert [d.kind for d in find_drift(out, [output(OLD)], {lock: "a\n"})] == ["missing"]
    lock.write_text("b", encoding="utf-8")
    (drift,) = find_drift(out, [output(OLD)], {lock: "a\n"})
    assert drift.kind == "changed"
    assert "-b\n\\ No newline at end of file\n+a\n" in drift.diff


def test_binary_edit_is_shown(out: Path):
    (out / SERVICE / "__init__.py").write_bytes(b"\xff\n")
    (drift,) = find_drift(out, [output(OLD)], {})
    assert "-\\xff\n" in drift.diff
