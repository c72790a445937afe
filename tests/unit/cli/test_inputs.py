"""Settings and schema files: what is found, what is shown, and every way it can be missing."""

import os
import sys
from pathlib import Path

import pytest

from dynarepo_codegen.cli.schema_files import read_schema_files
from dynarepo_codegen.cli.settings_file import read_settings
from tests.unit.cli.conftest import Run, write


def test_settings_start_at_their_file(project: Path, monkeypatch: pytest.MonkeyPatch):
    write(project, "pyproject.toml", '[tool.dynarepo]\nschema = "s"\nout = "o"\n')
    inner = project / "deep/er"
    inner.mkdir(parents=True)
    settings = read_settings(inner)
    assert (settings.schema, settings.out) == (project / "s", project / "o")
    write(project, "deep/pyproject.toml", "")
    assert read_settings(inner).schema == project / "deep/schema"


def test_generates_from_a_subfolder(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    write(project, "pyproject.toml", "")
    (project / "src").mkdir()
    monkeypatch.chdir(project / "src")
    write(project, "schema/shop.yaml", "service: shop\nmodules: a\nwarning: w\n")
    code, _, err = run("generate")
    assert code == 0
    assert err.startswith("../schema/shop.yaml:1:1: DR101 warning: w!")
    assert (project / "generated/shop/a.py").exists()


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ('[tool.dynarepo]\nshema = "s"\n', "DR707", "did you mean `schema`?"),
        ("[tool.dynarepo]\nout = 1\n", "DR707", 'write `out = "generated"`'),
        ("[tool]\ndynarepo = 1\n", "DR707", "is not a table"),
        ("[tool.dynarepo\n", "DR706", "line 1"),
    ],
)
def test_wrong_settings(project: Path, run: Run, text: str, code: str, words: str):
    write(project, "pyproject.toml", text)
    exit_code, _, err = run("generate")
    assert exit_code == 2
    assert err.startswith(f"pyproject.toml: {code} ")
    assert words in err


def test_settings_in_another_encoding(project: Path, run: Run):
    (project / "pyproject.toml").write_bytes(b"# \xff\n")
    assert run("generate")[2].startswith("pyproject.toml: DR706 is not encoded in UTF-8")


def test_missing_inputs_are_all_named(project: Path, run: Run):
    (project / "empty").mkdir()
    (project / "latin.yaml").write_bytes(b"service: caf\xe9\n")
    code, _, err = run("generate", "none.yaml", "empty", "latin.yaml")
    assert code == 2
    lines = [line for line in err.splitlines() if not line.startswith(" ")]
    assert lines == [
        "none.yaml: DR708 there is no such file or folder",
        "empty: DR708 this folder holds no `*.yaml` or `*.yml` file",
        "latin.yaml: DR709 is not encoded in UTF-8: byte 13 is not part of a character",
        "3 errors; nothing written",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently there")
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may read everything")
def test_unreadable_schema(project: Path, run: Run):
    (project / "schema/shop.yaml").chmod(0)
    assert run("generate")[2].startswith("schema/shop.yaml: DR705 ")


def test_folder_named_like_a_schema(project: Path, run: Run):
    (project / "schema/x.yaml").mkdir()
    code, _, err = run("generate")
    assert code == 2
    assert err.startswith("schema/x.yaml: DR705 ")


def test_texts_are_read_alike_on_every_system(project: Path):
    write(project, "schema/shop.yaml", "\ufeffservice: shop\r\nmodules: a\r\n")
    (file,) = read_schema_files([], project / "schema").files
    assert file.text == "service: shop\nmodules: a\n"
    assert file.service == "shop"


def test_paths_are_shown_as_given(project: Path, tmp_path_factory: pytest.TempPathFactory):
    outside = write(tmp_path_factory.mktemp("outside"), "y.yaml", "service: y\n")
    arguments = [str(outside), str(project / "schema/shop.yaml"), "schema/../schema", "./schema"]
    files = read_schema_files(arguments, project).files
    assert [file.shown for file in files] == sorted([outside.as_posix(), "schema/shop.yaml"])


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("service: shop # comment\n", "shop"),
        ("tables: {}\nservice: shop\n", "shop"),
        ("'service': shop\n", ""),
        ("service: 'shop'\n", ""),
        ("service: a\nservice: b\n", ""),
        ("{service: shop}\n", ""),
        ("x:\n  service: shop\n", ""),
    ],
)
def test_service_is_told_without_parsing_only_where_it_is_certain(
    project: Path, text: str, service: str
):
    write(project, "schema/shop.yaml", text)
    assert read_schema_files([], project / "schema").files[0].service == service


def test_locks_are_read_beside_the_first_file(project: Path):
    write(project, "schema/more.yaml", "service: shop\n")
    write(project, "schema/shop.lock", "fact\n")
    write(project, "schema/other.lock", "fact\n")
    schemas = read_schema_files([], project / "schema")
    assert schemas.locks == {"shop": "fact\n"}
    assert schemas.lock_path("shop") == project / "schema/shop.lock"
    write(project, "schema/more.yaml", "{service: other}\n")
    assert sorted(read_schema_files([], project / "schema").locks) == ["other", "shop"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_named_and_not_waited_for(project: Path, run: Run):
    run("generate")
    os.mkfifo(project / "schema/pipe.yaml")
    assert run("generate")[2].startswith("schema/pipe.yaml: DR705 is a pipe")
    (project / "schema/pipe.yaml").unlink()
    (project / "generated/shop/a.py").unlink()
    os.mkfifo(project / "generated/shop/a.py")
    code, _, err = run("generate")
    assert (code, err.splitlines()[0]) == (
        2,
        "generated/shop/a.py: DR702 a pipe or a device stands where generation needs a file",
    )
    assert run("check")[0] == 1


@pytest.mark.parametrize("out", ["file", "file/below"])
def test_an_output_folder_that_is_a_file_is_named_once(project: Path, run: Run, out: str):
    write(project, "schema/depot.yml", "service: depot\nmodules: x\n")
    write(project, "file", "mine\n")
    code, _, err = run("generate", "--out", out)
    assert code == 2
    assert err.splitlines() == [
        "file: DR702 a file stands where generation needs a folder",
        "    hint: move it elsewhere, or choose another folder with `--out`",
        "1 error; nothing written",
    ]


@pytest.mark.parametrize("arguments", ["{}", "--accept={}", "--accept=DR601:{}"])
def test_nothing_that_is_named_steers_the_terminal(project: Path, run: Run, arguments: str):
    err = run("generate", arguments.format("\x1b[31mred"))[2]
    assert "\x1b" not in err


def test_a_lost_manifest_is_asked_for(project: Path, run: Run):
    run("generate")
    (project / "generated/shop/.dynarepo-manifest.json").unlink()
    write(project, "generated/shop/a.py", "mine\n")
    code, _, err = run("generate")
    assert (code, "where `.dynarepo-manifest.json` was lost, restore it" in err) == (2, True)
