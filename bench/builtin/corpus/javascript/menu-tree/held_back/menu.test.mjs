import test from 'node:test';
import assert from 'node:assert/strict';

const { flatten, breadcrumbs, visibleTo } = await import(`${process.env.PROJECT}/src/menu.mjs`);

test('a long chain', () => {
  let entry = { title: '9' };
  for (let i = 8; i >= 0; i--) entry = { title: String(i), children: [entry] };
  const flat = flatten([entry]);
  assert.deepEqual(flat.map((item) => item.depth), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.ok(flat.every((item) => item.title === String(item.depth)));
});

test('children are not repeated inside the flat list', () => {
  assert.deepEqual(flatten([{ title: 'a', children: [{ title: 'b' }] }]), [{ title: 'a', depth: 0 }, { title: 'b', depth: 1 }]);
});

test('nothing', () => {
  assert.deepEqual(flatten([]), []);
  assert.equal(breadcrumbs([], '/'), null);
});

test('what is below a hidden entry is hidden', () => {
  const menu = [{ title: 'x', role: 'r', children: [{ title: 'y' }] }];
  assert.deepEqual(flatten(visibleTo(menu, [])), []);
  assert.equal(flatten(visibleTo(menu, ['r'])).length, 2);
});
