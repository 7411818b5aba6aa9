'use strict';

/** Reads a query string; a key that occurs more than once gets an array. */
function parseQuery(text) {
  const result = {};
  const query = text.startsWith('?') ? text.slice(1) : text;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const at = pair.lastIndexOf('=');
    const key = decode(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decode(pair.slice(at + 1));
    if (!(key in result)) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  }
  return result;
}

function decode(text) {
  return decodeURIComponent(text.replace(/\+/g, ' '));
}

/** Writes an object as a query string with its keys in order of insertion. */
function formatQuery(values) {
  const pairs = [];
  for (const [key, value] of Object.entries(values)) {
    for (const item of [].concat(value)) {
      pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(item)}`);
    }
  }
  return pairs.join('&');
}

module.exports = { parseQuery, formatQuery };
