#!/usr/bin/env python3
"""The internal edges of a repository of Rust, found without hex: crates as cargo tells them, modules and names worked out for all files at once.

usage: bench/analyze/truth_rust.py REPOSITORY > TRUTH

Needs cargo, offline. Cuts each file into tokens with one regular expression, builds every module of every target, and lets names spread through
uses and globs until nothing changes, as the compiler does. Prints FROM, a tab, TO for each mod, use, path in code and macro that leads to
another file. What stands under cfg(test) or #[test] counts in test files alone.
"""
import collections, json, pathlib, re, subprocess, sys, tomllib

TOKEN = re.compile(r"""(?P<skip>\s+|//[^\n]*)|(?P<block>/\*)|(?P<string>(?:b|c)?r(?P<hash>\#*)"(?:.|\n)*?"(?P=hash)|(?:b|c)?"(?:\\(?:.|\n)|[^"\\])*"|b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^'\\\n])')
 |(?P<life>'[A-Za-z_]\w*)|(?P<word>\$crate\b|(?:r\#)?[A-Za-z_]\w*)|(?P<var>\$\w+)|(?P<number>\d[\w]*(?:\.\d[\w]*)?)|(?P<sign>::|->|=>|.)""", re.X)
OPEN, CLOSE = {"(": ")", "[": "]", "{": "}"}, set(")]}")
LIBRARIES = {"std", "core", "alloc", "proc_macro", "test"}
KEYWORDS = set("as async await break const dyn else for if impl in let loop match move mut ref return static type unsafe use where while yield".split())
PARTNERS = {"loom", "miri", "fuzzing", "kani", "bench"}
TESTS = {"test", "bench", "rstest", "test_case", "quickcheck", "wasm_bindgen_test"}


def tokens(text):
    found, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        at = match.end()
        if match.lastgroup == "block" or match.group("block"):
            depth = 1
            while depth and at < len(text):
                if text.startswith("/*", at): depth, at = depth + 1, at + 2
                elif text.startswith("*/", at): depth, at = depth - 1, at + 2
                else: at += 1
        elif match.group("word"): found.append(("w", match.group("word").removeprefix("r#")))
        elif match.group("string"): found.append(("s", match.group("string")))
        elif match.group("life") or match.group("number"): found.append(("l", match.group()))
        elif match.group("var"): found.append(("v", match.group()))
        elif match.group("sign"): found.append(("p", match.group("sign")))
    return found


def close_of(stream, at):
    """The index after the group that opens at an index."""
    depth = 0
    while at < len(stream):
        kind, text = stream[at]
        if kind == "p" and text in OPEN: depth += 1
        if kind == "p" and text in CLOSE: depth -= 1
        at += 1
        if depth == 0: break
    return at


def purpose(stream):
    """2 for tests alone, 1 for what goes with tests, 0 for the program."""
    parts, at = [], 0
    while at < len(stream):
        end = at
        while end < len(stream) and stream[end] != ("p", ","):
            end = close_of(stream, end) if stream[end][1] in OPEN else end + 1
        part, at = stream[at:end], end + 1
        if not part: continue
        head = part[0][1]
        if head in ("any", "all", "not") and len(part) > 1:
            inner = purpose(part[2:-1])
            if head == "not": parts.append(0)
            elif head == "any": parts.append(0 if not inner or 0 in inner else max(inner))
            else: parts.append(2 if 2 in inner else 0)
        elif len(part) == 1: parts.append(2 if head in ("test", "doctest") else 1 if head in PARTNERS else 0)
        else: parts.append(1 if head == "feature" and set(re.split("[-_]", part[-1][1].strip('"'))) & {"test", "tests", "testing", "mock", "mocks", "testutil", "testutils"} else 0)
    return parts


def is_test(attribute):
    words = [text for kind, text in attribute if kind == "w"]
    if words[:1] == ["cfg"]: return 2 in purpose(attribute[2:-1])
    name = 0
    while name + 2 < len(attribute) and attribute[name + 1] == ("p", "::"): name += 2
    return bool(attribute) and attribute[name][1] in TESTS


class Scope:
    """A module as one file shows it."""

    def __init__(self):
        self.items, self.macros, self.mods, self.inline, self.uses, self.paths, self.calls = set(), set(), [], [], [], [], []


def use_tree(stream, at, prefix, out):
    path = list(prefix)
    while at < len(stream):
        kind, text = stream[at]
        if kind == "w" and text == "as":
            out.append((path, stream[at + 1][1])); path = None; at += 2
        elif kind == "w": path.append(text); at += 1
        elif text == "::":
            if not path: path = [""]
            at += 1
        elif text == "*": out.append((path + ["*"], "*")); path = None; at += 1
        elif text == "{":
            at += 1
            while at < len(stream) and stream[at][1] != "}":
                at = use_tree(stream, at, path, out)
                if at < len(stream) and stream[at][1] == ",": at += 1
            path, at = None, at + 1
        else: break
    if path is not None and len(path) > len(prefix):
        if path[-1] == "self" and len(path) > 1: path = path[:-1]
        out.append((path, path[-1]))
    return at


def code(stream, at, end, scope, test, macro):
    """Reads paths, uses and macro calls between two indices."""
    while at < end:
        kind, text = stream[at]
        before = stream[at - 1] if at else ("p", "")
        if text == "#" and kind == "p" and at + 1 < end and stream[at + 1][1] == "[":
            stop = close_of(stream, at + 1)
            attribute = stream[at + 2:stop - 1]
            code(stream, at + 2, stop - 1, scope, test, macro)
            at = stop
            if not test and is_test(attribute):
                stop = after(stream, at, end)
                code(stream, at, stop, scope, True, macro)
                at = stop
            continue
        if kind == "w" and text == "use" and not macro and stream[at + 1:at + 2] != [("p", "<")]:
            out = []
            at = use_tree(stream, at + 1, [], out)
            scope.uses += [(path, name, test, False) for path, name in out]
            continue
        if kind == "w" and text == "macro_rules" and not macro and stream[at + 1:at + 2] == [("p", "!")]:
            stop = close_of(stream, at + 3)
            code(stream, at + 3, stop, scope, test, True)
            at = stop
            continue
        if (kind == "w" and text not in KEYWORDS) or text == "::":
            if text == "::" and (before[0] == "v" or before[1] == ">" or (before[0] == "w" and before[1] not in KEYWORDS)):
                at += 2 if stream[at + 1:at + 2] and stream[at + 1][0] == "w" else 1
                while at + 1 < end and stream[at][1] == "::" and stream[at + 1][0] == "w": at += 2
                continue
            path = [""] if text == "::" else [text]
            at += 0 if text == "::" else 1
            while at + 1 < end and stream[at][1] == "::" and stream[at + 1][0] == "w":
                path.append(stream[at + 1][1]); at += 2
            if text == "::" and len(path) == 1: at += 1
            elif len(path) > 1 and not (macro and path[0] in ("self", "super")): scope.paths.append((path, test))
            elif len(path) == 1 and stream[at:at + 1] == [("p", "!")] and at + 1 < end and (stream[at + 1][1] in OPEN or stream[at + 1][0] == "w"): scope.calls.append((path[0], test))
            continue
        at += 1


def after(stream, at, end):
    """The index after what an attribute before it speaks of."""
    while stream[at:at + 1] == [("p", "#")]: at = close_of(stream, at + 1)
    is_item = at < end and stream[at][1] in "pub fn async unsafe const static extern impl struct enum union trait type mod use macro_rules".split()
    while at < end:
        kind, text = stream[at]
        if kind == "p" and text in CLOSE: return at
        if kind == "p" and text in OPEN:
            at = close_of(stream, at)
            if text == "{": return at
            continue
        at += 1
        if kind == "p" and (text == ";" or (text == "," and not is_item)): return at
    return at


def items(stream, at, end, scope, test):
    """Reads the items between two indices."""
    attributes, exported = [], False
    while at < end:
        kind, text = stream[at]
        following = stream[at + 1] if at + 1 < end else ("p", "")
        if text == "#" and kind == "p":
            opening = at + 2 if following[1] == "!" else at + 1
            stop = close_of(stream, opening)
            code(stream, opening + 1, stop - 1, scope, test, False)
            if opening == at + 1: attributes.append(stream[opening + 1:stop - 1])
            at = stop
            continue
        here = test or any(map(is_test, attributes))
        if kind == "w" and text == "pub":
            exported, at = True, at + 1
            if stream[at][1] == "(" and stream[at + 1][1] in ("crate", "self", "super", "in"): at = close_of(stream, at)
            continue
        if kind == "w" and text in ("unsafe", "async", "default", "auto", "safe") or (text == "const" and following[1] in ("fn", "unsafe", "async", "extern")) or (text == "extern" and following[1] != "crate"):
            at += 1
            continue
        if kind == "w" and text == "mod" and following[0] == "w":
            name = following[1]
            if stream[at + 2][1] == "{":
                stop, inner = close_of(stream, at + 2), Scope()
                items(stream, at + 3, stop - 1, inner, here)
                scope.inline.append((name, inner, here))
                at = stop
            else:
                paths = [attribute[i + 2][1].strip('"') for attribute in attributes for i, token in enumerate(attribute[:-2]) if token == ("w", "path") and attribute[i + 1][1] == "="]
                plain = not paths or any(attribute[0][1] == "cfg_attr" and ("w", "path") in attribute for attribute in attributes)
                scope.mods.append((name, paths, plain, here))
                at += 3
            attributes, exported = [], False
            continue
        if kind == "w" and text == "use":
            out = []
            at = use_tree(stream, at + 1, [], out)
            scope.uses += [(path, name, here, exported) for path, name in out]
            attributes, exported, at = [], False, at + 1
            continue
        if kind == "w" and text == "extern":
            name = stream[at + 2][1]
            alias = stream[at + 4][1] if stream[at + 3][1] == "as" else name
            scope.uses.append((["", name] if name != "self" else ["crate"], alias, here, exported))
            while at < end and stream[at][1] != ";": at += 1
            continue
        if kind == "w" and text == "macro_rules" and following[1] == "!":
            if not here: scope.macros.add((stream[at + 2][1], any(("w", "macro_export") in attribute for attribute in attributes)))
            stop = close_of(stream, at + 3)
            code(stream, at + 3, stop, scope, here, True)
            attributes, exported, at = [], False, stop
            continue
        if kind == "w" and text in ("fn", "struct", "union", "enum", "trait", "type", "const", "static", "impl") and (text == "impl" or following[0] == "w"):
            start = at + 1
            if text != "impl":
                start += 1 if following[1] in ("mut", "ref") else 0
                if not here: scope.items.add(stream[start][1])
                start += 1
            stop, is_flat = start, text in ("const", "static", "type")
            while stop < end:
                sign = stream[stop][1] if stream[stop][0] == "p" else ""
                if sign in CLOSE: break
                if sign in OPEN:
                    stop = close_of(stream, stop)
                    if sign == "{" and not is_flat: break
                    continue
                stop += 1
                if sign == ";": break
            code(stream, start, stop, scope, here, False)
            attributes, exported, at = [], False, stop
            continue
        if kind == "p" and text in OPEN:
            stop = close_of(stream, at)
            items(stream, at + 1, stop - 1, scope, here)
            attributes, exported, at = [], False, stop
            continue
        if kind == "w" or text == "::":
            stop = at + 1
            while stop < end and (stream[stop][0] == "w" or stream[stop][1] == "::"): stop += 1
            stop = min(stop + 1 if stream[stop:stop + 1] == [("p", "!")] else stop, end)
            code(stream, at, stop, scope, here, False) if stream[stop - 1][1] != "!" or stop >= end else code(stream, at, stop + 1, scope, here, False)
            at = stop
            continue
        if text == ";": attributes, exported = [], False
        at += 1


class Module:
    def __init__(self, crate, parent, file, inline, scope, folder, test):
        self.crate, self.parent, self.file, self.inline, self.scope, self.folder, self.test = crate, parent, file, inline, scope, folder, test
        self.root = parent.root if parent else self
        self.children = collections.defaultdict(list)
        self.names = collections.defaultdict(set)  # name -> {("mod", Module) | ("item", Module) | ("ext", None)}
        self.for_tests = collections.defaultdict(set)  # the same, of what only tests see
        self.globs = {}  # module -> whether only tests take it

    def named(self, name):
        return self.names.get(name) or self.for_tests.get(name) or set()


def main():
    repository = pathlib.Path(sys.argv[1]).resolve()
    metadata = json.loads(subprocess.run(["cargo", "metadata", "--no-deps", "--offline", "--format-version", "1"], cwd=repository, check=True, capture_output=True, text=True).stdout)
    patches = {name: repository / value["path"] for table in tomllib.loads((repository / "Cargo.toml").read_text()).get("patch", {}).values() for name, value in table.items() if "path" in value}
    relative = lambda path: str(pathlib.Path(path).resolve().relative_to(repository))
    files = subprocess.run(["git", "ls-files", "*.rs"], cwd=repository, check=True, capture_output=True, text=True).stdout.split()
    scopes = {}
    for file in files:
        scope, stream = Scope(), tokens((repository / file).read_text())
        items(stream, 0, len(stream), scope, False)
        scopes[file] = scope

    packages = {str(pathlib.Path(package["manifest_path"]).parent): package for package in metadata["packages"]}
    for manifest in subprocess.run(["git", "ls-files", "*/Cargo.toml"], cwd=repository, check=True, capture_output=True, text=True).stdout.split():
        told = subprocess.run(["cargo", "metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path", manifest], cwd=repository, capture_output=True, text=True)
        for package in json.loads(told.stdout)["packages"] if told.returncode == 0 else []: packages.setdefault(str(pathlib.Path(package["manifest_path"]).parent), package)
    modules, roots = [], {}

    def grow(module):
        modules.append(module)
        for name, inner, test in module.scope.inline:
            child = Module(module.crate, module, module.file, True, inner, f"{module.folder}/{name}", module.test or test)
            module.children[name].append(child)
            grow(child)
        for name, paths, plain, test in module.scope.mods:
            base = module.folder if module.inline else str(pathlib.Path(module.file).parent)
            candidates = [[str(pathlib.Path(base) / path)] for path in paths] + ([[f"{module.folder}/{name}.rs", f"{module.folder}/{name}/mod.rs"]] if plain else [])
            for number, options in enumerate(candidates):
                found = next((str(relative(repository / option)) for option in options if (repository / option).exists()), None)
                if not found or found not in scopes or any(child.file == found for child in module.children[name]):
                    for child in module.children[name]: child.test = child.test and (module.test or test)
                    continue
                at = pathlib.Path(found)
                owns = number < len(paths) or at.name == "mod.rs"
                child = Module(module.crate, module, found, False, scopes[found], str(at.parent if owns else at.with_suffix("")), module.test or test)
                module.children[name].append(child)
                grow(child)

    for folder, package in packages.items():
        for target in package["targets"]:
            root = relative(target["src_path"])
            kind = target["kind"][0]
            kind = "lib" if "lib" in kind or kind == "proc-macro" else kind
            if root in scopes:
                roots[folder, kind, root] = Module((folder, kind, package["edition"]), None, root, False, scopes[root], str(pathlib.Path(root).parent), kind in ("test", "bench"))
                grow(roots[folder, kind, root])

    libraries = {folder: module for (folder, kind, root), module in roots.items() if kind == "lib"}
    externs = {}
    for folder, package in packages.items():
        known = externs[folder] = {}
        for dependency in package["dependencies"]:
            path = dependency.get("path") or (str(patches[dependency["name"]]) if dependency["name"] in patches else None)
            path = str(pathlib.Path(path).resolve()) if path else None
            if path in libraries:
                library = next(target["name"] for target in packages[path]["targets"] if set(target["kind"]) & {"lib", "proc-macro", "rlib", "cdylib"})
                known[(dependency["rename"] or library).replace("-", "_")] = libraries[path]
            else: known.setdefault((dependency["rename"] or dependency["name"]).replace("-", "_"), None)
        for target in package["targets"]:
            if folder in libraries and set(target["kind"]) & {"lib", "proc-macro", "rlib", "cdylib"}: known[target["name"].replace("-", "_")] = libraries[folder]

    exported = collections.defaultdict(lambda: collections.defaultdict(list))
    for module in modules:
        for name, children in module.children.items():
            for child in children: (module.for_tests if child.test and not module.test else module.names)[name].add(("mod", child))
        for name in module.scope.items: module.names[name].add(("item", module))
        for name, is_exported in module.scope.macros:
            module.names[name].add(("item", module))
            exported[module.root][name].append((module, is_exported))

    def outside(module, name):
        known = externs[module.crate[0]]
        if name in known and not (known[name] is module.root): return {("mod", known[name])} if known[name] else {("ext", None)}
        return {("ext", None)} if name in LIBRARIES else set()

    def lookup(module, path, in_use):
        """All that a path may stand for: {(kind, module that holds it)}."""
        first = path[0]
        if first in ("crate", "$crate"): now, index = {("mod", module.root)}, 1
        elif first == "self": now, index = {("mod", module)}, 1
        elif first == "super":
            at, index = module, 0
            while index < len(path) and path[index] == "super" and at: at, index = at.parent, index + 1
            if not at: return set()
            now = {("mod", at)}
        elif first == "": now, index = outside(module, path[1]), 2
        else:
            start = module.root if in_use and module.crate[2] == "2015" else module
            own = set(start.named(first))
            if len(path) > 1: own = {each for each in own if each[0] == "mod"} or own
            now, index = own or outside(module, first), 1
        while index < len(path):
            later = set()
            for kind, holder in now:
                if kind != "mod": later.add((kind, holder)); continue
                found = set(holder.named(path[index]))
                last = index == len(path) - 1
                if not last: found = {each for each in found if each[0] == "mod"} or found
                else: found = {each for each in found if each[0] != "mod"} or found
                if not found and not holder.parent and path[index] in exported[holder]: found = {("item", each) for each, open_ in exported[holder][path[index]] if open_} or {("item", holder)}
                if not found and (last or path[index][:1].isupper() or holder.globs): later.add(("item", holder))
                for each, where in found:
                    # What a module brings in is taken from where the module is, unless that is in one file.
                    later.add((each, where) if each != "item" or where.file == holder.file or holder.inline and where in {m for m in holder.globs} else ("item", holder) if each == "item" and not (not holder.parent and path[index] in exported[holder]) else (each, where))
            now, index = later, index + 1
        return now

    changed, round_ = True, 0
    while changed and round_ < 30:
        changed, round_ = False, round_ + 1
        for module in modules:
            for path, name, test, _ in module.scope.uses:
                if name == "_": continue
                names = module.for_tests if test else module.names
                glob = path[-1] == "*"
                found = lookup(module, path[:-1] if glob else path, True) if len(path) > 1 or not glob else set()
                if not glob and path[0] == name and len(path) == 1: found = outside(module, name) or {each for each in found}
                for each in found:
                    if glob and each[0] == "mod":
                        if module.globs.get(each[1], True) and (each[1] not in module.globs or not test): changed = changed or each[1] not in module.globs; module.globs[each[1]] = test
                    elif not glob and each not in names[name]:
                        names[name].add(each); changed = True
            for behind, test in list(module.globs.items()):
                for source, target in ((behind.names, module.for_tests if test else module.names), (behind.for_tests, module.for_tests)):
                    for name, what in list(source.items()):
                        own = what - target[name]
                        if own and not any(each[1] is module for each in target[name]): target[name] |= own; changed = True

    best = {}
    order = {"lib": 0, "bin": 1, "example": 2, "custom-build": 3}
    for module in modules:
        if not module.inline:
            rank = (module.test, order.get(module.crate[1], 4))
            if module.file not in best or rank < best[module.file][0]: best[module.file] = (rank, module)

    edges = set()

    def tell(top, module):
        scope, test_file = module.scope, tell.test
        for name, paths, plain, test in scope.mods:
            if not test or test_file:
                for child in module.children[name]: edges.add((module.file, child.file))
        wanted = [(path[:-1] if path[-1] == "*" else path, True) for path, _, test, _ in scope.uses if (not test or test_file) and path != ["*"]]
        wanted += [(path, False) for path, test in scope.paths if (not test or test_file) and not path[0][:1].isupper()]
        for path, in_use in wanted:
            for kind, holder in lookup(module, path, in_use):
                if holder is not None and holder.file != module.file: edges.add((module.file, holder.file))
        for name, test in scope.calls:
            if test and not test_file or any(each == name for _, each, _, _ in scope.uses) or any(each == name for each, _ in scope.macros): continue
            for holder, _ in exported[module.root].get(name, ()):
                if module.file not in {each.file for each, _ in exported[module.root][name]}: edges.add((module.file, holder.file))
        for children in module.children.values():
            for child in children:
                if child.inline: tell(top, child)

    for file, (rank, module) in best.items():
        owner = max((relative(folder) for folder in packages if relative(folder) == "." or file.startswith(relative(folder) + "/")), key=lambda each: 0 if each == "." else len(each))
        rest = file if owner == "." else file[len(owner) + 1:]
        tell.test = module.test or rest.startswith(("tests/", "benches/"))
        tell(module, module)
    print("\n".join("\t".join(edge) for edge in sorted(edges)))


sys.setrecursionlimit(10000)
main()
