"""Types that the entities of listbackup share."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from dynarepo import InvalidValue, Value, WireItem, WireValue
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
)

Role: TypeAlias = Literal["owner", "admin", "member", "viewer"]
"""One of the values that the schema lists."""

Frequency: TypeAlias = Literal["hourly", "daily", "weekly", "monthly"]
"""One of the values that the schema lists."""

RunStatus: TypeAlias = Literal["queued", "running", "succeeded", "failed", "cancelled"]
"""One of the values that the schema lists."""


class TextBlock(Value):
    """A value of the type TextBlock."""

    type: Literal["text"] = "text"
    text: str


class ToolCallBlock(Value):
    """A value of the type ToolCallBlock."""

    type: Literal["tool_call"] = "tool_call"
    call_id: str
    tool: str
    arguments: dict[str, Any] = Field(default_factory=dict[str, Any])


class ToolResultBlock(Value):
    """A value of the type ToolResultBlock."""

    type: Literal["tool_result"] = "tool_result"
    call_id: str
    output: Any
    failed: bool = False


class TokenUsage(Value):
    """A value of the type TokenUsage."""

    input_tokens: int = Field(default=0, ge=0)
    output_tokens: int = Field(default=0, ge=0)


class Retention(Value):
    """A value of the type Retention."""

    keep_backups: int = Field(default=30, ge=1)
    message_days: int | None = Field(default=None, ge=1)
    analytics_days: int = Field(default=90, ge=1)


class RunError(Value):
    """A value of the type RunError."""

    code: str
    message: str
    failed_at: AwareDatetime


ContentBlock: TypeAlias = Annotated[
    TextBlock | ToolCallBlock | ToolResultBlock, Field(discriminator="type")
]
"""A part of a message."""


def encode_text_block(value: TextBlock) -> WireValue:
    """The stored form of a TextBlock."""
    held = value.__dict__
    return {
        "M": {
            "text": {"S": held["text"]},
        }
    }


def decode_text_block(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored TextBlock, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "text": parts["text"]["S"],
    }


def encode_tool_call_block(value: ToolCallBlock) -> WireValue:
    """The stored form of a ToolCallBlock."""
    held = value.__dict__
    return {
        "M": {
            "callId": {"S": held["call_id"]},
            "tool": {"S": held["tool"]},
            "arguments": {
                "M": {
                    element_name: any_value(element, "arguments")
                    for element_name, element in held["arguments"].items()
                }
            },
        }
    }


def decode_tool_call_block(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored ToolCallBlock, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "call_id": parts["callId"]["S"],
        "tool": parts["tool"]["S"],
    }
    if "arguments" in parts:
        found["arguments"] = {
            element_name: any_from_wire(element, "arguments")
            for element_name, element in parts["arguments"]["M"].items()
        }
    return found


def encode_tool_result_block(value: ToolResultBlock) -> WireValue:
    """The stored form of a ToolResultBlock."""
    held = value.__dict__
    return {
        "M": {
            "callId": {"S": held["call_id"]},
            "output": any_value(held["output"], "output"),
            "failed": {"BOOL": held["failed"]},
        }
    }


def decode_tool_result_block(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored ToolResultBlock, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "call_id": parts["callId"]["S"],
        "output": any_from_wire(parts["output"], "output"),
    }
    if "failed" in parts:
        found["failed"] = parts["failed"]["BOOL"]
    return found


def encode_token_usage(value: TokenUsage) -> WireValue:
    """The stored form of a TokenUsage."""
    held = value.__dict__
    return {
        "M": {
            "inputTokens": {"N": number_text(held["input_tokens"], "input_tokens")},
            "outputTokens": {"N": number_text(held["output_tokens"], "output_tokens")},
        }
    }


def decode_token_usage(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored TokenUsage, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "inputTokens" in parts:
        found["input_tokens"] = int_from_text(parts["inputTokens"]["N"], "input_tokens")
    if "outputTokens" in parts:
        found["output_tokens"] = int_from_text(parts["outputTokens"]["N"], "output_tokens")
    return found


def encode_retention(value: Retention) -> WireValue:
    """The stored form of a Retention."""
    held = value.__dict__
    stored: WireItem = {
        "keepBackups": {"N": number_text(held["keep_backups"], "keep_backups")},
        "analyticsDays": {"N": number_text(held["analytics_days"], "analytics_days")},
    }
    if held["message_days"] is not None:
        stored["messageDays"] = {"N": number_text(held["message_days"], "message_days")}
    return {"M": stored}


def decode_retention(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Retention, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "keepBackups" in parts:
        found["keep_backups"] = int_from_text(parts["keepBackups"]["N"], "keep_backups")
    if "messageDays" in parts:
        found["message_days"] = int_from_text(parts["messageDays"]["N"], "message_days")
    if "analyticsDays" in parts:
        found["analytics_days"] = int_from_text(parts["analyticsDays"]["N"], "analytics_days")
    return found


def encode_run_error(value: RunError) -> WireValue:
    """The stored form of a RunError."""
    held = value.__dict__
    return {
        "M": {
            "code": {"S": held["code"]},
            "message": {"S": held["message"]},
            "failedAt": {"S": datetime_text(held["failed_at"], "milliseconds", "failed_at")},
        }
    }


def decode_run_error(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored RunError, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "code": parts["code"]["S"],
        "message": parts["message"]["S"],
        "failed_at": datetime_from_text(parts["failedAt"]["S"], "failed_at"),
    }


def encode_content_block(value: ContentBlock) -> WireValue:
    """The stored form of a ContentBlock."""
    if isinstance(value, TextBlock):
        return {"M": {**encode_text_block(value)["M"], "type": {"S": "text"}}}
    if isinstance(value, ToolCallBlock):
        return {"M": {**encode_tool_call_block(value)["M"], "type": {"S": "tool_call"}}}
    return {"M": {**encode_tool_result_block(value)["M"], "type": {"S": "tool_result"}}}


def decode_content_block(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored ContentBlock, for the model to validate."""
    kind = stored["M"]["type"]["S"]
    if kind == "text":
        return {**decode_text_block(stored), "type": kind}
    if kind == "tool_call":
        return {**decode_tool_call_block(stored), "type": kind}
    if kind == "tool_result":
        return {**decode_tool_result_block(stored), "type": kind}
    raise InvalidValue("names no member of the union", attribute="type")
