"""Errors whose cause lies with a file, a disk or an entry, and whose sentence the user reads."""


class KnownError(Exception):
    """State in one Vietnamese sentence what happened and what to do; nothing was changed.

    The message is shown as it is, in a dialog or on standard error. Anything that is a fault of
    the program itself must not be raised as this class.
    """


class UnreadableFileError(KnownError):
    """A file given to the program cannot be read as what it claims to be."""


class UnwritableFileError(KnownError):
    """A file cannot be written where it was asked for; what was there before is untouched."""


class UnsafeFileError(KnownError):
    """A file is refused because opening it could harm the program or carries what it may not keep."""


class BookError(KnownError):
    """A book cannot be opened, or cannot be written to now."""


class EntryError(KnownError):
    """A value that the user gave does not hold."""


class KnownPlanError(EntryError):
    """A plan that is to be stored is another version of one that the book has."""


class UndoRefusedError(KnownError):
    """A step cannot be undone or redone because its rows have been changed since."""
