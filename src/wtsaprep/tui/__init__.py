"""The terminal interface: screens translate keys into commands, widgets show lines, values carry the truth."""
