'use strict';

const SLOT = /\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g;

const FILTERS = {
  upper: (value) => value.toUpperCase(),
  trim: (value) => value.trim(),
  title: (value) => value.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()),
};

function resolve(values, path) {
  let node = values;
  for (const key of path.split('.')) {
    if (node === null || typeof node !== 'object') return undefined;
    node = node[key];
  }
  return node;
}

/** The variables a template needs and the values lack, each named once. */
function missing(template, values) {
  const names = [];
  for (const [, path] of template.matchAll(SLOT)) {
    if (resolve(values, path) !== undefined) continue;
    if (names.includes(path)) break;
    names.push(path);
  }
  return names;
}

/** Fills the slots of a template; throws when a variable is missing. */
function render(template, values) {
  const lacking = missing(template, values);
  if (lacking.length > 0) throw new ReferenceError(`missing: ${lacking.join(', ')}`);
  return template.replace(SLOT, (_, path, filter) => {
    const text = String(resolve(values, path));
    return filter ? FILTERS[filter](text) : text;
  });
}

module.exports = { missing, render };
