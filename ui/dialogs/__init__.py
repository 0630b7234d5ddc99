"""Dialogs: messages, progress, errors and forms."""
