"""Values as lines of text with roles, for screens and plain-text verbs alike; knows no Textual."""
