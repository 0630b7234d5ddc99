import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _throw_pages_away_here(qapp):
    """Free the last test's pages in this thread; Python would else do so on whichever worker runs next."""
    gc.collect()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
