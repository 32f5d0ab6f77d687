"""Reading text as delegates have it: pasted from Word or PDF, flattened, or with marks written in it."""
