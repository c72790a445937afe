"""Typed paths into the types that the entities of bookkeeping share."""

from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter

from dynarepo.codecs import (
    BOOLEAN,
    DECIMAL,
    EPOCH_MILLISECONDS,
    FLOAT,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    value_of,
)
from dynarepo.fields import BooleanField, NumberField, OrderedField, TextField, ValueField

from ._types import (
    AmountMatch,
    AnalyticType,
    CategoryAssignment,
    CategoryAssignmentAssignedBy,
    CategoryRule,
    Currency,
    DateSpan,
    DisplayPreferences,
    DisplayPreferencesTheme,
    FieldMapping,
    RuleCondition,
    TextMatch,
    TextMatchComparison,
    TextMatchLooksAt,
    WorkflowStep,
    WorkflowStepStatus,
    decode_amount_match,
    decode_category_assignment,
    decode_category_rule,
    decode_date_span,
    decode_display_preferences,
    decode_field_mapping,
    decode_rule_condition,
    decode_text_match,
    decode_workflow_step,
    encode_amount_match,
    encode_category_assignment,
    encode_category_rule,
    encode_date_span,
    encode_display_preferences,
    encode_field_mapping,
    encode_rule_condition,
    encode_text_match,
    encode_workflow_step,
)

CURRENCY_CODEC: Final[Codec[Currency]] = choice_of("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY")
ANALYTIC_TYPE_CODEC: Final[Codec[AnalyticType]] = choice_of(
    "cash_flow", "category_trends", "account_efficiency", "payment_patterns", "budget_performance"
)
CATEGORY_ASSIGNMENT_ASSIGNED_BY_CODEC: Final[Codec[CategoryAssignmentAssignedBy]] = choice_of(
    "rule", "user"
)
TEXT_MATCH_LOOKS_AT_CODEC: Final[Codec[TextMatchLooksAt]] = choice_of(
    "description", "payee", "memo"
)
TEXT_MATCH_COMPARISON_CODEC: Final[Codec[TextMatchComparison]] = choice_of(
    "contains", "starts_with", "ends_with", "equals", "regex"
)
DISPLAY_PREFERENCES_THEME_CODEC: Final[Codec[DisplayPreferencesTheme]] = choice_of(
    "light", "dark", "system"
)
WORKFLOW_STEP_STATUS_CODEC: Final[Codec[WorkflowStepStatus]] = choice_of(
    "waiting", "running", "done", "failed"
)
CATEGORY_ASSIGNMENT_CODEC: Final[Codec[CategoryAssignment]] = value_of(
    "CategoryAssignment",
    encode_category_assignment,
    lambda stored: CategoryAssignment.model_validate(decode_category_assignment(stored)),
)
TEXT_MATCH_CODEC: Final[Codec[TextMatch]] = value_of(
    "TextMatch",
    encode_text_match,
    lambda stored: TextMatch.model_validate(decode_text_match(stored)),
)
AMOUNT_MATCH_CODEC: Final[Codec[AmountMatch]] = value_of(
    "AmountMatch",
    encode_amount_match,
    lambda stored: AmountMatch.model_validate(decode_amount_match(stored)),
)


@cache
def _rule_condition_adapter() -> TypeAdapter[RuleCondition]:
    return TypeAdapter(RuleCondition)


RULE_CONDITION_CODEC: Final[Codec[RuleCondition]] = value_of(
    "RuleCondition",
    encode_rule_condition,
    lambda stored: _rule_condition_adapter().validate_python(decode_rule_condition(stored)),
)
CATEGORY_RULE_CODEC: Final[Codec[CategoryRule]] = value_of(
    "CategoryRule",
    encode_category_rule,
    lambda stored: CategoryRule.model_validate(decode_category_rule(stored)),
)
FIELD_MAPPING_CODEC: Final[Codec[FieldMapping]] = value_of(
    "FieldMapping",
    encode_field_mapping,
    lambda stored: FieldMapping.model_validate(decode_field_mapping(stored)),
)
DATE_SPAN_CODEC: Final[Codec[DateSpan]] = value_of(
    "DateSpan", encode_date_span, lambda stored: DateSpan.model_validate(decode_date_span(stored))
)
DISPLAY_PREFERENCES_CODEC: Final[Codec[DisplayPreferences]] = value_of(
    "DisplayPreferences",
    encode_display_preferences,
    lambda stored: DisplayPreferences.model_validate(decode_display_preferences(stored)),
)
WORKFLOW_STEP_CODEC: Final[Codec[WorkflowStep]] = value_of(
    "WorkflowStep",
    encode_workflow_step,
    lambda stored: WorkflowStep.model_validate(decode_workflow_step(stored)),
)


class CategoryAssignmentField(ValueField[CategoryAssignment]):
    """Typed paths into a CategoryAssignment."""

    __slots__ = ()

    @property
    def category_id(self) -> TextField[UUID]:
        """The path of `category_id`."""
        return TextField[UUID](self.path.child("categoryId"), UUID_TEXT)

    @property
    def confidence(self) -> NumberField[float]:
        """The path of `confidence`."""
        return NumberField[float](self.path.child("confidence"), FLOAT)

    @property
    def assigned_by(self) -> TextField[CategoryAssignmentAssignedBy]:
        """The path of `assigned_by`."""
        return TextField[CategoryAssignmentAssignedBy](
            self.path.child("assignedBy"), CATEGORY_ASSIGNMENT_ASSIGNED_BY_CODEC
        )

    @property
    def rule_id(self) -> TextField[UUID]:
        """The path of `rule_id`."""
        return TextField[UUID](self.path.child("ruleId"), UUID_TEXT)


class TextMatchField(ValueField[TextMatch]):
    """Typed paths into a TextMatch."""

    __slots__ = ()

    @property
    def looks_at(self) -> TextField[TextMatchLooksAt]:
        """The path of `looks_at`."""
        return TextField[TextMatchLooksAt](self.path.child("looksAt"), TEXT_MATCH_LOOKS_AT_CODEC)

    @property
    def comparison(self) -> TextField[TextMatchComparison]:
        """The path of `comparison`."""
        return TextField[TextMatchComparison](
            self.path.child("comparison"), TEXT_MATCH_COMPARISON_CODEC
        )

    @property
    def value_(self) -> TextField[str]:
        """The path of `value`."""
        return TextField[str](self.path.child("value"), STRING)

    @property
    def case_sensitive(self) -> BooleanField:
        """The path of `case_sensitive`."""
        return BooleanField(self.path.child("caseSensitive"), BOOLEAN)


class AmountMatchField(ValueField[AmountMatch]):
    """Typed paths into a AmountMatch."""

    __slots__ = ()

    @property
    def least(self) -> NumberField[Decimal]:
        """The path of `least`."""
        return NumberField[Decimal](self.path.child("least"), DECIMAL)

    @property
    def most(self) -> NumberField[Decimal]:
        """The path of `most`."""
        return NumberField[Decimal](self.path.child("most"), DECIMAL)


class RuleConditionField(ValueField[RuleCondition]):
    """Typed paths into a RuleCondition."""

    __slots__ = ()

    @property
    def kind(self) -> TextField[str]:
        """The path of `kind`."""
        return TextField[str](self.path.child("kind"), STRING)

    @property
    def least(self) -> NumberField[Decimal]:
        """The path of `least`."""
        return NumberField[Decimal](self.path.child("least"), DECIMAL)

    @property
    def most(self) -> NumberField[Decimal]:
        """The path of `most`."""
        return NumberField[Decimal](self.path.child("most"), DECIMAL)

    @property
    def looks_at(self) -> TextField[TextMatchLooksAt]:
        """The path of `looks_at`."""
        return TextField[TextMatchLooksAt](self.path.child("looksAt"), TEXT_MATCH_LOOKS_AT_CODEC)

    @property
    def comparison(self) -> TextField[TextMatchComparison]:
        """The path of `comparison`."""
        return TextField[TextMatchComparison](
            self.path.child("comparison"), TEXT_MATCH_COMPARISON_CODEC
        )

    @property
    def value_(self) -> TextField[str]:
        """The path of `value`."""
        return TextField[str](self.path.child("value"), STRING)

    @property
    def case_sensitive(self) -> BooleanField:
        """The path of `case_sensitive`."""
        return BooleanField(self.path.child("caseSensitive"), BOOLEAN)


class CategoryRuleField(ValueField[CategoryRule]):
    """Typed paths into a CategoryRule."""

    __slots__ = ()

    @property
    def rule_id(self) -> TextField[UUID]:
        """The path of `rule_id`."""
        return TextField[UUID](self.path.child("ruleId"), UUID_TEXT)

    @property
    def condition(self) -> RuleConditionField:
        """The path of `condition`."""
        return RuleConditionField(self.path.child("condition"), RULE_CONDITION_CODEC)

    @property
    def priority(self) -> NumberField[int]:
        """The path of `priority`."""
        return NumberField[int](self.path.child("priority"), INTEGER)

    @property
    def enabled(self) -> BooleanField:
        """The path of `enabled`."""
        return BooleanField(self.path.child("enabled"), BOOLEAN)


class FieldMappingField(ValueField[FieldMapping]):
    """Typed paths into a FieldMapping."""

    __slots__ = ()

    @property
    def source_field(self) -> TextField[str]:
        """The path of `source_field`."""
        return TextField[str](self.path.child("sourceField"), STRING)

    @property
    def target_field(self) -> TextField[str]:
        """The path of `target_field`."""
        return TextField[str](self.path.child("targetField"), STRING)

    @property
    def transformation(self) -> TextField[str]:
        """The path of `transformation`."""
        return TextField[str](self.path.child("transformation"), STRING)


class DateSpanField(ValueField[DateSpan]):
    """Typed paths into a DateSpan."""

    __slots__ = ()

    @property
    def first(self) -> OrderedField[datetime]:
        """The path of `first`."""
        return OrderedField[datetime](self.path.child("first"), EPOCH_MILLISECONDS)

    @property
    def last(self) -> OrderedField[datetime]:
        """The path of `last`."""
        return OrderedField[datetime](self.path.child("last"), EPOCH_MILLISECONDS)


class DisplayPreferencesField(ValueField[DisplayPreferences]):
    """Typed paths into a DisplayPreferences."""

    __slots__ = ()

    @property
    def currency(self) -> TextField[Currency]:
        """The path of `currency`."""
        return TextField[Currency](self.path.child("currency"), CURRENCY_CODEC)

    @property
    def date_format(self) -> TextField[str]:
        """The path of `date_format`."""
        return TextField[str](self.path.child("dateFormat"), STRING)

    @property
    def theme(self) -> TextField[DisplayPreferencesTheme]:
        """The path of `theme`."""
        return TextField[DisplayPreferencesTheme](
            self.path.child("theme"), DISPLAY_PREFERENCES_THEME_CODEC
        )

    @property
    def page_size(self) -> NumberField[int]:
        """The path of `page_size`."""
        return NumberField[int](self.path.child("pageSize"), INTEGER)


class WorkflowStepField(ValueField[WorkflowStep]):
    """Typed paths into a WorkflowStep."""

    __slots__ = ()

    @property
    def name(self) -> TextField[str]:
        """The path of `name`."""
        return TextField[str](self.path.child("name"), STRING)

    @property
    def status(self) -> TextField[WorkflowStepStatus]:
        """The path of `status`."""
        return TextField[WorkflowStepStatus](self.path.child("status"), WORKFLOW_STEP_STATUS_CODEC)

    @property
    def started_at(self) -> OrderedField[datetime]:
        """The path of `started_at`."""
        return OrderedField[datetime](self.path.child("startedAt"), EPOCH_MILLISECONDS)

    @property
    def finished_at(self) -> OrderedField[datetime]:
        """The path of `finished_at`."""
        return OrderedField[datetime](self.path.child("finishedAt"), EPOCH_MILLISECONDS)
