"""What still needs us, and the register of documents."""
