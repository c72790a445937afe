"""What makes shared types of listbackup of the JSON text of stored items."""

from typing import Any, Final

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, checked, made, plain
from dynarepo.wire import any_from_wire, datetime_from_text
from dynarepo.wire.tagged import Number, Text, Truth

from ._types import Retention, RunError, TextBlock, TokenUsage, ToolCallBlock, ToolResultBlock


class StoredTextBlock(Struct, gc=False, kw_only=True):
    """The stored form of TextBlock, as types."""

    text: Text[str]


class StoredToolCallBlock(Struct, gc=False, kw_only=True):
    """The stored form of ToolCallBlock, as types."""

    call_id: Text[str] = field(name="callId")
    tool: Text[str]
    arguments: Raw | UnsetType = UNSET


class StoredToolResultBlock(Struct, gc=False, kw_only=True):
    """The stored form of ToolResultBlock, as types."""

    call_id: Text[str] = field(name="callId")
    output: Raw
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


def text_block_of(stored: StoredTextBlock) -> TextBlock:
    """What was stored as TextBlock; an error where that is not certain."""
    return made(
        TextBlock,
        {
            "type": "text",
            "text": stored.text.S,
        },
        _TEXT_BLOCK_NAMES,
    )


def tool_call_block_of(stored: StoredToolCallBlock) -> ToolCallBlock:
    """What was stored as ToolCallBlock; an error where that is not certain."""
    absent = 0
    if stored.arguments is UNSET:
        arguments_: dict[str, Any] = {}
        absent |= 1
    else:
        arguments_text = plain(stored.arguments)
        arguments_ = checked(
            ToolCallBlock,
            "arguments",
            {
                element_name: any_from_wire(element, "arguments")
                for element_name, element in arguments_text["M"].items()
            },
        )
    return made(
        ToolCallBlock,
        {
            "type": "tool_call",
            "call_id": stored.call_id.S,
            "tool": stored.tool.S,
            "arguments": arguments_,
        },
        _TOOL_CALL_BLOCK_NAMES[absent],
    )


def tool_result_block_of(stored: StoredToolResultBlock) -> ToolResultBlock:
    """What was stored as ToolResultBlock; an error where that is not certain."""
    absent = 0
    output_text = plain(stored.output)
    output_ = checked(ToolResultBlock, "output", any_from_wire(output_text, "output"))
    if stored.failed is UNSET:
        failed_: bool = False
        absent |= 1
    else:
        failed_ = stored.failed.BOOL
    return made(
        ToolResultBlock,
        {
            "type": "tool_result",
            "call_id": stored.call_id.S,
            "output": output_,
            "failed": failed_,
        },
        _TOOL_RESULT_BLOCK_NAMES[absent],
    )


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
    return made(
        TokenUsage,
        {
            "input_tokens": input_tokens_,
            "output_tokens": output_tokens_,
        },
        _TOKEN_USAGE_NAMES[absent],
    )


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
    return made(
        Retention,
        {
            "keep_backups": keep_backups_,
            "message_days": message_days_,
            "analytics_days": analytics_days_,
        },
        _RETENTION_NAMES[absent],
    )


def run_error_of(stored: StoredRunError) -> RunError:
    """What was stored as RunError; an error where that is not certain."""
    return made(
        RunError,
        {
            "code": stored.code.S,
            "message": stored.message.S,
            "failed_at": datetime_from_text(stored.failed_at.S),
        },
        _RUN_ERROR_NAMES,
    )
