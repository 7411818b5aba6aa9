'use strict';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const READERS = {
  text: (value) => (typeof value === 'string' ? value.trim() : undefined),
  number: (value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  },
  boolean: (value) => ({ true: true, on: true, yes: true, false: false, off: false, no: false })[String(value)],
  date: (value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (match === null) return undefined;
    const date = new Date(`${value}T00:00:00Z`);
    return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(match[3]) ? undefined : value;
  },
  list: (value) => (Array.isArray(value) ? value : undefined),
};

const isAbsent = (value) => value === undefined || value === null || value === '';

function sizeOf(value) {
  return typeof value === 'number' ? value : value.length;
}

/** Yields what is wrong with a value that could be read. */
function* problems(rule, value) {
  if (rule.min !== undefined && rule.type !== 'date' && sizeOf(value) < rule.min) yield `must be at least ${rule.min}`;
  if (rule.max !== undefined && rule.type !== 'date' && sizeOf(value) > rule.max) yield `must be at most ${rule.max}`;
  if (rule.type === 'date' && rule.from !== undefined && value < rule.from) yield `must not be before ${rule.from}`;
  if (rule.whole && !Number.isInteger(value)) yield 'must be a whole number';
  if (rule.email && !EMAIL.test(value)) yield 'must be an address';
  if (rule.oneOf && !rule.oneOf.includes(value)) yield `must be one of ${rule.oneOf.join(', ')}`;
}

function readItems(rule, items, path, errors) {
  return items.map((item, index) => readField(rule.items, item, `${path}[${index}]`, errors));
}

/** Reads one field; errors are noted under its path, such as guests[1].name. */
function readField(rule, raw, path, errors) {
  const note = (message) => {
    (errors[path] ??= []).push(message);
  };
  if (rule.fields) {
    return readForm(rule, isAbsent(raw) ? {} : raw, `${path}.`, errors);
  }
  if (!raw) {
    if (rule.default !== undefined) return rule.default;
    if (rule.required) note('is required');
    return rule.type === 'list' ? [] : undefined;
  }
  const value = READERS[rule.type](raw);
  if (value === undefined) {
    note(`is not a ${rule.type}`);
    return undefined;
  }
  for (const problem of problems(rule, value)) note(problem);
  return rule.type === 'list' ? readItems(rule, value, path, errors) : value;
}

function readForm(form, raw, prefix, errors) {
  const result = {};
  for (const [name, rule] of Object.entries(form.fields)) {
    if (rule.when && !rule.when(result)) continue;
    const value = readField(rule, raw[name], prefix + name, errors);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** Reads raw input by the rules of a form: the clean values, and what is wrong by path. */
function read(form, raw) {
  const errors = {};
  const values = readForm(form, raw, '', errors);
  for (const [left, right, message] of form.same ?? []) {
    if (values[left] !== values[right]) (errors[right] ??= []).push(message ?? `must equal ${left}`);
  }
  return { values, errors, isValid: Object.keys(errors).length === 0 };
}

module.exports = { read };
