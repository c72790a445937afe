import pytest
from msgspec.structs import replace

from dynarepo import ConfigurationError
from dynarepo.service.configuration import physical_names, registered
from tests.unit.runtime.ledger import TABLE

CHAINED = replace(TABLE, environment=("FIRST", "SECOND"))


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        (None, {}, "ledger-test"),
        (None, {"SECOND": "from-second"}, "from-second"),
        (None, {"SECOND": "from-second", "FIRST": "from-first"}, "from-first"),
        (None, {"FIRST": "", "SECOND": "from-second"}, "from-second"),
        ({"ledger": "given"}, {"FIRST": "from-first"}, "given"),
    ],
)
def test_the_first_name_in_the_chain_counts(
    given: dict[str, str] | None, environment: dict[str, str], expected: str
) -> None:
    assert physical_names([CHAINED], given, environment) == {"ledger": expected}


def test_a_table_without_any_name_says_where_to_set_one() -> None:
    with pytest.raises(ConfigurationError, match="set `FIRST` or `SECOND`"):
        physical_names([replace(CHAINED, default="")], None, {})


def test_an_unknown_table_gets_the_closest_name() -> None:
    with pytest.raises(ConfigurationError, match="did you mean `ledger`"):
        physical_names([TABLE], {"leger": "x"}, {})


class Generated: ...


class GeneratedChild(Generated): ...


class Mine(GeneratedChild): ...


class MineToo(GeneratedChild): ...


def test_an_extension_stands_in_for_its_closest_generated_base() -> None:
    assert registered([Generated, GeneratedChild], [Mine]) == {GeneratedChild: Mine}


@pytest.mark.parametrize(
    ("extensions", "reason"),
    [
        ([GeneratedChild], "is the generated class itself"),
        ([dict], "extends nothing that was generated"),
        ([Mine, MineToo], "both extend `GeneratedChild`"),
        ([Mine()], "is no class"),
    ],
)
def test_anything_else_is_refused(extensions: list[type], reason: str) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        registered([Generated, GeneratedChild], extensions)
