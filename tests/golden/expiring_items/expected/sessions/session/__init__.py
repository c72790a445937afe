"""What belongs to session."""
