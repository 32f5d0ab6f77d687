"""Lists as rows: library, comparison, options, fates, register, keys."""
