"""The DynamoDB engines that behaviour is tested against."""
