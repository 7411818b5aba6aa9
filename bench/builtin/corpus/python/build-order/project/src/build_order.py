"""Orders modules so that each comes after what it depends on."""

from collections import deque


class CycleError(Exception):
    def __init__(self, modules):
        super().__init__("modules depend on each other: " + ", ".join(modules))
        self.modules = modules


def build_order(dependencies):
    """Takes a mapping from module to the modules it needs; keeps alphabetical order where free."""
    waiting = {}
    users = {}
    for module, needed in dependencies.items():
        waiting.setdefault(module, 0)
        for need in needed:
            waiting.setdefault(need, 0)
            waiting[module] += 1
            users.setdefault(need, []).append(module)

    ready = deque(sorted(module for module, count in waiting.items() if count == 0))
    order = []
    while ready:
        module = ready.popleft()
        order.append(module)
        for user in sorted(users.get(module, [])):
            waiting[user] -= 1
            if waiting[user] != 0:
                ready.append(user)

    if len(order) < len(waiting):
        raise CycleError(sorted(set(waiting) - set(order)))
    return order
