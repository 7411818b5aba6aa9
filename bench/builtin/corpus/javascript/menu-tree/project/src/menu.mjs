/** Works on menus: entries with a title, an optional path and optional children. */

/** All entries with their depth, parents before children. */
export function flatten(entries, depth = 0) {
  const flat = [];
  for (const { children = [], ...entry } of entries) {
    flat.push({ ...entry, depth });
    flat = flat.concat(flatten(children, depth + 1));
  }
  return flat;
}

/** The titles from the root to the entry with a path, or null. */
export function breadcrumbs(entries, path) {
  for (const entry of entries) {
    if (entry.path === path) return [entry.title];
    const below = breadcrumbs(entry.children ?? [], path);
    if (below !== null) return [entry.title, ...below];
  }
  return null;
}

/** The menu without the entries a visitor may not see, nor anything below them. */
export function visibleTo(entries, roles) {
  return entries
    .filter((entry) => !entry.role || roles.includes(entry.role))
    .map((entry) => (entry.children ? { ...entry, children: visibleTo(entry.children, roles) } : entry));
}
