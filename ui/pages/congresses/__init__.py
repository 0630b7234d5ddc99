"""The page of congresses: their dates, on which everything else hangs."""
