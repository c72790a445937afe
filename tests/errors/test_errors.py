"""Each folder is a schema with a mistake, as a person would make it, and what is said about it.

A folder is called after the code that matters in it; `valid_...` folders look wrong and are not.
"""

from itertools import pairwise
from pathlib import Path

import pytest

from dynarepo_codegen.codes import CODES

from .reporting import cases, generated, report

CASES = cases()


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_report(folder: Path):
    expected = (folder / "stderr.txt").read_text(encoding="utf-8")
    outcome = generated(folder)
    assert report(outcome) == expected
    failed = any(finding.level == "error" for finding in outcome.diagnostics)
    assert bool(outcome.files) is not failed
    subject = folder.name.split("_")[0]
    if subject.startswith("DR"):
        assert f" {subject} " in expected
    if subject == "valid":
        assert expected == ""
        for path, text in outcome.files.items():
            compile(text, path, "exec")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_every_error_says_what_to_write(folder: Path):
    lines = (folder / "stderr.txt").read_text(encoding="utf-8").splitlines()
    for line, following in pairwise([*lines, ""]):
        if not line.startswith("    hint: "):
            assert following.startswith("    hint: "), line


def test_every_code_of_a_schema_has_a_folder():
    """Codes from 600 to 799 are about locks, files and the command line, and are tested there."""
    shown = {folder.name.split("_")[0] for folder in CASES}
    assert {code for code in CODES if code < "DR600" or code >= "DR800"} - shown == set()


def test_there_is_no_report_without_a_schema():
    here = Path(__file__).parent
    assert {path.parent for path in here.glob("*/stderr.txt")} == set(CASES)
