#!/usr/bin/env python3
"""Lists which file of a repository imports which, as Python's own parser and its way of searching tell.

usage: bench/analyze/truth_python.py REPOSITORY [ROOT ...] > TRUTH

ROOTs are the folders that stand on Python's path, relative to the repository; "." always does, and of each file the folder that its
whole package lies in. Prints FROM, a tab, TO for each edge. An edge leads to the module an import names, and for "from a import b" to
a/b.py where b is a module of a that a's own file has no other meaning for; not to the packages above it. Modules reached by
attributes alone (import a; a.b.c()) count, and of a stub beside a source both.
"""
import ast, pathlib, subprocess, sys, warnings

warnings.simplefilter("ignore")
repository = pathlib.Path(sys.argv[1]).resolve()
listed = subprocess.run(["git", "-C", repository, "ls-files", "-z", "*.py", "*.pyi", "*.pyw"], check=True, capture_output=True).stdout.decode().split("\0")
files = {path for path in listed if path and (repository / path).is_file() and not any(part.startswith(".") or part in ("node_modules", "site-packages") for part in path.split("/"))}
folders = {"/".join(path.split("/")[:depth]) for path in files for depth in range(path.count("/") + 1)}
roots = [root.strip("/") for root in sys.argv[2:]] + [""]
trees = {}
for path in files:
    try:
        trees[path] = ast.parse((repository / path).read_bytes())
    except (SyntaxError, ValueError) as error:
        print(f"{path}: {error}", file=sys.stderr)


def join(*parts):
    return "/".join(part for part in parts if part)


def spec(folder, name):
    """What the path finder has for a name in a folder: ('package' | 'module' | 'namespace', where, files), or None."""
    base = join(folder, name)
    for kind, stem in (("package", base + "/__init__"), ("module", base)):
        found = [stem + ending for ending in (".py", ".pyw", ".pyi") if stem + ending in files]
        if found:
            return kind, base, found
    return ("namespace", base, []) if base in folders else None


def top_folder(path):
    folder = path.rpartition("/")[0]
    while folder and (folder + "/__init__.py" in files or folder + "/__init__.pyi" in files):
        folder = folder.rpartition("/")[0]
    return folder


def absolute(name, path):
    """The chain of specs of a dotted name, or None."""
    parts = name.split(".")
    namespace = None
    standard = parts[0] in sys.stdlib_module_names and parts[0] != "test"
    for number, root in enumerate(roots + [top_folder(path)]):
        chain = []
        folder = root
        for part in parts:
            found = spec(folder, part) if folder is not None else None
            if not found:
                break
            chain.append(found)
            folder = found[1] if found[0] != "module" else None
        if not chain or (standard and (chain[0][0] == "namespace" or number == len(roots))):
            continue
        if chain[0][0] != "namespace":
            return chain if len(chain) == len(parts) else None
        if len(chain) == len(parts):
            namespace = namespace or chain
    return namespace


def resolve(level, name, path):
    if not level:
        return absolute(name, path)
    folder = path.rpartition("/")[0]
    for _ in range(level - 1):
        folder = folder.rpartition("/")[0]
    inits = [f for f in (join(folder, "__init__.py"), join(folder, "__init__.pyi")) if f in files]
    chain = [("package" if inits else "namespace", folder, inits)]
    for part in name.split(".") if name else []:
        found = spec(folder, part) if folder is not None else None
        if not found:
            return None
        chain.append(found)
        folder = found[1] if found[0] != "module" else None
    return chain


bindings = {}


def meanings(path):
    """The names the module's own code binds when it runs: {name: is it only its submodule of that name}."""
    if path in bindings:
        return bindings[path]
    result = bindings[path] = {}
    folder = path.rpartition("/")[0]

    def visit(statements):
        for node in statements:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                result[node.name] = False
            elif isinstance(node, ast.ImportFrom):
                chain = resolve(node.level, node.module, path)
                own = bool(chain) and chain[-1][1] == folder and chain[-1][0] != "module"
                for alias in node.names:
                    result.setdefault(alias.asname or alias.name, own and (alias.asname or alias.name) == alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    result.setdefault(alias.asname or alias.name.split(".")[0], bool(alias.asname) and alias.name.endswith("." + alias.asname))
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    for each in ast.walk(target):
                        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and each.id != "__all__":
                            result[each.id] = False
            else:
                for field in ("body", "orelse", "finalbody"):
                    visit(getattr(node, field, []) or [])
                for handler in getattr(node, "handlers", []) + getattr(node, "cases", []):
                    visit(handler.body)

    visit(trees[path].body if path in trees else [])
    return result


def part_of(module, name):
    kind, where, own = module
    if kind == "module" or any(meanings(path).get(name) is False for path in own):
        return None
    return spec(where, name)


def dotted(node):
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return [node.id] + parts[::-1] if isinstance(node, ast.Name) else None


def edges(path, tree):
    bound = {}  # local name -> the modules it may stand for
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                chain = absolute(alias.name, path)
                if chain:
                    yield from chain[-1][2]
                    bound.setdefault(alias.asname or alias.name.split(".")[0], []).append(chain[-1] if alias.asname else chain[0])
        elif isinstance(node, ast.ImportFrom):
            chain = resolve(node.level, node.module, path)
            if not chain:
                continue
            for alias in node.names:
                part = part_of(chain[-1], alias.name) if alias.name != "*" else None
                if part:
                    yield from part[2]
                    bound.setdefault(alias.asname or alias.name, []).append(part)
                else:
                    yield from chain[-1][2]
        elif isinstance(node, ast.Call) and (dotted(node.func) or [""])[-1] in ("import_module", "__import__") and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and not first.value.startswith("."):
                chain = absolute(first.value, path)
                if chain:
                    yield from chain[-1][2]
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        words = dotted(node) if isinstance(node, ast.Attribute) and id(node) not in inner else None
        for module in bound.get(words[0], []) if words else []:
            for word in words[1:]:
                part = part_of(module, word)
                if not part:
                    break
                module = part
            yield from module[2]
    if path.endswith("/__init__.py"):
        names = meanings(path)
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
                for each in ast.walk(node.value):
                    if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value not in names:
                        found = spec(path.rpartition("/")[0], each.value)
                        yield from found[2] if found else []


for path, tree in sorted(trees.items()):
    for target in sorted(set(edges(path, tree)) - {path}):
        print(f"{path}\t{target}")
