"""Sends requests through boto3, so that whatever hooks into boto3 sees them."""
