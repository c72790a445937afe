"""Generated code says at import which contract it needs."""

import pytest

from dynarepo.contract import CONTRACT, ContractMismatch, require_contract


def test_the_same_contract_is_accepted() -> None:
    require_contract(CONTRACT, "generated.bookkeeping")


def test_newer_generated_code_asks_to_upgrade_the_runtime() -> None:
    with pytest.raises(ContractMismatch, match="upgrade dynarepo") as caught:
        require_contract(CONTRACT + 1, "generated.bookkeeping")
    assert caught.value.name == "generated.bookkeeping"
    assert isinstance(caught.value, ImportError)


def test_older_generated_code_asks_to_generate_again() -> None:
    with pytest.raises(ContractMismatch, match="run `dynarepo generate`"):
        require_contract(CONTRACT - 1, "generated.bookkeeping")
