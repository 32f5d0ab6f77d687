"""Forms, dialogs and pickers."""
