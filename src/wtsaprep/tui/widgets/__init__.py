"""Widgets: rows, texts and fields; they show lines and open no file."""
