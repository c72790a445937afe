"""What belongs to article."""
