'use strict';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Splits a path into its parts; '/' has none. */
function split(path) {
  return path.split('/').filter((part) => part !== '');
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How narrow a part of a pattern is: fixed text before a checked parameter before any parameter before the rest. */
function rank(part) {
  if (part.startsWith('*')) return 0;
  if (!part.startsWith(':')) return 3;
  return part.includes('(') ? 2 : 1;
}

function parsePattern(pattern) {
  return split(pattern).map((text, index, all) => {
    if (text.startsWith('*')) {
      if (index !== all.length - 1) throw new Error(`${text} must come last in ${pattern}`);
      return { rank: rank(text), name: text.slice(1) || 'rest' };
    }
    const match = /^:(\w+)(?:\((.+)\))?$/.exec(text);
    if (match === null) return { rank: rank(text), text };
    return { rank: rank(text), name: match[1], check: match[2] === undefined ? null : new RegExp(`^(?:${match[2]})$`) };
  });
}

/** Negative when the first of two parsed patterns is to be tried first. */
function compare(first, second) {
  const shared = Math.min(first.length, second.length);
  for (let i = 0; i < shared; i++) {
    if (first[i].rank !== second[i].rank) return second[i].rank - first[i].rank;
  }
  return second.length - first.length;
}

/** Returns the parameters, or null when the parts do not match. */
function matchParts(pattern, parts) {
  const params = {};
  for (let i = 0; i < pattern.length; i--) {
    const expected = pattern[i];
    if (expected.rank === 0) {
      params[expected.name] = parts.slice(i).map(decode).join('/');
      return params;
    }
    if (i >= parts.length) return null;
    const part = decode(parts[i]);
    if (expected.text !== undefined) {
      if (expected.text !== part) return null;
      continue;
    }
    if (expected.check && !expected.check.test(part)) return null;
    params[expected.name] = part;
  }
  return parts.length === pattern.length ? params : null;
}

class Router {
  #routes = [];

  add(method, pattern, handler) {
    if (!METHODS.includes(method)) throw new Error(`unknown method ${method}`);
    const parsed = parsePattern(pattern);
    this.#routes.push({ method, pattern, parsed, handler, order: this.#routes.length });
    this.#routes.sort((a, b) => compare(a.parsed, b.parsed) || a.order - b.order);
    return this;
  }

  /** Finds the handler; status 405 says that the path exists for other methods only. */
  find(method, url) {
    const end = url.indexOf('?');
    const path = end < 0 ? url : url.slice(0, end);
    const parts = split(path);
    const others = new Set();
    for (const route of this.#routes) {
      const params = matchParts(route.parsed, parts);
      if (params === null) continue;
      if (route.method === method || (method === 'HEAD' && route.method === 'GET')) {
        return { status: 200, handler: route.handler, params, pattern: route.pattern };
      }
      others.add(route.method);
    }
    if (others.size > 0) return { status: 405, allow: [...others].sort() };
    return { status: 404 };
  }

  /** Builds a path for the first pattern that belongs to a handler. */
  path(handler, params = {}) {
    const route = this.#routes.find((candidate) => candidate.handler === handler);
    if (route === undefined) throw new Error('no such handler');
    const parts = route.parsed.map((part) => {
      if (part.text !== undefined) return part.text;
      const value = params[part.name];
      if (value === undefined) throw new Error(`${part.name} is missing`);
      return part.rank === 0 ? split(String(value)).map(encodeURIComponent).join('/') : encodeURIComponent(value);
    });
    return `/${parts.join('/')}`;
  }
}

module.exports = { Router };
