"""Lists: library, register, comparison, options, fates, chair's texts."""
