"""Item models, proxies and delegates, with named columns and roles."""
