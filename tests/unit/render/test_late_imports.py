"""Modules that lead to every entity import what each function needs inside that function."""

from dynarepo_codegen.render.imports import Imports
from dynarepo_codegen.render.late_imports import late

HOMES = {
    "TABLES": "_tables",
    "Account": "account.model",
    "AccountRepository": "account.repository",
    "UserRepository": "user.repository",
}


def test_functions_import_what_they_use_and_annotations_what_they_name():
    imports = Imports("_facade", HOMES, defers=True)
    for symbol in HOMES:
        imports.own(symbol)
    base = imports.use("Facade")
    body = (
        f"class Shop({base}):\n"
        "    _tables = TABLES\n\n"
        "    def accounts(self) -> AccountRepository:\n"
        '        """The accounts of AccountRepository."""\n'
        "        return self._repository(AccountRepository)\n\n"
        "    def users(self, account: Account) -> None:\n"
        "        self._repository(UserRepository)\n"
    )
    module = late(body, imports)
    assert module.imports.splitlines() == [
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING",
        "",
        "from dynarepo import Facade",
        "",
        "from ._tables import TABLES",
        "",
        "if TYPE_CHECKING:",
        "    from .account.model import Account",
        "    from .account.repository import AccountRepository",
    ]
    assert module.body.splitlines() == [
        "class Shop(Facade):",
        "    _tables = TABLES",
        "",
        "    def accounts(self) -> AccountRepository:",
        '        """The accounts of AccountRepository."""',
        "        from .account.repository import AccountRepository",
        "        return self._repository(AccountRepository)",
        "",
        "    def users(self, account: Account) -> None:",
        "        from .user.repository import UserRepository",
        "        self._repository(UserRepository)",
    ]
