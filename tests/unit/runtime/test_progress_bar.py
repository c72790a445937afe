"""The progress bar of scripts: what it shows at the end, and what it says where rich is missing."""

import sys
from io import StringIO

import pytest

from dynarepo import Context, Progress, progress_bar
from dynarepo.batches import put_items
from dynarepo.batches.running import write_many
from dynarepo.service.configuration import ConfigurationError
from tests.unit.runtime.batch_service import BatchService
from tests.unit.runtime.ledger import ENTRY
from tests.unit.runtime.test_batch_writes import row

CONTEXT = Context({"ledger": "t"})


def test_a_batch_is_shown_to_its_end() -> None:
    screen = StringIO()
    rows = [row(number) for number in range(60)]
    with progress_bar("Rows [of March]", file=screen) as progress:
        write_many(BatchService(), put_items(ENTRY, CONTEXT, rows, progress=progress))
    shown = screen.getvalue()
    assert "Rows [of March]" in shown
    assert "60 of 60" in shown
    assert "\x1b" not in shown


def test_what_waits_and_an_unknown_end_are_shown() -> None:
    screen = StringIO()
    with progress_bar(file=screen) as progress:
        progress(Progress(3, None, 2))
    assert "3, 2 waiting" in screen.getvalue()


def test_an_error_of_the_block_is_raised() -> None:
    with pytest.raises(LookupError), progress_bar(file=StringIO()):
        raise LookupError


def test_without_rich_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(ConfigurationError) as missing, progress_bar():
        pass
    assert missing.value.code == "MISSING_EXTRA"
    assert "dynarepo[progress]" in str(missing.value)
