"""The page about the layout lock shows what generating really writes and reports."""

from dynarepo_codegen.cli.main import main
from dynarepo_codegen.generate import Settings, SourceFile, generate

from .pages import ROOT, blocks_of
from .schemas import Unformatted

SCHEMA = """\
# yaml-language-server: $schema=./dynarepo.schema.json
service: bookkeeping
description: Accounts.

tables:
  ledger:
    key: {partition: pk}

entities:
  Account:
    table: ledger
    attributes:
      account_id: {type: uuid, default: uuid7}
      balance: decimal
    key: {pk: "account#{account_id}"}
"""
PATH = "schema/bookkeeping.yaml"
LOCK, FINDING, COMMAND = (
    block.text for block in blocks_of(ROOT / "docs" / "layout-lock.md") if block.kind == "text"
)


def test_lock_is_what_generating_writes() -> None:
    written = generate([SourceFile(PATH, SCHEMA)], {}, settings=Settings(), cache=Unformatted())
    assert written.locks == {"bookkeeping": LOCK}


def test_finding_is_what_the_change_reports() -> None:
    changed = SCHEMA.replace("balance: decimal", "balance: string")
    refused = generate(
        [SourceFile(PATH, changed)],
        {"bookkeeping": LOCK},
        settings=Settings(),
        cache=Unformatted(),
    )
    assert [finding.render() + "\n" for finding in refused.diagnostics] == [FINDING]


def test_command_accepts_the_change(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").mkdir()
    (tmp_path / PATH).write_text(SCHEMA.replace("balance: decimal", "balance: string"))
    (tmp_path / "schema" / "bookkeeping.lock").write_text(LOCK)
    program, *arguments = COMMAND.split()
    assert program == "dynarepo"
    assert main(["check"]) == 2
    assert main(arguments) == 0
