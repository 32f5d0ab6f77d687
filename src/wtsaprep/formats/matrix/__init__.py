"""A matrix of proposals as CSV, Markdown and one HTML page."""
