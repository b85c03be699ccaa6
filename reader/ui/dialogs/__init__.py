"""Dialogs that any window may show."""
