"""What DynamoDB itself fixes: its limits and its reserved words."""
