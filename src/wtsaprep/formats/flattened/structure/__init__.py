"""Structure: paragraphs as the provisions of two texts."""
