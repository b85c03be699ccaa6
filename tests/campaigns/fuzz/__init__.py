"""Fuzzing: inputs that nobody would write, made by following which code each of them reaches."""
