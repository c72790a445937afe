"""The shape of one reported code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A stable code: `cause` explains when it is reported, `cure` what to write instead."""

    code: str
    title: str
    cause: str
    cure: str
