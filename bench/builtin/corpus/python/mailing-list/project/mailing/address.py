"""Spelling of mail addresses."""


def normalise(address):
    """One spelling for each address: no surrounding blanks, lower case."""
    address = address.strip().lower()
    if address.count("@") != 1:
        raise ValueError(f"{address!r} is no mail address")
    return address
