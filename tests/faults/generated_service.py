"""Packages generated from the schemas of this folder, for the time of the tests."""

import importlib
import sys
from pathlib import Path
from typing import Any

from dynarepo_codegen.generate import Settings, SourceFile, generate


def generated_service(schema: Path, folder: Path) -> Any:
    """The package that is generated from a schema, written into a folder of the tests."""
    made = generate([SourceFile(schema.name, schema.read_text("utf-8"))], {}, settings=Settings())
    assert not [finding.render() for finding in made.diagnostics]
    package = f"faulty_{schema.stem}"
    for file, text in made.files.items():
        target = folder / package / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(f"{package}.{schema.stem}")
    finally:
        sys.path.remove(str(folder))
