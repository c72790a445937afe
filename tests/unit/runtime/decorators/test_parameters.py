import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID, uuid4

import pytest
from pydantic import Field

from dynarepo import ConfigurationError, InvalidValue, Sensitive, Shell
from dynarepo.decorators import dynamodb_operation, validate_params
from generated.bookkeeping import AccountRepository, AsyncBookkeeping, Bookkeeping
from tests.unit.runtime.decorators.surroundings import Kind, both, result


class Opaque:
    """A class that Pydantic knows nothing about."""


@dataclass
class Span:
    start: int


def list_files(
    account_id: UUID,
    limit: Annotated[int, Field(ge=1, le=1000)] = 50,
    token: Annotated[str, Sensitive(), Field(max_length=3)] = "",
    other: Opaque | None = None,
    span: Span | None = None,
    *rest: int,
    anything: Any = None,
) -> tuple[UUID, int]:
    return account_id, limit


@both
def test_arguments_are_converted_and_held_against_annotations(kind: Kind) -> None:
    checked: Any = validate_params()(kind(list_files))
    account = uuid4()
    assert result(checked(str(account), limit="7")) == (account, 7)
    assert result(checked(account, 1, "abc", Opaque(), Span(1), "x", anything=[])) == (account, 1)
    for arguments, parameter in (
        (("no id",), "account_id"),
        ((account, 0), "limit"),
        ((account, 1, "", "not opaque"), "other"),
        ((account, 1, "", None, {"start": "x"}), "span.start"),
    ):
        with pytest.raises(InvalidValue) as refused:
            result(checked(*arguments))
        assert refused.value.attribute == parameter
        assert refused.value.entity == "list_files"


def test_a_sensitive_argument_is_not_described() -> None:
    with pytest.raises(InvalidValue) as refused:
        validate_params()(list_files)(uuid4(), 1, "secret")
    assert str(refused.value).startswith("INVALID_VALUE: `token` does not fit (entity")


@both
def test_named_checks_see_converted_arguments(kind: Kind) -> None:
    def small(value: int) -> bool:
        return value < 10

    def even(value: int) -> None:
        if value % 2:
            raise ValueError("odd")

    for check, fine, wrong in ((small, 3, 30), (even, 30, 3)):
        checked = validate_params(limit=check)(kind(list_files))
        assert result(checked(uuid4(), limit=str(fine)))[1] == fine
        with pytest.raises(InvalidValue, match="`limit` is not allowed"):
            result(checked(uuid4(), limit=wrong))


def test_methods_are_checked_too() -> None:
    class Files:
        @validate_params()
        def get(self, number: int) -> int:
            return number

    assert Files().get("4") == 4  # type: ignore[arg-type]


def test_generated_methods_are_checked_though_their_types_are_imported_for_checkers_only() -> None:
    # Wrapping holds every annotation to be there; one call shows that they are held.
    for repository in (
        *Bookkeeping._extendable(),
        *AsyncBookkeeping._extendable(),
    ):  # pyright: ignore[reportPrivateUsage]
        for name, method in inspect.getmembers(repository, inspect.isfunction):
            if issubclass(repository, Shell) and not name.startswith("_"):
                validate_params()(method)
    read: Any = validate_params()(AccountRepository.get_many)
    with pytest.raises(InvalidValue, match="keys"):
        read(object.__new__(AccountRepository), 5)


def test_mistakes_of_decorating_are_refused_at_once() -> None:
    with pytest.raises(ConfigurationError, match="no parameter `size`"):
        validate_params(size=bool)(list_files)

    def unknown(value: "Nowhere") -> None:  # type: ignore[name-defined]  # noqa: F821
        return None

    with pytest.raises(ConfigurationError, match="`Nowhere`"):
        validate_params()(unknown)

    def yields() -> Iterator[int]:
        yield 1

    with pytest.raises(ConfigurationError, match="yields its results"):
        dynamodb_operation()(yields)
