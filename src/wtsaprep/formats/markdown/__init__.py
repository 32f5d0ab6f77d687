"""Documents as Markdown, in dialects for readers, for pandoc and for CriticMarkup; read back before use."""
