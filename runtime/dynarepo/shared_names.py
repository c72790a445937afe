"""Records that were read hold one set of the names that were stored, not one each.

Pydantic keeps with each record which attributes it was given. For items that are read these are
the same names over and over, in sets that take more memory than all the rest of a small item.
"""

from collections.abc import Callable

from pydantic import BaseModel


def shares_names(model: type[BaseModel]) -> Callable[[BaseModel], None]:
    """What lets a record of the model use the set of an earlier one that was given the same.

    Pydantic changes the set only where an attribute is assigned to, and copies it with the record;
    so only records that are frozen share theirs.
    """
    if not model.model_config.get("frozen"):
        return _keep
    # One set for each number of names bounds what is remembered; items mostly differ in that too.
    sets: dict[int, set[str]] = {}
    assign = object.__setattr__

    def share(record: BaseModel) -> None:
        names = record.__pydantic_fields_set__
        known = sets.setdefault(len(names), names)
        if known == names:
            assign(record, "__pydantic_fields_set__", known)
        else:
            sets[len(names)] = names

    return share


def _keep(record: BaseModel) -> None:
    """Leave the record as it is."""
