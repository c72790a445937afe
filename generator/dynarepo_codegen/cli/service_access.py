"""Opens a generated service for a command that reads or writes its tables."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from dynarepo_codegen.diagnostics import closest
from dynarepo_codegen.output.problems import shown

from .exit_codes import USER_ERROR
from .screen import Screen
from .settings_file import read_settings

_NAME_IT = "name the generated facade, for example `generated.shop:Shop`"


class CannotRun(Exception):
    """A mistake in how a command was called: what is wrong, and what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def add_service(parser: ArgumentParser) -> None:
    """The service, and how to connect to it."""
    parser.add_argument(
        "service",
        metavar="SERVICE",
        help="a service of the project, or its generated facade as `generated.shop:Shop`",
    )
    parser.add_argument(
        "--endpoint",
        "--endpoint-url",
        metavar="URL",
        help="where DynamoDB answers; AWS by default",
    )
    parser.add_argument("--region", metavar="NAME", help="the region; boto3's own by default")
    parser.add_argument(
        "--table",
        action="append",
        default=[],
        metavar="TABLE=NAME",
        help="the physical name of a table of the schema; can be repeated",
    )
    keys = parser.add_mutually_exclusive_group()
    keys.add_argument(
        "--kms-key", metavar="KEY", help="KMS key of encrypted attributes: id, ARN or alias"
    )
    keys.add_argument(
        "--encryption",
        metavar="MODULE:OBJECT",
        help="what the program passes as `encryption=`, or a function that makes it",
    )


def add_entity(parser: ArgumentParser) -> None:
    """The entity whose items are moved."""
    parser.add_argument("entity", metavar="ENTITY", help="the entity, as the schema calls it")
    parser.add_argument(
        "--tenant", metavar="ID", help="only items of this tenant; those of all by default"
    )


def with_service(
    command: str, arguments: Namespace, screen: Screen, action: Callable[[Any], int]
) -> int:
    """Connect as the service does, and act on it; mistakes and refusals end in one message."""
    # Imported late: few commands talk to DynamoDB.
    from dynarepo import DynarepoError

    try:
        service = _facade(str(arguments.service))
        with service.connect(
            endpoint=arguments.endpoint,
            region=arguments.region,
            tables=_tables(arguments.table),
            encryption=_encryption(arguments),
        ) as db:
            return action(db)
    except CannotRun as mistake:
        screen.note(f"dynarepo {command}: {mistake}\n    hint: {mistake.hint}")
    except DynarepoError as error:
        screen.note(f"dynarepo {command}: {error}{_what_to_pass(error.code)}")
    return USER_ERROR


def _facade(named: str) -> Any:
    from dynarepo import Facade

    # The package lies in the project, as it does for the project's own programs.
    sys.path.insert(0, str(Path.cwd()))
    out = read_settings(Path.cwd()).out
    if named.isidentifier() and (out / named / "__init__.py").is_file():
        sys.path.insert(0, str(out.parent))
        module = import_module(f"{out.name}.{named}._facade")
        return next(
            found
            for found in vars(module).values()
            if isinstance(found, type)
            and issubclass(found, Facade)
            and found.__module__ == module.__name__
        )
    if named.isidentifier():
        known = [path.parent.name for path in out.glob("*/_facade.py")]
        hint = closest(named, known) or f"generate it, or {_NAME_IT}"
        raise CannotRun(f"`{named}` is no service in {shown(out)}", hint)
    service = _imported(named, f"{_NAME_IT}, in the folder that holds the package")
    if not (isinstance(service, type) and issubclass(service, Facade)):
        raise CannotRun(f"`{named}` is no facade of a service that waits", _NAME_IT)
    return service


def _imported(named: str, hint: str) -> Any:
    module, _, name = named.partition(":")
    if not (module and name):
        raise CannotRun(f"`{named}` names no object of a module", hint)
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise CannotRun(f"`{named}` cannot be imported: {error}", hint) from None


def _tables(given: list[str]) -> dict[str, str]:
    tables: dict[str, str] = {}
    for pair in given:
        table, equals, name = pair.partition("=")
        if not (table and equals and name):
            hint = "write the name in the schema first: `--table ledger=ledger-test`"
            raise CannotRun(f"`--table {pair}` does not name a table and its name", hint)
        tables[table] = name
    return tables


def _encryption(arguments: Namespace) -> Any:
    if arguments.kms_key is None and arguments.encryption is None:
        return None
    from dynarepo.encryption import Encryption, KmsKeys

    if arguments.kms_key is not None:
        return Encryption(KmsKeys(arguments.kms_key, client=_kms(arguments.region)))
    hint = "name the object that the program passes as `encryption=`, as `shop.keys:encryption`"
    named = _imported(arguments.encryption, hint)
    found: Any = named() if callable(named) and not hasattr(named, "encrypt") else named
    keys: Any = Encryption(found) if hasattr(found, "new_data_key") else found
    if not isinstance(keys, Encryption):
        kind = type(found).__name__
        raise CannotRun(f"`{arguments.encryption}` is of type {kind}, not Encryption", hint)
    return keys


def _kms(region: str | None) -> Any:
    import boto3
    from botocore.exceptions import BotoCoreError

    from dynarepo import KeysUnavailable

    try:
        return boto3.Session(region_name=region).client("kms")
    except (BotoCoreError, ValueError) as error:
        hint = "pass `--region`, or configure boto3"
        raise KeysUnavailable(str(error), hint=hint) from None


def _what_to_pass(code: str) -> str:
    if code != "ENCRYPTION_MISSING":
        return ""
    return "\n    hint: on the command line, `--kms-key KEY` or `--encryption MODULE:OBJECT`"
