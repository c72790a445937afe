"""Every code that the generator reports is explained, and every explained code can be reported."""

import re
from pathlib import Path

import dynarepo_codegen
from dynarepo_codegen.codes import CODES

SOURCE = Path(dynarepo_codegen.__file__).parent
# Codes in tables, in help and in the examples of the language are not reports.
ELSEWHERE = ("codes/", "source/language/", "cli/explain_command.py")


def reported() -> set[str]:
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        name = path.relative_to(SOURCE).as_posix()
        if not name.startswith(ELSEWHERE):
            found |= set(re.findall(r'"(DR[0-9]{3})"', path.read_text(encoding="utf-8")))
    return found


def test_reported_codes_are_explained():
    assert reported() - CODES.keys() == set()


def test_explained_codes_are_reported():
    assert CODES.keys() - reported() == set()


def test_explanations_are_whole_sentences():
    for code in CODES.values():
        assert code.title, code.code
        for text in (code.cause, code.cure):
            assert text.endswith("."), (code.code, text)
