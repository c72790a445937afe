"""What the type checkers say of the sample files, and what the samples' comments announce."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = Path(__file__).parent / "samples"

_EXPECTED = re.compile(r"# error: (?P<mypy>[^|]*) \| (?P<pyright>.*)$")
_MYPY = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$")

Finding = tuple[str, int, str]
"""The name of a sample, a line, and the code of an error."""


def expected(checker: str) -> set[Finding]:
    """What the comments of the form `# error: <codes of mypy> | <rules of pyright>` announce."""
    return {
        (sample.name, number, code)
        for sample in sorted(SAMPLES.glob("*.py"))
        for number, line in enumerate(sample.read_text(encoding="utf-8").splitlines(), 1)
        if (announced := _EXPECTED.search(line))
        for code in announced[checker].split(", ")
        if code != "-"
    }


def mypy(folder: Path) -> set[Finding]:
    """Every error of `mypy --strict`."""
    settings = folder / "mypy.ini"
    settings.write_text(
        "[mypy]\nstrict = true\nnamespace_packages = true\nexplicit_package_bases = true\n"
        f"mypy_path = {ROOT}:{ROOT / 'runtime'}\nplugins =\n",
        encoding="utf-8",
    )
    options = ["--config-file", str(settings), "--cache-dir", str(folder / "cache")]
    output = _run("mypy", *options, "--no-pretty", "--no-error-summary", str(SAMPLES))
    found: set[Finding] = set()
    for line in output.splitlines():
        if ": note: " in line:
            continue
        error = _MYPY.fullmatch(line)
        assert error, output
        found.add((Path(error["file"]).name, int(error["line"]), error["code"]))
    return found


def pyright(folder: Path) -> set[Finding]:
    """Every error of `pyright` in strict mode."""
    settings = {
        "include": ["samples"],
        "extraPaths": [str(ROOT), str(ROOT / "runtime")],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    # Pyright looks at nothing outside the folder of its settings.
    shutil.copytree(SAMPLES, folder / "samples")
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    options = ["--project", str(folder), "--pythonpath", sys.executable, "--outputjson"]
    found = {
        (Path(error["file"]).name, error["range"]["start"]["line"] + 1, error.get("rule", ""))
        for error in json.loads(_run("pyright", *options))["generalDiagnostics"]
    }
    # What a wrong call returns is unknown too, which is no news on the same line.
    wrong = {(sample, line) for sample, line, rule in found if "Unknown" not in rule}
    return {error for error in found if "Unknown" not in error[2] or error[:2] not in wrong}


def _run(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    # 1 says that there are findings, which is what the samples are for.
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout
