"""Several proposals on one text in force: laid side by side, grouped, and told apart where they compete."""
