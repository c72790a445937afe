"""Type checkers infer what users rely on, and refuse exactly the calls that are wrong."""

from pathlib import Path

from tests.typing import findings


def test_mypy_refuses_exactly_the_wrong_calls(tmp_path: Path) -> None:
    assert sorted(findings.mypy(tmp_path)) == sorted(findings.expected("mypy"))


def test_pyright_refuses_exactly_the_wrong_calls(tmp_path: Path) -> None:
    assert sorted(findings.pyright(tmp_path)) == sorted(findings.expected("pyright"))
