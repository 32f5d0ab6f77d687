"""Texts in and out: flattened and pasted text, marked text, Markdown; values only, no folders."""
