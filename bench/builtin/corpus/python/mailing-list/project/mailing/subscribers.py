"""The subscribers of a newsletter."""

from mailing.address import normalise


class Subscribers:
    def __init__(self):
        self._by_address = {}

    def __len__(self):
        return len(self._by_address)

    def __contains__(self, address):
        return normalise(address) in self._by_address

    def subscribe(self, address, name=""):
        """Adds a subscriber; says whether the address is new."""
        key = address
        is_new = key not in self._by_address
        self._by_address[key] = name or self._by_address.get(key, "")
        return is_new

    def unsubscribe(self, address):
        return self._by_address.pop(normalise(address), None) is not None

    def addresses(self):
        return sorted(self._by_address)
