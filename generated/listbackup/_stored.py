"""What makes shared types of listbackup of the JSON text of stored items."""

from typing import Any, Final

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, OneOf, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, datetime_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from ._types import (
    ContentBlock,
    Retention,
    RunError,
    TextBlock,
    TokenUsage,
    ToolCallBlock,
    ToolResultBlock,
)


class StoredTextBlock(Struct, gc=False, kw_only=True):
    """The stored form of TextBlock, as types."""

    text: Text[str]


class StoredToolCallBlock(Struct, gc=False, kw_only=True):
    """The stored form of ToolCallBlock, as types."""

    call_id: Text[str] = field(name="callId")
    tool: Text[str]
    arguments: Mapped[dict[str, Tagged]] | UnsetType = UNSET


class StoredToolResultBlock(Struct, gc=False, kw_only=True):
    """The stored form of ToolResultBlock, as types."""

    call_id: Text[str] = field(name="callId")
    output: Tagged
    failed: Truth | UnsetType = UNSET


class StoredTokenUsage(Struct, gc=False, kw_only=True):
    """The stored form of TokenUsage, as types."""

    input_tokens: Number | UnsetType = field(default=UNSET, name="inputTokens")
    output_tokens: Number | UnsetType = field(default=UNSET, name="outputTokens")


class StoredRetention(Struct, gc=False, kw_only=True):
    """The stored form of Retention, as types."""

    keep_backups: Number | UnsetType = field(default=UNSET, name="keepBackups")
    message_days: Number | UnsetType = field(default=UNSET, name="messageDays")
    analytics_days: Number | UnsetType = field(default=UNSET, name="analyticsDays")


class StoredRunError(Struct, gc=False, kw_only=True):
    """The stored form of RunError, as types."""

    code: Text[str]
    message: Text[str]
    failed_at: Text[str] = field(name="failedAt")


_TEXT_BLOCK_NAMES: Final = {"text"}
_TOOL_CALL_BLOCK_NAMES: Final = GivenNames(("call_id", "tool"), "arguments")
_TOOL_RESULT_BLOCK_NAMES: Final = GivenNames(("call_id", "output"), "failed")
_TOKEN_USAGE_NAMES: Final = GivenNames((), "input_tokens", "output_tokens")
_RETENTION_NAMES: Final = GivenNames((), "keep_backups", "message_days", "analytics_days")
_RUN_ERROR_NAMES: Final = {"code", "message", "failed_at"}
_BlankTextBlock: Final = blank_of(TextBlock)
_BlankToolCallBlock: Final = blank_of(ToolCallBlock)
_BlankToolResultBlock: Final = blank_of(ToolResultBlock)
_BlankTokenUsage: Final = blank_of(TokenUsage)
_BlankRetention: Final = blank_of(Retention)
_BlankRunError: Final = blank_of(RunError)


def text_block_of(stored: StoredTextBlock) -> TextBlock:
    """What was stored as TextBlock; an error where that is not certain."""
    record = blank(_BlankTextBlock)
    record.type = "text"
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _TEXT_BLOCK_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TextBlock
    return record


def tool_call_block_of(stored: StoredToolCallBlock) -> ToolCallBlock:
    """What was stored as ToolCallBlock; an error where that is not certain."""
    absent = 0
    if stored.arguments is UNSET:
        arguments_: dict[str, Any] = {}
        absent |= 1
    else:
        arguments_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.arguments.M.items()
        }
    record = blank(_BlankToolCallBlock)
    record.type = "tool_call"
    record.call_id = stored.call_id.S
    record.tool = stored.tool.S
    record.arguments = arguments_
    record.__pydantic_fields_set__ = _TOOL_CALL_BLOCK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ToolCallBlock
    return record


def tool_result_block_of(stored: StoredToolResultBlock) -> ToolResultBlock:
    """What was stored as ToolResultBlock; an error where that is not certain."""
    absent = 0
    if stored.failed is UNSET:
        failed_: bool = False
        absent |= 1
    else:
        failed_ = stored.failed.BOOL
    record = blank(_BlankToolResultBlock)
    record.type = "tool_result"
    record.call_id = stored.call_id.S
    record.output = any_from_wire(stored.output)
    record.failed = failed_
    record.__pydantic_fields_set__ = _TOOL_RESULT_BLOCK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ToolResultBlock
    return record


def token_usage_of(stored: StoredTokenUsage) -> TokenUsage:
    """What was stored as TokenUsage; an error where that is not certain."""
    absent = 0
    if stored.input_tokens is UNSET:
        input_tokens_: int = 0
        absent |= 1
    else:
        input_tokens_ = int(stored.input_tokens.N)
        if not input_tokens_ >= 0:
            raise ValueError("input_tokens")
    if stored.output_tokens is UNSET:
        output_tokens_: int = 0
        absent |= 2
    else:
        output_tokens_ = int(stored.output_tokens.N)
        if not output_tokens_ >= 0:
            raise ValueError("output_tokens")
    record = blank(_BlankTokenUsage)
    record.input_tokens = input_tokens_
    record.output_tokens = output_tokens_
    record.__pydantic_fields_set__ = _TOKEN_USAGE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TokenUsage
    return record


def retention_of(stored: StoredRetention) -> Retention:
    """What was stored as Retention; an error where that is not certain."""
    absent = 0
    if stored.keep_backups is UNSET:
        keep_backups_: int = 30
        absent |= 1
    else:
        keep_backups_ = int(stored.keep_backups.N)
        if not keep_backups_ >= 1:
            raise ValueError("keep_backups")
    if stored.message_days is UNSET:
        message_days_: int | None = None
        absent |= 2
    else:
        message_days_ = int(stored.message_days.N)
        if not message_days_ >= 1:
            raise ValueError("message_days")
    if stored.analytics_days is UNSET:
        analytics_days_: int = 90
        absent |= 4
    else:
        analytics_days_ = int(stored.analytics_days.N)
        if not analytics_days_ >= 1:
            raise ValueError("analytics_days")
    record = blank(_BlankRetention)
    record.keep_backups = keep_backups_
    record.message_days = message_days_
    record.analytics_days = analytics_days_
    record.__pydantic_fields_set__ = _RETENTION_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Retention
    return record


def run_error_of(stored: StoredRunError) -> RunError:
    """What was stored as RunError; an error where that is not certain."""
    record = blank(_BlankRunError)
    record.code = stored.code.S
    record.message = stored.message.S
    record.failed_at = datetime_from_text(stored.failed_at.S)
    record.__pydantic_fields_set__ = _RUN_ERROR_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = RunError
    return record


CONTENT_BLOCK_READER: Final[OneOf[ContentBlock]] = OneOf(
    "type",
    {
        "text": (StoredTextBlock, text_block_of),
        "tool_call": (StoredToolCallBlock, tool_call_block_of),
        "tool_result": (StoredToolResultBlock, tool_result_block_of),
    },
)
