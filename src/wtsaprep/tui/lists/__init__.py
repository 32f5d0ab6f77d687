"""Lists: the library, the register and the comparison.

The library is `library_screen` over `library_list`, with the topics `searching`, `leading_on` and `starting`; the
register is `register_screen` over `register_rows`, with `going_there` (by `register_destinations`) and `noting`.
"""
