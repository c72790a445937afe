"""Generates the schema of this folder, in two versions."""

from pathlib import Path

from dynarepo_codegen.generate import Settings, SourceFile, generate

HERE = Path(__file__).parent

# What begins a line that only the newer version of the schema has.
_NEWER = "#+ "


def write_packages(folder: Path) -> None:
    """Generate both versions into a folder."""
    for name, newer in (("attacked", False), ("attacked_newer", True)):
        sources = [
            SourceFile(path.name, _version(path.read_text(encoding="utf-8"), newer=newer))
            for path in sorted((HERE / "schema").glob("*.yaml"))
        ]
        made = generate(sources, {}, settings=Settings())
        assert not [finding.render() for finding in made.diagnostics]
        for file, text in made.files.items():
            target = folder / name / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


def _version(text: str, *, newer: bool) -> str:
    return text.replace(_NEWER, "") if newer else text
