'use strict';

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** Whether two values are the same in all depths; dates by their time, NaN equals itself. */
function equal(left, right) {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return left === right;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.some((key) => Object.hasOwn(right, key) && equal(left[key], right[key]));
}

/** The paths at which two values differ, in order; the empty path is the value itself. */
function differences(left, right, path = '') {
  if (equal(left, right)) return [];
  const comparable = isObject(left) && isObject(right) && Array.isArray(left) === Array.isArray(right);
  if (!comparable || left instanceof Date || right instanceof Date) return [path];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => differences(left[key], right[key], path === '' ? key : `${path}.${key}`));
}

module.exports = { equal, differences };
