"""Runs with nothing to do are recognised without generating, and never by mistake."""

import os
import time
from pathlib import Path

import pytest

from dynarepo_codegen.output import fingerprint as fingerprint_module
from dynarepo_codegen.output.comparison import service_output
from dynarepo_codegen.output.fingerprint import fingerprint, unchanged_files
from dynarepo_codegen.output.format_cache import DiskFormatCache
from dynarepo_codegen.output.manifest import MANIFEST_NAME, STAGING_NAME
from dynarepo_codegen.output.writer import write_services
from tests.unit.output.samples import OLD

SERVICE = "bookkeeping"
INPUT = {SERVICE: "the input"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_services(tmp_path / "out", [service_output(SERVICE, OLD, INPUT[SERVICE], {})], {})
    return tmp_path / "out"


def unchanged(out: Path) -> bool:
    return unchanged_files(out, INPUT, all_services=True) is not None


def test_current_tree_is_recognised(out: Path):
    assert unchanged_files(out, INPUT, all_services=True) == {SERVICE: len(OLD)}


def test_other_input_is_not(out: Path):
    assert unchanged_files(out, {SERVICE: "other"}, all_services=True) is None
    assert unchanged_files(out, {"other": "x"}, all_services=False) is None


@pytest.mark.parametrize("content", [b"edited\n", None])
def test_edited_or_deleted_file_is_seen(out: Path, content: bytes | None):
    file = out / SERVICE / "account/keys.py"
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    assert not unchanged(out)


def test_service_without_schema_is_seen_when_all_are_generated(out: Path):
    write_services(out, [service_output("gone", {"x.py": "x\n"}, "x", {})], {})
    assert not unchanged(out)
    assert unchanged_files(out, INPUT, all_services=False) is not None


def test_interrupted_run_is_seen(out: Path):
    (out / STAGING_NAME).mkdir()
    assert not unchanged(out)


def test_newer_generator_is_seen_until_the_next_run(out: Path, monkeypatch: pytest.MonkeyPatch):
    package = out.parent / "package"
    (package / "deep").mkdir(parents=True)
    module = package / "deep/module.py"
    module.write_text("new\n", encoding="utf-8")
    monkeypatch.setattr(fingerprint_module, "_PACKAGE", package)
    hour_ago = time.time() - 3600
    os.utime(out / SERVICE / MANIFEST_NAME, (hour_ago, hour_ago))
    assert not unchanged(out)
    os.utime(module, (hour_ago, hour_ago))
    write_services(out, [service_output(SERVICE, OLD, INPUT[SERVICE], {})], {})
    assert unchanged(out)


def test_fingerprint_depends_on_every_input_but_not_on_order():
    schemas = [("a.yaml", "one"), ("b.yaml", "two")]
    known = fingerprint(schemas, "lock")
    assert fingerprint(schemas[::-1], "lock") == known
    others = {
        fingerprint([("a.yaml", "one")], "lock"),
        fingerprint([("a.yaml", "two"), ("b.yaml", "one")], "lock"),
        fingerprint(schemas, "other lock"),
    }
    assert len(others | {known}) == 4


def test_formatted_text_is_found_while_source_and_file_are_the_same(tmp_path: Path):
    first = DiskFormatCache(tmp_path)
    assert first.find("bookkeeping/x.py", "x=1") is None
    first.keep("bookkeeping/x.py", "x=1", "x = 1\n")
    hashes = first.source_hashes(SERVICE)
    assert list(hashes) == ["x.py"]
    output = service_output(SERVICE, {"x.py": "x = 1\n"}, "input", hashes)
    write_services(tmp_path, [output], {})
    file = tmp_path / SERVICE / "x.py"
    file.write_bytes(b"x = 1\r\n")

    second = DiskFormatCache(tmp_path)
    assert second.find("bookkeeping/x.py", "x=1") == "x = 1\n"
    assert second.find("bookkeeping/x.py", "x=2") is None
    assert second.find("other/x.py", "x=1") is None
    file.write_bytes(b"x = 3\n")
    assert second.find("bookkeeping/x.py", "x=1") is None
