from dataclasses import dataclass

import pytest

from dynarepo import ConfigurationError, NotAuthorized, NotFound
from dynarepo.decorators import require_resource_ownership
from tests.unit.runtime.decorators.surroundings import Kind, awaited, both, result


@dataclass(frozen=True)
class File:
    file_id: str
    user_id: str | None


FILES = {"f1": File("f1", "ann"), "f2": File("f2", None)}


def load(file_id: str, *, consistent: bool = False) -> File | None:
    return FILES.get(file_id)


def delete(file_id: str, user_id: str | None = None, hard: bool = False) -> str:
    return f"deleted {file_id} {hard}"


@both
def test_only_the_owner_gets_through(kind: Kind) -> None:
    guarded = require_resource_ownership(load=kind(load), resource="file")(kind(delete))
    assert result(guarded("f1", "ann", hard=True)) == "deleted f1 True"
    for user in ("bob", "", None):
        with pytest.raises(NotAuthorized, match="this file belongs to another"):
            result(guarded("f1", user))
    with pytest.raises(NotAuthorized):
        result(guarded(user_id="bob", file_id="f1"))
    with pytest.raises(NotFound, match="there is no such file"):
        result(guarded("f9", "ann"))


@both
def test_nobody_owns_what_has_no_owner(kind: Kind) -> None:
    with pytest.raises(NotAuthorized):
        result(require_resource_ownership(load=load)(kind(delete))("f2", None))


def test_owner_and_user_have_names_of_the_caller_s() -> None:
    @require_resource_ownership(
        load=load, owner=lambda found: str(found.user_id).upper(), user="caller"
    )
    def read(caller: str, file_id: str) -> str:
        return file_id

    assert read("ANN", "f1") == "f1"
    with pytest.raises(NotAuthorized):
        read("ann", "f1")


def test_methods_are_guarded_too() -> None:
    class Files:
        @require_resource_ownership(load=load)
        def delete(self, file_id: str, user_id: str) -> str:
            return file_id

    assert Files().delete("f1", "ann") == "f1"
    with pytest.raises(NotAuthorized):
        Files().delete("f1", user_id="bob")


def test_what_cannot_work_is_refused_at_once() -> None:
    with pytest.raises(ConfigurationError, match="no parameter `owner_id`"):
        require_resource_ownership(load=load, user="owner_id")(delete)
    with pytest.raises(ConfigurationError, match="`load` needs `file_id`"):
        require_resource_ownership(load=load)(lambda user_id: None)
    with pytest.raises(ConfigurationError, match="is not awaited"):
        require_resource_ownership(load=awaited(load))(delete)
