"""Types that the entities of bookkeeping share."""

from decimal import Decimal
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import InvalidValue, Value, WireItem, WireValue
from dynarepo.ids import uuid7
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, float_text, int_from_text, number_text

Currency: TypeAlias = Literal["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY"]
"""One of the values that the schema lists."""

AnalyticType: TypeAlias = Literal[
    "cash_flow", "category_trends", "account_efficiency", "payment_patterns", "budget_performance"
]
"""One of the values that the schema lists."""

CategoryAssignmentAssignedBy: TypeAlias = Literal["rule", "user"]
"""One of the values that the schema lists."""

TextMatchLooksAt: TypeAlias = Literal["description", "payee", "memo"]
"""One of the values that the schema lists."""

TextMatchComparison: TypeAlias = Literal["contains", "starts_with", "ends_with", "equals", "regex"]
"""One of the values that the schema lists."""

DisplayPreferencesTheme: TypeAlias = Literal["light", "dark", "system"]
"""One of the values that the schema lists."""

WorkflowStepStatus: TypeAlias = Literal["waiting", "running", "done", "failed"]
"""One of the values that the schema lists."""


class CategoryAssignment(Value):
    """A value of the type CategoryAssignment."""

    category_id: UUID = Field(description="The category.")
    confidence: float = Field(default=100.0, ge=0.0, le=100.0)
    assigned_by: CategoryAssignmentAssignedBy = "rule"
    rule_id: UUID | None = Field(default=None, description="The rule that matched.")


class TextMatch(Value):
    """A value of the type TextMatch."""

    kind: Literal["text"] = "text"
    looks_at: TextMatchLooksAt = "description"
    comparison: TextMatchComparison = "contains"
    value: str = Field(min_length=1, max_length=500)
    case_sensitive: bool = False


class AmountMatch(Value):
    """A value of the type AmountMatch."""

    kind: Literal["amount"] = "amount"
    least: Decimal | None = None
    most: Decimal | None = None


RuleCondition: TypeAlias = Annotated[TextMatch | AmountMatch, Field(discriminator="kind")]
"""What a transaction must look like."""


class CategoryRule(Value):
    """A value of the type CategoryRule."""

    rule_id: UUID = Field(default_factory=uuid7)
    condition: RuleCondition
    priority: int = Field(default=0, ge=0)
    enabled: bool = True


class FieldMapping(Value):
    """A value of the type FieldMapping."""

    source_field: str = Field(min_length=1, description="Column of the file.")
    target_field: str = Field(min_length=1, description="Attribute of the transaction.")
    transformation: str | None = None


class DateSpan(Value):
    """A value of the type DateSpan."""

    first: AwareDatetime
    last: AwareDatetime


class DisplayPreferences(Value):
    """A value of the type DisplayPreferences."""

    currency: Currency = "USD"
    date_format: str = "YYYY-MM-DD"
    theme: DisplayPreferencesTheme = "system"
    page_size: int = Field(default=50, ge=10, le=500)


class WorkflowStep(Value):
    """A value of the type WorkflowStep."""

    name: str
    status: WorkflowStepStatus = "waiting"
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None


def encode_category_assignment(value: CategoryAssignment) -> WireValue:
    """The stored form of a CategoryAssignment."""
    held = value.__dict__
    stored: WireItem = {
        "categoryId": {"S": uuid_text(held["category_id"], "category_id")},
        "confidence": {"N": float_text(held["confidence"], "confidence")},
        "assignedBy": {"S": held["assigned_by"]},
    }
    if held["rule_id"] is not None:
        stored["ruleId"] = {"S": uuid_text(held["rule_id"], "rule_id")}
    return {"M": stored}


def decode_category_assignment(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored CategoryAssignment, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "category_id": parts["categoryId"]["S"],
    }
    if "confidence" in parts:
        found["confidence"] = parts["confidence"]["N"]
    if "assignedBy" in parts:
        found["assigned_by"] = parts["assignedBy"]["S"]
    if "ruleId" in parts:
        found["rule_id"] = parts["ruleId"]["S"]
    return found


def encode_text_match(value: TextMatch) -> WireValue:
    """The stored form of a TextMatch."""
    held = value.__dict__
    return {
        "M": {
            "looksAt": {"S": held["looks_at"]},
            "comparison": {"S": held["comparison"]},
            "value": {"S": held["value"]},
            "caseSensitive": {"BOOL": held["case_sensitive"]},
        }
    }


def decode_text_match(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored TextMatch, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "value": parts["value"]["S"],
    }
    if "looksAt" in parts:
        found["looks_at"] = parts["looksAt"]["S"]
    if "comparison" in parts:
        found["comparison"] = parts["comparison"]["S"]
    if "caseSensitive" in parts:
        found["case_sensitive"] = parts["caseSensitive"]["BOOL"]
    return found


def encode_amount_match(value: AmountMatch) -> WireValue:
    """The stored form of a AmountMatch."""
    held = value.__dict__
    stored: WireItem = {}
    if held["least"] is not None:
        stored["least"] = {"N": number_text(held["least"], "least")}
    if held["most"] is not None:
        stored["most"] = {"N": number_text(held["most"], "most")}
    return {"M": stored}


def decode_amount_match(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored AmountMatch, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "least" in parts:
        found["least"] = parts["least"]["N"]
    if "most" in parts:
        found["most"] = parts["most"]["N"]
    return found


def encode_rule_condition(value: RuleCondition) -> WireValue:
    """The stored form of a RuleCondition."""
    if isinstance(value, TextMatch):
        return {"M": {**encode_text_match(value)["M"], "kind": {"S": "text"}}}
    return {"M": {**encode_amount_match(value)["M"], "kind": {"S": "amount"}}}


def decode_rule_condition(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored RuleCondition, for the model to validate."""
    kind = stored["M"]["kind"]["S"]
    if kind == "text":
        return {**decode_text_match(stored), "kind": kind}
    if kind == "amount":
        return {**decode_amount_match(stored), "kind": kind}
    raise InvalidValue("names no member of the union", attribute="kind")


def encode_category_rule(value: CategoryRule) -> WireValue:
    """The stored form of a CategoryRule."""
    held = value.__dict__
    return {
        "M": {
            "ruleId": {"S": uuid_text(held["rule_id"], "rule_id")},
            "condition": encode_rule_condition(held["condition"]),
            "priority": {"N": number_text(held["priority"], "priority")},
            "enabled": {"BOOL": held["enabled"]},
        }
    }


def decode_category_rule(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored CategoryRule, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "rule_id": parts["ruleId"]["S"],
        "condition": decode_rule_condition(parts["condition"]),
    }
    if "priority" in parts:
        found["priority"] = int_from_text(parts["priority"]["N"], "priority")
    if "enabled" in parts:
        found["enabled"] = parts["enabled"]["BOOL"]
    return found


def encode_field_mapping(value: FieldMapping) -> WireValue:
    """The stored form of a FieldMapping."""
    held = value.__dict__
    stored: WireItem = {
        "sourceField": {"S": held["source_field"]},
        "targetField": {"S": held["target_field"]},
    }
    if held["transformation"] is not None:
        stored["transformation"] = {"S": held["transformation"]}
    return {"M": stored}


def decode_field_mapping(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored FieldMapping, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "source_field": parts["sourceField"]["S"],
        "target_field": parts["targetField"]["S"],
    }
    if "transformation" in parts:
        found["transformation"] = parts["transformation"]["S"]
    return found


def encode_date_span(value: DateSpan) -> WireValue:
    """The stored form of a DateSpan."""
    held = value.__dict__
    return {
        "M": {
            "first": {"N": epoch_text(held["first"], "milliseconds", "first")},
            "last": {"N": epoch_text(held["last"], "milliseconds", "last")},
        }
    }


def decode_date_span(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored DateSpan, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "first": epoch_from_text(parts["first"]["N"], "milliseconds", "first"),
        "last": epoch_from_text(parts["last"]["N"], "milliseconds", "last"),
    }


def encode_display_preferences(value: DisplayPreferences) -> WireValue:
    """The stored form of a DisplayPreferences."""
    held = value.__dict__
    return {
        "M": {
            "currency": {"S": held["currency"]},
            "dateFormat": {"S": held["date_format"]},
            "theme": {"S": held["theme"]},
            "pageSize": {"N": number_text(held["page_size"], "page_size")},
        }
    }


def decode_display_preferences(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored DisplayPreferences, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "currency" in parts:
        found["currency"] = parts["currency"]["S"]
    if "dateFormat" in parts:
        found["date_format"] = parts["dateFormat"]["S"]
    if "theme" in parts:
        found["theme"] = parts["theme"]["S"]
    if "pageSize" in parts:
        found["page_size"] = int_from_text(parts["pageSize"]["N"], "page_size")
    return found


def encode_workflow_step(value: WorkflowStep) -> WireValue:
    """The stored form of a WorkflowStep."""
    held = value.__dict__
    stored: WireItem = {
        "name": {"S": held["name"]},
        "status": {"S": held["status"]},
    }
    if held["started_at"] is not None:
        stored["startedAt"] = {"N": epoch_text(held["started_at"], "milliseconds", "started_at")}
    if held["finished_at"] is not None:
        stored["finishedAt"] = {"N": epoch_text(held["finished_at"], "milliseconds", "finished_at")}
    return {"M": stored}


def decode_workflow_step(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored WorkflowStep, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "name": parts["name"]["S"],
    }
    if "status" in parts:
        found["status"] = parts["status"]["S"]
    if "startedAt" in parts:
        found["started_at"] = epoch_from_text(parts["startedAt"]["N"], "milliseconds", "started_at")
    if "finishedAt" in parts:
        found["finished_at"] = epoch_from_text(
            parts["finishedAt"]["N"], "milliseconds", "finished_at"
        )
    return found
