"""Types that the entities of listbackup share."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import AwareDatetime, Field, TypeAdapter

from dynarepo import InvalidValue, Value, WireItem, WireValue
from dynarepo.codecs import (
    ANY,
    BOOLEAN,
    DATETIME_MILLISECONDS,
    INTEGER,
    STRING,
    Codec,
    choice_of,
    map_of,
    value_of,
)
from dynarepo.fields import AnyField, BooleanField, MapField, NumberField, TextField, ValueField
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


ROLE_CODEC: Final[Codec[Role]] = choice_of("owner", "admin", "member", "viewer")
FREQUENCY_CODEC: Final[Codec[Frequency]] = choice_of("hourly", "daily", "weekly", "monthly")
RUN_STATUS_CODEC: Final[Codec[RunStatus]] = choice_of(
    "queued", "running", "succeeded", "failed", "cancelled"
)
TEXT_BLOCK_CODEC: Final[Codec[TextBlock]] = value_of(
    "TextBlock",
    encode_text_block,
    lambda stored: TextBlock.model_validate(decode_text_block(stored)),
)
TOOL_CALL_BLOCK_CODEC: Final[Codec[ToolCallBlock]] = value_of(
    "ToolCallBlock",
    encode_tool_call_block,
    lambda stored: ToolCallBlock.model_validate(decode_tool_call_block(stored)),
)
TOOL_RESULT_BLOCK_CODEC: Final[Codec[ToolResultBlock]] = value_of(
    "ToolResultBlock",
    encode_tool_result_block,
    lambda stored: ToolResultBlock.model_validate(decode_tool_result_block(stored)),
)
TOKEN_USAGE_CODEC: Final[Codec[TokenUsage]] = value_of(
    "TokenUsage",
    encode_token_usage,
    lambda stored: TokenUsage.model_validate(decode_token_usage(stored)),
)
RETENTION_CODEC: Final[Codec[Retention]] = value_of(
    "Retention", encode_retention, lambda stored: Retention.model_validate(decode_retention(stored))
)
RUN_ERROR_CODEC: Final[Codec[RunError]] = value_of(
    "RunError", encode_run_error, lambda stored: RunError.model_validate(decode_run_error(stored))
)
_CONTENT_BLOCK_ADAPTER: Final[TypeAdapter[ContentBlock]] = TypeAdapter(ContentBlock)
CONTENT_BLOCK_CODEC: Final[Codec[ContentBlock]] = value_of(
    "ContentBlock",
    encode_content_block,
    lambda stored: _CONTENT_BLOCK_ADAPTER.validate_python(decode_content_block(stored)),
)


class TextBlockField(ValueField[TextBlock]):
    """Typed paths into a TextBlock."""

    __slots__ = ()

    @property
    def text(self) -> TextField[str]:
        """The path of `text`."""
        return TextField[str](self.path.child("text"), STRING)


class ToolCallBlockField(ValueField[ToolCallBlock]):
    """Typed paths into a ToolCallBlock."""

    __slots__ = ()

    @property
    def call_id(self) -> TextField[str]:
        """The path of `call_id`."""
        return TextField[str](self.path.child("callId"), STRING)

    @property
    def tool(self) -> TextField[str]:
        """The path of `tool`."""
        return TextField[str](self.path.child("tool"), STRING)

    @property
    def arguments(self) -> MapField[Any, AnyField]:
        """The path of `arguments`."""
        return MapField[Any, AnyField](
            self.path.child("arguments"), map_of(ANY), lambda path: AnyField(path)
        )


class ToolResultBlockField(ValueField[ToolResultBlock]):
    """Typed paths into a ToolResultBlock."""

    __slots__ = ()

    @property
    def call_id(self) -> TextField[str]:
        """The path of `call_id`."""
        return TextField[str](self.path.child("callId"), STRING)

    @property
    def output(self) -> AnyField:
        """The path of `output`."""
        return AnyField(self.path.child("output"))

    @property
    def failed(self) -> BooleanField:
        """The path of `failed`."""
        return BooleanField(self.path.child("failed"), BOOLEAN)


class TokenUsageField(ValueField[TokenUsage]):
    """Typed paths into a TokenUsage."""

    __slots__ = ()

    @property
    def input_tokens(self) -> NumberField[int]:
        """The path of `input_tokens`."""
        return NumberField[int](self.path.child("inputTokens"), INTEGER)

    @property
    def output_tokens(self) -> NumberField[int]:
        """The path of `output_tokens`."""
        return NumberField[int](self.path.child("outputTokens"), INTEGER)


class RetentionField(ValueField[Retention]):
    """Typed paths into a Retention."""

    __slots__ = ()

    @property
    def keep_backups(self) -> NumberField[int]:
        """The path of `keep_backups`."""
        return NumberField[int](self.path.child("keepBackups"), INTEGER)

    @property
    def message_days(self) -> NumberField[int]:
        """The path of `message_days`."""
        return NumberField[int](self.path.child("messageDays"), INTEGER)

    @property
    def analytics_days(self) -> NumberField[int]:
        """The path of `analytics_days`."""
        return NumberField[int](self.path.child("analyticsDays"), INTEGER)


class RunErrorField(ValueField[RunError]):
    """Typed paths into a RunError."""

    __slots__ = ()

    @property
    def code(self) -> TextField[str]:
        """The path of `code`."""
        return TextField[str](self.path.child("code"), STRING)

    @property
    def message(self) -> TextField[str]:
        """The path of `message`."""
        return TextField[str](self.path.child("message"), STRING)

    @property
    def failed_at(self) -> TextField[datetime]:
        """The path of `failed_at`."""
        return TextField[datetime](self.path.child("failedAt"), DATETIME_MILLISECONDS)


class ContentBlockField(ValueField[ContentBlock]):
    """Typed paths into a ContentBlock."""

    __slots__ = ()

    @property
    def type(self) -> TextField[str]:
        """The path of `type`."""
        return TextField[str](self.path.child("type"), STRING)

    @property
    def call_id(self) -> TextField[str]:
        """The path of `call_id`."""
        return TextField[str](self.path.child("callId"), STRING)

    @property
    def output(self) -> AnyField:
        """The path of `output`."""
        return AnyField(self.path.child("output"))

    @property
    def failed(self) -> BooleanField:
        """The path of `failed`."""
        return BooleanField(self.path.child("failed"), BOOLEAN)

    @property
    def tool(self) -> TextField[str]:
        """The path of `tool`."""
        return TextField[str](self.path.child("tool"), STRING)

    @property
    def arguments(self) -> MapField[Any, AnyField]:
        """The path of `arguments`."""
        return MapField[Any, AnyField](
            self.path.child("arguments"), map_of(ANY), lambda path: AnyField(path)
        )

    @property
    def text(self) -> TextField[str]:
        """The path of `text`."""
        return TextField[str](self.path.child("text"), STRING)
