"""Answers with several items, read straight where each of them can be: all of one, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from msgspec import UNSET, Raw, Struct, UnsetType
from msgspec.json import Decoder

from ..context import Context
from ..entity import EntitySpec
from ..views import Returns
from .straight_answers import Straight
from .straight_items import doubts, text_reader

Reads: TypeAlias = Callable[[bytes], Mapping[str, Any] | None]


class _Together(Struct, gc=False, forbid_unknown_fields=True):
    Responses: list[Raw]


class _Selected(Struct, gc=False, forbid_unknown_fields=True):
    Items: list[Raw]
    NextToken: str | UnsetType = UNSET
    LastEvaluatedKey: Raw | UnsetType = UNSET


_NOTHING: Final[Mapping[str, Any]] = {}
_TOGETHER: Final = Decoder(_Together)
_SELECTED: Final = Decoder(_Selected)


def straight_together(singles: Sequence[Reads | None]) -> Reads | None:
    """What reads an answer to several reads by key, given what reads the answer to each."""
    reads = [single for single in singles if single is not None]
    if len(reads) < len(singles):
        return None

    def read(body: bytes) -> Mapping[str, Any] | None:
        try:
            texts = _TOGETHER.decode(body).Responses
        except ValueError:
            return None
        answers: list[Mapping[str, Any]] = []
        for single, text in zip(reads, map(bytes, texts), strict=False):
            answer = _NOTHING if text == b"{}" else single(text)
            if answer is None:
                return None
            answers.append(answer)
        return {"Responses": answers} if len(texts) == len(reads) else None

    return read


def straight_selection(
    entity: EntitySpec[Any, Any], context: Context, returns: Returns[Any]
) -> Reads:
    """What reads the items of an answer to a statement, and the token for the next ones."""

    def read(body: bytes) -> Straight | None:
        reader, is_sure = text_reader(entity, context, returns), doubts(entity, context, returns)
        if reader is None:
            return None
        parse, fill = reader.parse, reader.fill
        try:
            selected = _SELECTED.decode(body)
            found = tuple([fill(parse(text)) for text in selected.Items])
        except Exception:  # whatever it is, the other way says it, or shows that it is nothing
            return None
        if is_sure is not None and not all(map(is_sure, found)):
            return None
        answer = Straight()
        answer.record = found, selected.NextToken or None
        return answer

    return read
