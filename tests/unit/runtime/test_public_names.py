import subprocess
import sys

import dynarepo


def test_every_public_name_exists() -> None:
    assert [name for name in dynarepo.__all__ if not hasattr(dynarepo, name)] == []


def test_importing_the_runtime_loads_neither_boto3_nor_what_extras_bring() -> None:
    program = (
        "import sys, dynarepo\n"
        "heavy = {'boto3', 'anyio', 'jinja2', 'yaml', 'black', 'rich', 'watchfiles'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    paths = [path for path in sys.path if path]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {paths!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "[]"
