"""`check`, `lint`, `init`, `json-schema`, `explain`, and what a command line can get wrong."""

import errno
import re
from io import StringIO
from pathlib import Path

import pytest

from dynarepo_codegen.cli.init_command import starter_text
from dynarepo_codegen.cli.screen import Screen
from dynarepo_codegen.codes import CODES
from dynarepo_codegen.output.problems import RefusedError
from dynarepo_codegen.source.json_schema import json_schema_text
from tests.unit.cli.conftest import Run, write


def test_check_is_silent_when_nothing_differs(project: Path, run: Run):
    run("generate")
    assert run("check") == (0, "", "")


def test_check_names_what_differs(project: Path, run: Run):
    run("generate")
    write(project, "schema/shop.yaml", "service: shop\nmodules: b c\n")
    write(project, "generated/shop/b.py", "mine\n")
    code, out, err = run("check")
    assert code == 1
    words = re.findall(r"^(changed|missing|extra): (\S+)$", out, re.MULTILINE)
    assert words == [
        ("changed", "generated/shop/.dynarepo-manifest.json"),
        ("extra", "generated/shop/a.py"),
        ("changed", "generated/shop/b.py"),
        ("missing", "generated/shop/c.py"),
        ("changed", "schema/shop.lock"),
    ]
    assert "-mine\n+NAME = 'b'\n" in out
    assert err.startswith("3 changed, 1 missing, 1 extra; ")
    assert (project / "generated/shop/b.py").read_text(encoding="utf-8") == "mine\n"


def test_check_of_a_wrong_schema(project: Path, run: Run):
    write(project, "schema/shop.yaml", "service: shop\nerror: one\n")
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert err.endswith("1 error; nothing compared\n")


@pytest.mark.parametrize(("line", "code"), [("modules: a", 0), ("warning: w", 1), ("error: e", 2)])
def test_lint(project: Path, run: Run, line: str, code: int):
    write(project, "schema/shop.yaml", f"service: shop\n{line}\n")
    assert run("lint")[0] == code
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("argument", "path"),
    [
        (None, "schema/shop.yaml"),
        ("orders", "schema/orders.yaml"),
        ("models/orders.yml", "models/orders.yml"),
        ("models/orders", "models/orders.yaml"),
        (".", "shop.yaml"),
        ("models/", "models/shop.yaml"),
    ],
)
def test_init_writes_a_schema_and_what_its_first_line_names(
    project: Path, run: Run, argument: str | None, path: str
):
    (project / "schema/shop.yaml").unlink()
    code, out, err = run("init", *([argument] if argument else []))
    assert (code, err) == (0, "")
    assert out.startswith(f"wrote {path}\n\nnext:\n    dynarepo generate")
    text = (project / path).read_text(encoding="utf-8")
    assert f"\nservice: {Path(path).stem}\n" in text
    beside = (project / path).parent / "dynarepo.schema.json"
    assert beside.read_text(encoding="utf-8") == json_schema_text()


def test_starter_is_named_throughout():
    assert "shop" not in starter_text("orders").lower()
    assert "ORDERS_TABLE_NAME" in starter_text("orders")


def test_init_never_overwrites(project: Path, run: Run):
    code, _, err = run("init")
    assert code == 2
    assert err.startswith("schema/shop.yaml: DR710 exists already")


@pytest.mark.parametrize("name", ["Orders", "2x", "my-shop", "class", "caf\u00e9", "aux"])
def test_init_refuses_names_that_are_no_packages(project: Path, run: Run, name: str):
    code, _, err = run("init", name)
    assert code == 2
    assert " DR711 " in err


def test_json_schema(project: Path, run: Run):
    assert run("json-schema") == (0, json_schema_text().rstrip("\n") + "\n", "")
    assert run("json-schema", "--check")[0] == 1
    assert run("json-schema", "--out", "schema/dynarepo.schema.json")[0] == 0
    assert run("json-schema", "--check") == (0, "", "")
    write(project, "schema/dynarepo.schema.json", "{}\n")
    code, _, err = run("json-schema", "--check")
    assert code == 1
    assert err.startswith("schema/dynarepo.schema.json: DR714 differs")


def test_explain(run: Run):
    code, out, _ = run("explain", "dr701")
    assert code == 0
    assert out.startswith("DR701: generated file edited by hand\n\ncause: ")
    assert CODES["DR701"].cure in out
    code, _, err = run("explain", "DR7O1")
    assert code == 2
    assert err.startswith("DR7O1: DR712 is not a code")


@pytest.mark.parametrize("arguments", [[], ["generat"], ["generate", "--ou"], ["explain"]])
def test_usage_errors(run: Run, arguments: list[str]):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: dynarepo")


def test_version_and_help(run: Run):
    code, out, _ = run("--version")
    assert code == 0
    assert re.fullmatch(r"dynarepo \S+\n", out)
    code, out, _ = run("generate", "--help")
    assert code == 0
    assert "--watch" in out


class FullDisk(StringIO):
    """A redirection to a disk that is full."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_behind_the_output_is_no_bug():
    with pytest.raises(RefusedError) as refused:
        Screen(FullDisk()).say("text")
    assert refused.value.problems[0].subject == "standard output"
