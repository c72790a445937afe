"""Every key of a later version has a code, and every code of this stage can be reported."""

import re
from pathlib import Path

from dynarepo_codegen import source
from dynarepo_codegen.codes.later import CODE_OF_KEY
from dynarepo_codegen.codes.later import CODES as LATER
from dynarepo_codegen.codes.source import CODES as SOURCE
from dynarepo_codegen.source import language
from dynarepo_codegen.source.records import shape_of

STAGE = Path(source.__file__).parent


def test_later_keys_and_codes_match():
    records = [value for name, value in vars(language).items() if name.endswith("Source")]
    later = {field.key for record in records for field in shape_of(record).fields if field.later}
    assert later == set(CODE_OF_KEY)
    assert {code.code for code in LATER} == {"DR900", *CODE_OF_KEY.values()}


def test_reported_codes_are_listed():
    reported = {
        code
        for path in STAGE.glob("*.py")
        for code in re.findall('"(DR1[0-9]{2})"', path.read_text(encoding="utf-8"))
    }
    assert reported == {code.code for code in SOURCE}
