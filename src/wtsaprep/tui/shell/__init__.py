"""The shell: the application, the terminal, signals, themes."""
