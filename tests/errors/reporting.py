"""What the generator says about the schema files of one folder, and makes of them."""

from pathlib import Path

from dynarepo_codegen.generate import Generated, Settings, SourceFile, generate

HERE = Path(__file__).parent


def cases() -> list[Path]:
    """Every folder that holds a schema."""
    return sorted({path.parent for path in HERE.glob("*/*.yaml")})


def generated(folder: Path) -> Generated:
    """The outcome for a folder, its files called by their names alone."""
    sources = [
        SourceFile(path.name, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.yaml"))
    ]
    # A lock beside the schema is what was generated before the change that the folder shows.
    locks = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.lock")}
    return generate(sources, locks, settings=Settings())


def report(outcome: Generated) -> str:
    """The findings as the command line prints them."""
    return "".join(f"{finding.render()}\n" for finding in outcome.diagnostics)
