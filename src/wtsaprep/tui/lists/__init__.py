"""Lists: library, register, comparison."""
