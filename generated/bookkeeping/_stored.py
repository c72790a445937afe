"""What makes shared types of bookkeeping of the JSON text of stored items."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, OneOf, blank, blank_of, exact, rough
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from ._types import (
    AmountMatch,
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
)


class StoredCategoryAssignment(Struct, gc=False, kw_only=True):
    """The stored form of CategoryAssignment, as types."""

    category_id: Text[UUID] = field(name="categoryId")
    confidence: Number | UnsetType = UNSET
    assigned_by: Text[CategoryAssignmentAssignedBy] | UnsetType = field(
        default=UNSET, name="assignedBy"
    )
    rule_id: Text[UUID] | UnsetType = field(default=UNSET, name="ruleId")


class StoredTextMatch(Struct, gc=False, kw_only=True):
    """The stored form of TextMatch, as types."""

    looks_at: Text[TextMatchLooksAt] | UnsetType = field(default=UNSET, name="looksAt")
    comparison: Text[TextMatchComparison] | UnsetType = UNSET
    value: Text[Annotated[str, Meta(min_length=1, max_length=500)]]
    case_sensitive: Truth | UnsetType = field(default=UNSET, name="caseSensitive")


class StoredAmountMatch(Struct, gc=False, kw_only=True):
    """The stored form of AmountMatch, as types."""

    least: Number | UnsetType = UNSET
    most: Number | UnsetType = UNSET


class StoredCategoryRule(Struct, gc=False, kw_only=True):
    """The stored form of CategoryRule, as types."""

    rule_id: Text[UUID] = field(name="ruleId")
    condition: Mapped[Raw]
    priority: Number | UnsetType = UNSET
    enabled: Truth | UnsetType = UNSET


class StoredFieldMapping(Struct, gc=False, kw_only=True):
    """The stored form of FieldMapping, as types."""

    source_field: Text[Annotated[str, Meta(min_length=1)]] = field(name="sourceField")
    target_field: Text[Annotated[str, Meta(min_length=1)]] = field(name="targetField")
    transformation: Text[str] | UnsetType = UNSET


class StoredDateSpan(Struct, gc=False, kw_only=True):
    """The stored form of DateSpan, as types."""

    first: Number
    last: Number


class StoredDisplayPreferences(Struct, gc=False, kw_only=True):
    """The stored form of DisplayPreferences, as types."""

    currency: Text[Currency] | UnsetType = UNSET
    date_format: Text[str] | UnsetType = field(default=UNSET, name="dateFormat")
    theme: Text[DisplayPreferencesTheme] | UnsetType = UNSET
    page_size: Number | UnsetType = field(default=UNSET, name="pageSize")


class StoredWorkflowStep(Struct, gc=False, kw_only=True):
    """The stored form of WorkflowStep, as types."""

    name: Text[str]
    status: Text[WorkflowStepStatus] | UnsetType = UNSET
    started_at: Number | UnsetType = field(default=UNSET, name="startedAt")
    finished_at: Number | UnsetType = field(default=UNSET, name="finishedAt")


_CATEGORY_ASSIGNMENT_NAMES: Final = GivenNames(
    ("category_id",), "confidence", "assigned_by", "rule_id"
)
_TEXT_MATCH_NAMES: Final = GivenNames(("value",), "looks_at", "comparison", "case_sensitive")
_AMOUNT_MATCH_NAMES: Final = GivenNames((), "least", "most")
_CATEGORY_RULE_NAMES: Final = GivenNames(("rule_id", "condition"), "priority", "enabled")
_FIELD_MAPPING_NAMES: Final = GivenNames(("source_field", "target_field"), "transformation")
_DATE_SPAN_NAMES: Final = {"first", "last"}
_DISPLAY_PREFERENCES_NAMES: Final = GivenNames((), "currency", "date_format", "theme", "page_size")
_WORKFLOW_STEP_NAMES: Final = GivenNames(("name",), "status", "started_at", "finished_at")
_BlankCategoryAssignment: Final = blank_of(CategoryAssignment)
_BlankTextMatch: Final = blank_of(TextMatch)
_BlankAmountMatch: Final = blank_of(AmountMatch)
_BlankCategoryRule: Final = blank_of(CategoryRule)
_BlankFieldMapping: Final = blank_of(FieldMapping)
_BlankDateSpan: Final = blank_of(DateSpan)
_BlankDisplayPreferences: Final = blank_of(DisplayPreferences)
_BlankWorkflowStep: Final = blank_of(WorkflowStep)


def category_assignment_of(stored: StoredCategoryAssignment) -> CategoryAssignment:
    """What was stored as CategoryAssignment; an error where that is not certain."""
    absent = 0
    if stored.confidence is UNSET:
        confidence_: float = 100.0
        absent |= 1
    else:
        confidence_ = rough(stored.confidence.N)
        if not 0.0 <= confidence_ <= 100.0:
            raise ValueError("confidence")
    if stored.assigned_by is UNSET:
        assigned_by_: CategoryAssignmentAssignedBy = "rule"
        absent |= 2
    else:
        assigned_by_ = stored.assigned_by.S
    if stored.rule_id is UNSET:
        rule_id_: UUID | None = None
        absent |= 4
    else:
        rule_id_ = stored.rule_id.S
    record = blank(_BlankCategoryAssignment)
    record.category_id = stored.category_id.S
    record.confidence = confidence_
    record.assigned_by = assigned_by_
    record.rule_id = rule_id_
    record.__pydantic_fields_set__ = _CATEGORY_ASSIGNMENT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = CategoryAssignment
    return record


def text_match_of(stored: StoredTextMatch) -> TextMatch:
    """What was stored as TextMatch; an error where that is not certain."""
    absent = 0
    if stored.looks_at is UNSET:
        looks_at_: TextMatchLooksAt = "description"
        absent |= 1
    else:
        looks_at_ = stored.looks_at.S
    if stored.comparison is UNSET:
        comparison_: TextMatchComparison = "contains"
        absent |= 2
    else:
        comparison_ = stored.comparison.S
    if stored.case_sensitive is UNSET:
        case_sensitive_: bool = False
        absent |= 4
    else:
        case_sensitive_ = stored.case_sensitive.BOOL
    record = blank(_BlankTextMatch)
    record.kind = "text"
    record.looks_at = looks_at_
    record.comparison = comparison_
    record.value = stored.value.S
    record.case_sensitive = case_sensitive_
    record.__pydantic_fields_set__ = _TEXT_MATCH_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TextMatch
    return record


def amount_match_of(stored: StoredAmountMatch) -> AmountMatch:
    """What was stored as AmountMatch; an error where that is not certain."""
    absent = 0
    if stored.least is UNSET:
        least_: Decimal | None = None
        absent |= 1
    else:
        least_ = exact(stored.least.N)
    if stored.most is UNSET:
        most_: Decimal | None = None
        absent |= 2
    else:
        most_ = exact(stored.most.N)
    record = blank(_BlankAmountMatch)
    record.kind = "amount"
    record.least = least_
    record.most = most_
    record.__pydantic_fields_set__ = _AMOUNT_MATCH_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AmountMatch
    return record


def category_rule_of(stored: StoredCategoryRule) -> CategoryRule:
    """What was stored as CategoryRule; an error where that is not certain."""
    absent = 0
    if stored.priority is UNSET:
        priority_: int = 0
        absent |= 1
    else:
        priority_ = int(stored.priority.N)
        if not priority_ >= 0:
            raise ValueError("priority")
    if stored.enabled is UNSET:
        enabled_: bool = True
        absent |= 2
    else:
        enabled_ = stored.enabled.BOOL
    record = blank(_BlankCategoryRule)
    record.rule_id = stored.rule_id.S
    record.condition = RULE_CONDITION_READER(stored.condition.M)
    record.priority = priority_
    record.enabled = enabled_
    record.__pydantic_fields_set__ = _CATEGORY_RULE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = CategoryRule
    return record


def field_mapping_of(stored: StoredFieldMapping) -> FieldMapping:
    """What was stored as FieldMapping; an error where that is not certain."""
    absent = 0
    if stored.transformation is UNSET:
        transformation_: str | None = None
        absent |= 1
    else:
        transformation_ = stored.transformation.S
    record = blank(_BlankFieldMapping)
    record.source_field = stored.source_field.S
    record.target_field = stored.target_field.S
    record.transformation = transformation_
    record.__pydantic_fields_set__ = _FIELD_MAPPING_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = FieldMapping
    return record


def date_span_of(stored: StoredDateSpan) -> DateSpan:
    """What was stored as DateSpan; an error where that is not certain."""
    record = blank(_BlankDateSpan)
    record.first = epoch_from_text(stored.first.N, "milliseconds")
    record.last = epoch_from_text(stored.last.N, "milliseconds")
    record.__pydantic_fields_set__ = _DATE_SPAN_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = DateSpan
    return record


def display_preferences_of(stored: StoredDisplayPreferences) -> DisplayPreferences:
    """What was stored as DisplayPreferences; an error where that is not certain."""
    absent = 0
    if stored.currency is UNSET:
        currency_: Currency = "USD"
        absent |= 1
    else:
        currency_ = stored.currency.S
    if stored.date_format is UNSET:
        date_format_: str = "YYYY-MM-DD"
        absent |= 2
    else:
        date_format_ = stored.date_format.S
    if stored.theme is UNSET:
        theme_: DisplayPreferencesTheme = "system"
        absent |= 4
    else:
        theme_ = stored.theme.S
    if stored.page_size is UNSET:
        page_size_: int = 50
        absent |= 8
    else:
        page_size_ = int(stored.page_size.N)
        if not 10 <= page_size_ <= 500:
            raise ValueError("page_size")
    record = blank(_BlankDisplayPreferences)
    record.currency = currency_
    record.date_format = date_format_
    record.theme = theme_
    record.page_size = page_size_
    record.__pydantic_fields_set__ = _DISPLAY_PREFERENCES_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = DisplayPreferences
    return record


def workflow_step_of(stored: StoredWorkflowStep) -> WorkflowStep:
    """What was stored as WorkflowStep; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: WorkflowStepStatus = "waiting"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.started_at is UNSET:
        started_at_: datetime | None = None
        absent |= 2
    else:
        started_at_ = epoch_from_text(stored.started_at.N, "milliseconds")
    if stored.finished_at is UNSET:
        finished_at_: datetime | None = None
        absent |= 4
    else:
        finished_at_ = epoch_from_text(stored.finished_at.N, "milliseconds")
    record = blank(_BlankWorkflowStep)
    record.name = stored.name.S
    record.status = status_
    record.started_at = started_at_
    record.finished_at = finished_at_
    record.__pydantic_fields_set__ = _WORKFLOW_STEP_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = WorkflowStep
    return record


RULE_CONDITION_READER: Final[OneOf[RuleCondition]] = OneOf(
    "kind",
    {
        "text": (StoredTextMatch, text_match_of),
        "amount": (StoredAmountMatch, amount_match_of),
    },
)
