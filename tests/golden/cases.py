"""The golden cases: a folder of schema files each, and the tree that they must become."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dynarepo_codegen.generate import Generated, Settings, SourceFile, generate

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One folder: `*.yaml` go in, `expected/` comes out."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def expected(self) -> Path:
        return self.folder / "expected"

    def generate(self) -> Generated:
        """Run the pure generator on the case, with paths relative to its folder."""
        sources = [
            SourceFile(path.name, path.read_text(encoding="utf-8"))
            for path in sorted(self.folder.glob("*.yaml"))
        ]
        return generate(sources, {}, settings=Settings())

    def files(self) -> dict[str, str]:
        """What the case becomes: generated files, locks, and what was reported."""
        return _files(self)

    def committed(self) -> dict[str, str]:
        """What the folder holds."""
        return {
            path.relative_to(self.expected).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.expected.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }


@cache
def _files(case: Case) -> dict[str, str]:
    made = case.generate()
    files = dict(made.files)
    files.update({f"{service}.lock": text for service, text in made.locks.items()})
    reported = "".join(f"{finding.render()}\n" for finding in made.diagnostics)
    if reported:
        files["stderr.txt"] = reported
    return files


CASES = tuple(Case(folder.parent) for folder in sorted(HERE.glob("*/schema.yaml")))
