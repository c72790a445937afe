"""Small schemas and exactly what they become; and that this never depends on the run."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from tests.golden.cases import CASES, Case

ROOT = Path(__file__).parents[2]

HASH_ALL = """
from hashlib import sha256
from tests.golden.cases import CASES
text = repr([sorted(case.files().items()) for case in CASES if case.name in NAMES])
print(sha256(text.encode()).hexdigest())
"""
# Cases with sets of names, imports and types in them, which a hash seed could shuffle.
SHUFFLED = ("attribute_types", "sparse_index", "update_forms", "value_types_and_unions")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_becomes_its_committed_tree(case: Case) -> None:
    made, committed = case.files(), case.committed()
    assert sorted(made) == sorted(committed), "run `make golden` and read the difference"
    for name, text in committed.items():
        assert made[name] == text, f"{case.name}/{name}: run `make golden` and read the difference"


@pytest.mark.parametrize("case", CASES[:4], ids=lambda case: case.name)
def test_formatting_again_changes_nothing(case: Case) -> None:
    mode = black.Mode(line_length=100, target_versions={TargetVersion.PY311})
    for name, text in case.committed().items():
        if name.endswith(".py"):
            assert black.format_str(text, mode=mode) == text, name


def test_output_is_the_same_under_any_hash_seed() -> None:
    digests = set()
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", f"NAMES = {SHUFFLED!r}\n{HASH_ALL}"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(run.stdout.strip())
    text = repr([sorted(case.files().items()) for case in CASES if case.name in SHUFFLED])
    assert digests == {sha256(text.encode()).hexdigest()}
