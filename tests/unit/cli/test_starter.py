"""The starter schema is valid, and every code that this stage reports is explained."""

import json
import re
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # the development tools hold no stubs of it
import pytest
import yaml

import dynarepo_codegen
from dynarepo_codegen.cli.init_command import starter_text
from dynarepo_codegen.codes import CODES
from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.source.json_schema import json_schema_text
from dynarepo_codegen.source.reader import read_schema


def test_starter_is_read_without_findings():
    diagnostics = Diagnostics()
    schema = read_schema("schema/shop.yaml", starter_text("shop"), diagnostics)
    assert list(diagnostics) == []
    assert schema is not None
    assert schema.service == "shop"


def test_starter_satisfies_the_editor():
    text = starter_text("orders")
    assert text.startswith("# yaml-language-server: $schema=./dynarepo.schema.json\n")
    jsonschema.validate(yaml.safe_load(text), json.loads(json_schema_text()))


@pytest.mark.parametrize("folder", ["cli", "output"])
def test_every_reported_code_is_explained(folder: str):
    package = Path(dynarepo_codegen.__file__).parent
    used = {
        code
        for path in (package / folder).glob("*.py")
        for code in re.findall(r"\"(DR\d{3})\"", path.read_text(encoding="utf-8"))
    }
    assert used
    assert used <= CODES.keys()


def test_every_code_of_this_stage_is_reported():
    package = Path(dynarepo_codegen.__file__).parent
    texts = "".join(p.read_text(encoding="utf-8") for p in package.glob("*/*_*.py"))
    texts += "".join(p.read_text(encoding="utf-8") for p in (package / "output").glob("*.py"))
    stage = {code for code in CODES if "DR701" <= code <= "DR749"}
    assert {code for code in stage if f'"{code}"' not in texts} == set()
