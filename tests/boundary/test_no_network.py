"""The program reaches no network: nothing that could open a connection is imported, or started by Qt."""

from collections.abc import Iterator

import pytest

from tests.sources import Source, imports, is_within, sources

NETWORK_MODULES = (
    *(
        "socket",
        "socketserver",
        "ssl",
        "http",
        "urllib.request",
        "urllib.robotparser",
        "xmlrpc",
        "webbrowser",
    ),
    *("ftplib", "smtplib", "smtpd", "poplib", "imaplib", "nntplib", "telnetlib", "asyncio", "asyncore"),
    *("requests", "httpx", "aiohttp", "urllib3", "pycurl", "websocket", "websockets", "paramiko", "grpc"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtHttpServer", "PySide6.QtWebSockets"),
    *(
        "PySide6.QtWebEngineCore",
        "PySide6.QtWebEngineWidgets",
        "PySide6.QtWebEngineQuick",
        "PySide6.QtWebView",
    ),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtBluetooth", "PySide6.QtNfc", "PySide6.QtRemoteObjects"),
)
"""Qt's QML is here because it loads its files from addresses as readily as from disk."""


def network_imports(source: Source) -> Iterator[str]:
    for name in imports(source):
        if is_within(name, *NETWORK_MODULES):
            yield f"{source.module} imports {name}"


def test_nothing_imports_a_network_client() -> None:
    found = sources("app", "ui")
    assert len(found) > 10
    assert [fault for source in found for fault in network_imports(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "import socket",
        "import ssl as s",
        "from http import client",
        "import http.server",
        "from urllib import request",
        "from urllib.request import urlopen",
        "import requests",
        "def send():\n    import smtplib",
        "import asyncio",
        "import webbrowser",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "from PySide6.QtWebEngineWidgets import QWebEngineView",
        "from importlib import import_module\nimport_module('httpx')",
    ],
)
def test_an_import_of_one_would_be_found(text: str) -> None:
    assert len(list(network_imports(Source.parse("app.services.send", text)))) == 1


@pytest.mark.parametrize(
    "text", ["from urllib.parse import quote", "import httplike", "from PySide6.QtGui import QIcon"]
)
def test_what_only_looks_like_one_passes(text: str) -> None:
    assert list(network_imports(Source.parse("ui.pages.plan", text))) == []
