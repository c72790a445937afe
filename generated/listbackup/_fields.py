"""Typed paths into the types that the entities of listbackup share."""

from datetime import datetime
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

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

from ._types import (
    ContentBlock,
    Frequency,
    Retention,
    Role,
    RunError,
    RunStatus,
    TextBlock,
    TokenUsage,
    ToolCallBlock,
    ToolResultBlock,
    decode_content_block,
    decode_retention,
    decode_run_error,
    decode_text_block,
    decode_token_usage,
    decode_tool_call_block,
    decode_tool_result_block,
    encode_content_block,
    encode_retention,
    encode_run_error,
    encode_text_block,
    encode_token_usage,
    encode_tool_call_block,
    encode_tool_result_block,
)

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


@cache
def _content_block_adapter() -> TypeAdapter[ContentBlock]:
    return TypeAdapter(ContentBlock)


CONTENT_BLOCK_CODEC: Final[Codec[ContentBlock]] = value_of(
    "ContentBlock",
    encode_content_block,
    lambda stored: _content_block_adapter().validate_python(decode_content_block(stored)),
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
