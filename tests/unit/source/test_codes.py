"""Every code of this stage can be reported."""

import re
from pathlib import Path

from dynarepo_codegen import source
from dynarepo_codegen.codes.source import CODES as SOURCE

STAGE = Path(source.__file__).parent


def test_reported_codes_are_listed():
    reported = {
        code
        for path in STAGE.glob("*.py")
        for code in re.findall('"(DR1[0-9]{2})"', path.read_text(encoding="utf-8"))
    }
    assert reported == {code.code for code in SOURCE}
