"""What is suggested instead of a name that cannot be used can be used."""

import re

import pytest

from dynarepo_codegen.diagnostics import Diagnostics, Mark, Text
from dynarepo_codegen.model.names import check_attribute, check_class, check_snake

MARK = Mark("schema.yaml", 1, 1)


def suggested(found: Diagnostics) -> Text:
    (finding,) = found
    names = re.findall(r"`([^`:]+)[:`]", finding.hint)
    return Text(names[0], MARK)


@pytest.mark.parametrize(
    "name",
    [
        "__class__",
        "class",
        "Copy",
        "JSON",
        "copy",
        "model_x",
        "MODEL_X",
        "9",
        "",
        "é",
        "None",
        "a-b",
    ],
)
def test_a_suggested_attribute_is_valid(name: str) -> None:
    found = Diagnostics()
    assert not check_attribute(Text(name, MARK), found)
    again = Diagnostics()
    assert check_attribute(suggested(found), again), list(again)


@pytest.mark.parametrize(
    "name", ["None", "none", "True", "any", "decimal", "Tables", "9", "", "_", "é"]
)
def test_a_suggested_class_is_valid(name: str) -> None:
    found = Diagnostics()
    assert not check_class(Text(name, MARK), "entity", found)
    again = Diagnostics()
    assert check_class(suggested(found), "entity", again), list(again)


@pytest.mark.parametrize("what", ["service", "table", "access pattern", "repository"])
def test_only_attributes_have_a_stored_name(what: str) -> None:
    found = Diagnostics()
    assert not check_snake(Text("class", MARK), what, found)
    assert "stored_as" not in next(iter(found)).hint
