"""`dynarepo generate`: results, findings and exit codes."""

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run, write


def test_writes_and_sums_up(project: Path, run: Run):
    assert run("generate") == (0, "shop: 2 written, 0 unchanged\n", "")
    assert (project / "generated/shop/a.py").read_text(encoding="utf-8") == "NAME = 'a'\n"
    assert (project / "schema/shop.lock").read_text(encoding="utf-8") == "modules a b\n"
    write(project, "schema/shop.yaml", "service: shop\nmodules: a c\n")
    assert run("generate") == (0, "shop: 1 written, 1 unchanged, 1 removed\n", "")


def test_second_run_does_not_generate(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    run("generate")
    monkeypatch.delattr("dynarepo_codegen.generate.generate")
    assert run("generate") == (0, "shop: 0 written, 2 unchanged\n", "")
    assert run("generate", "schema/shop.yaml")[0] == 0


@pytest.mark.parametrize("changed", ["schema/shop.yaml", "schema/shop.lock", "generated/shop/a.py"])
def test_any_change_generates_again(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, changed: str
):
    run("generate")
    (project / changed).unlink()
    (project / changed).write_text("service: shop\nmodules: b\n", encoding="utf-8")
    monkeypatch.delattr("dynarepo_codegen.generate.generate")
    assert run("generate")[0] == 3


def test_errors_write_nothing(project: Path, run: Run):
    write(project, "schema/shop.yaml", "service: shop\nerror: one two three\nwarning: w\n")
    code, out, err = run("generate")
    assert (code, out) == (2, "")
    assert err.splitlines()[:2] == ["schema/shop.yaml:1:1: DR101 one!", "    hint: not one"]
    assert err.splitlines()[-1] == "3 errors, 1 warning; nothing written"
    assert not (project / "generated").exists()


def test_warnings_are_survived(project: Path, run: Run):
    write(project, "schema/shop.yaml", "service: shop\nmodules: a\nwarning: w\n")
    code, out, err = run("generate")
    assert (code, out) == (0, "shop: 1 written, 0 unchanged\n")
    assert err.splitlines()[-1] == "1 warning"


def test_hand_edit_is_refused_and_forced(project: Path, run: Run):
    run("generate")
    write(project, "generated/shop/a.py", "mine\n")
    code, out, err = run("generate")
    assert (code, out) == (2, "")
    assert err.startswith("generated/shop/a.py: DR701 was edited by hand")
    assert err.endswith("1 error; nothing written\n")
    assert run("generate", "--force") == (0, "shop: 1 written, 1 unchanged\n", "")


def test_quiet_prints_findings_only(project: Path, run: Run):
    assert run("generate", "--quiet") == (0, "", "")
    assert run("generate", "--quiet") == (0, "", "")


def test_several_services_and_the_removal_of_one(project: Path, run: Run):
    write(project, "schema/depot.yml", "service: depot\nmodules: x\n")
    assert run("generate")[1] == "depot: 1 written, 0 unchanged\nshop: 2 written, 0 unchanged\n"
    (project / "schema/depot.yml").unlink()
    assert run("generate", "schema/shop.yaml")[1] == "shop: 0 written, 2 unchanged\n"
    assert (project / "generated/depot/x.py").exists()
    out = run("generate")[1]
    assert out == "shop: 0 written, 2 unchanged\ndepot: 0 written, 0 unchanged, 1 removed\n"
    assert not (project / "generated/depot").exists()


def test_out_names_another_folder(project: Path, run: Run):
    assert run("generate", "schema", "--out", "elsewhere/deep")[0] == 0
    assert (project / "elsewhere/deep/shop/a.py").exists()


def test_acceptance_reaches_the_generator(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    from dynarepo_codegen.codes import CODES

    monkeypatch.setitem(CODES, "DR601", CODES["DR701"])
    write(project, "schema/shop.yaml", "service: shop\nstrict: yes\nmodules: a\n")
    run("generate")
    write(project, "schema/shop.yaml", "service: shop\nstrict: yes\nmodules: b\n")
    assert run("generate")[0] == 2
    assert run("generate", "--accept", "DR601:shop")[0] == 0
    monkeypatch.delattr("dynarepo_codegen.generate.generate")
    assert run("generate")[0] == 0


def test_acceptances_are_checked(project: Path, run: Run):
    code, _, err = run("generate", "--accept", "shop", "--accept", "DR999:shop")
    assert code == 2
    assert [line.split()[1] for line in err.splitlines() if line[:2] == "--"] == ["DR713", "DR712"]


def test_bug_is_reported_in_two_lines(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    write(project, "schema/shop.yaml", "service: shop\ncrash: boom\n")
    code, out, err = run("generate")
    assert (code, out) == (3, "")
    assert err.startswith("dynarepo: internal error: ZeroDivisionError: boom\n")
    assert "Traceback" not in err
    assert "Traceback" in run("generate", "--traceback")[2]
    assert "Traceback" in run("--traceback", "generate")[2]
    monkeypatch.setenv("DYNAREPO_TRACEBACK", "1")
    assert "Traceback" in run("generate")[2]
