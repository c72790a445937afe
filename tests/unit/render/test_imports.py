"""Imports are asked for by symbol, and printed sorted; a name that is taken is given way."""

import importlib

import pytest

from dynarepo.contract import CONTRACT as RUNTIME_CONTRACT
from dynarepo.fields import ValueField
from dynarepo_codegen.render.imports import Imports, export_order
from dynarepo_codegen.render.python_names import FIELD_NAMES
from dynarepo_codegen.render.runtime_symbols import (
    BY_PACKAGE,
    CLASSES_BY_PACKAGE,
    CONTRACT,
    RUNTIME_SYMBOLS,
)

HOMES = {
    "Money": "_types",
    "MONEY_CODEC": "_types",
    "Account": "account.model",
    "AccountKey": "account.model",
    "ACCOUNT": "account.codec",
    "AccountFields": "account.fields",
    "View": "view.model",
}


@pytest.mark.parametrize("symbol", sorted(RUNTIME_SYMBOLS))
def test_the_runtime_has_every_symbol(symbol: str):
    assert hasattr(importlib.import_module(RUNTIME_SYMBOLS[symbol]), symbol)


@pytest.mark.parametrize(
    ("symbol", "package"), sorted((BY_PACKAGE | CLASSES_BY_PACKAGE).items()), ids=str
)
def test_packages_of_the_runtime_give_what_code_asks_them_for(symbol: str, package: str):
    assert hasattr(importlib.import_module(f"dynarepo.{package}"), symbol)


def test_what_only_annotations_name_is_imported_for_type_checkers():
    imports = Imports("account.requests", HOMES, defers=True)
    for symbol in ("Query", "UUID", "update_item", "Change"):
        imports.use(symbol)
    assert imports.made("Query") == "reads.Query"
    assert imports.block().splitlines() == [
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING",
        "from uuid import UUID",
        "",
        "from dynarepo import reads, writes",
        "",
        "if TYPE_CHECKING:",
        "    from dynarepo import Change, Query",
    ]


def test_code_is_generated_for_the_contract_of_this_runtime():
    assert CONTRACT == RUNTIME_CONTRACT


def test_names_of_typed_paths_are_kept_free():
    public = {name for name in dir(ValueField) if not name.startswith("_")}
    assert public <= FIELD_NAMES


def test_sections_and_members_are_sorted():
    imports = Imports("account.requests", HOMES)
    for symbol in ("Query", "UUID", "datetime", "all_of", "AwareDatetime", "re", "date", "DECIMAL"):
        imports.use(symbol)
    imports.own("Money")
    imports.own("MONEY_CODEC")
    imports.own("AccountKey")
    imports.own("Account")
    assert imports.module("account.keys") == "keys"
    assert imports.own("AccountFields", alias="F") == "F"
    assert imports.block().splitlines() == [
        "import re",
        "from datetime import date, datetime",
        "from uuid import UUID",
        "",
        "from pydantic import AwareDatetime",
        "",
        "from dynarepo import Query, expressions",
        "from dynarepo.codecs import DECIMAL",
        "",
        "from .._types import MONEY_CODEC, Money",
        "from . import keys",
        "from .fields import AccountFields as F",
        "from .model import Account, AccountKey",
    ]


def test_typed_paths_are_loaded_when_one_is_needed():
    imports = Imports("account.requests", HOMES)
    assert imports.later("AccountFields", alias="F") == "F"
    assert imports.block().splitlines() == [
        "from typing import TYPE_CHECKING",
        "",
        "from dynarepo.lazy import Later",
        "",
        "if TYPE_CHECKING:",
        "    from .fields import AccountFields as F",
        "else:",
        '    F = Later(__package__, ".fields", "AccountFields")',
    ]


def test_what_the_module_defines_needs_no_import():
    imports = Imports("account.model", HOMES, ["Account"])
    assert imports.own("Account") == "Account"
    assert imports.block() == ""


def test_an_import_gives_way_to_names_of_the_module():
    imports = Imports("account.requests", HOMES, ["expressions", "date", "list", "keys", "Query"])
    assert imports.use("all_of") == "runtime_expressions.all_of"
    assert imports.use("date") == "std_date"
    assert imports.use("list") == "builtins.list"
    assert imports.module("account.keys") == "own_keys"
    assert imports.use("Query") == "RuntimeQuery"
    assert imports.block().splitlines() == [
        "import builtins",
        "from datetime import date as std_date",
        "",
        "from dynarepo import Query as RuntimeQuery",
        "from dynarepo import expressions as runtime_expressions",
        "",
        "from . import keys as own_keys",
    ]


def test_two_things_of_one_name_are_told_apart():
    imports = Imports("account.codec", HOMES)
    assert imports.own("View") == "View"
    assert imports.use("View") == "RuntimeView"
    assert imports.own("View") == "View"


def test_exports_are_sorted_as_constants_classes_and_the_rest():
    names = ["beta", "Alpha2", "AlphaB", "Alpha10", "GAMMA", "Alphaa"]
    assert sorted(names, key=export_order) == [
        "GAMMA", "Alpha2", "Alpha10", "AlphaB", "Alphaa", "beta",
    ]  # fmt: skip
