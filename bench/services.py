"""Generates the service that is called, alone or among others, into a folder of its own."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from .synthetic import schema_text

_SCHEMA = Path(__file__).with_name("bookings.yaml")
_COMMAND = "import sys; from dynarepo_codegen.entry import main; sys.argv[1:] = ['generate']; sys.exit(main())"


def generate(folder: Path, entities: int = 1) -> Path:
    """Generate the service with this many entities; the folder from which it is imported."""
    # A project of its own: the settings of the one around it must not apply.
    (folder / "schema").mkdir(parents=True)
    (folder / "pyproject.toml").write_text("[tool.dynarepo]\n", encoding="utf-8")
    text = _with_others(entities - 1) if entities > 1 else _SCHEMA.read_text(encoding="utf-8")
    (folder / "schema" / "bookings.yaml").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND], cwd=folder, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    return folder / "generated"


def _with_others(count: int) -> str:
    schema: dict[str, Any] = yaml.safe_load(_SCHEMA.read_text(encoding="utf-8"))
    others: dict[str, Any] = yaml.safe_load(schema_text(count))
    for section in ("tables", "mixins", "types", "entities"):
        schema[section] |= others[section]
    return yaml.safe_dump(schema, sort_keys=False)
