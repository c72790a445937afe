"""Annotations may name what is not there when a function is decorated."""

import sys
from typing import TYPE_CHECKING, Any

import pytest

from dynarepo import ConfigurationError, InvalidValue
from dynarepo.caching import cache_result
from dynarepo.decorators import require_resource_ownership, validate_params

if TYPE_CHECKING:
    from decimal import Decimal

    from nowhere import Something  # type: ignore[import-not-found]

lazily = pytest.mark.skipif(
    sys.version_info < (3, 14), reason="annotations are evaluated at once before Python 3.14"
)


@lazily
def test_annotations_that_are_evaluated_later_may_name_what_type_checkers_import() -> None:
    @validate_params()
    def doubled(amount: Decimal) -> Something:
        return amount * 2

    unchecked: Any = doubled
    assert str(unchecked("1.5")) == "3.0"
    with pytest.raises(InvalidValue):
        unchecked("much")


@lazily
def test_results_are_kept_and_resources_guarded_whatever_annotations_name() -> None:
    @cache_result(ttl=60)
    def found(name: Something) -> Something:
        return [name]

    assert found("a") is found("a")

    def load(name: Something) -> Something:
        return {"holder": name}

    @require_resource_ownership(load=load, owner=lambda one: one["holder"], user="name")
    def guarded(name: Something) -> Something:
        return name

    assert guarded("a") == "a"


def test_what_a_function_returns_may_be_a_class_that_is_not_there_yet() -> None:
    class Store:
        @validate_params()
        def at(self, shelf: int) -> "Store":
            assert shelf == 3
            return self

    unchecked: Any = Store()
    assert unchecked.at("3") is unchecked


def test_a_parameter_of_a_type_that_is_nowhere_is_refused() -> None:
    def taking(one: "Something") -> None:
        assert one

    with pytest.raises(ConfigurationError, match="`Something`, which is not there"):
        validate_params()(taking)
