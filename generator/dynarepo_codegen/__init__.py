"""Turns one YAML schema into a typed Python data layer for Amazon DynamoDB."""
