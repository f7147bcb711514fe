"""The frozen values that every room speaks; nothing here reads a file or keeps state."""
