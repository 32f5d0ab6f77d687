"""Keys: what a key means, and who reads it first."""
