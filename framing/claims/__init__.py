"""What the texts of one event state: sentences that tell the same fact, aligned across texts."""
