"""Published models as packages: each folder's schema is generated, imported and opened."""

import importlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dynarepo_codegen.generate import Settings, SourceFile, generate
from tests.engines.engine import Engine, unique_name

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Published:
    """One model: its generated package, and what was published of its data."""

    name: str
    package: ModuleType

    @property
    def folder(self) -> Path:
        return HERE / self.name

    def facts(self, file: str) -> Any:
        """What one of its data files holds."""
        return json.loads((self.folder / file).read_text(encoding="utf-8"))

    # The facade's class exists only at run time: there is no narrower type than Any to give.
    def connect(self, engine: Engine) -> Any:
        """A connection to new tables, with the published items in them."""
        facade = getattr(self.package, "".join(map(str.capitalize, self.name.split("_"))))
        client = engine.client(attempts=10)
        (table,) = facade.connect(client).table_names
        physical = unique_name(table)
        db = facade.connect(client, tables={table: physical})
        db.create_tables()
        if (self.folder / "items.json").exists():
            for item in self.facts("items.json"):
                client.put_item(TableName=physical, Item=item)
        return db


def generated(name: str, folder: Path) -> Published:
    """Generate a published model into a folder, and import it from there."""
    path = HERE / name / "schema.yaml"
    made = generate(
        [SourceFile(path.name, path.read_text(encoding="utf-8"))], {}, settings=Settings()
    )
    assert not [finding.render() for finding in made.diagnostics]
    root = f"published_{name}"
    for file, text in made.files.items():
        target = folder / root / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return Published(name, importlib.import_module(f"{root}.{name}"))
    finally:
        sys.path.remove(str(folder))
