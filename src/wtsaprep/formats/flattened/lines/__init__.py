"""Lines: what each is, and which of them make one paragraph."""
