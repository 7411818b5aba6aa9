import test from 'node:test';
import assert from 'node:assert/strict';
import { breadcrumbs, flatten, visibleTo } from '../src/menu.mjs';

const menu = [
  { title: 'Home', path: '/' },
  {
    title: 'Shop',
    path: '/shop',
    children: [
      { title: 'Lamps', path: '/shop/lamps', children: [{ title: 'Desk', path: '/shop/lamps/desk' }] },
      { title: 'Stock', path: '/shop/stock', role: 'staff' },
    ],
  },
];

test('all levels are listed', () => {
  assert.deepEqual(flatten(menu).map(({ title, depth }) => `${depth}${title}`), ['0Home', '0Shop', '1Lamps', '2Desk', '1Stock']);
});

test('the way to an entry', () => {
  assert.deepEqual(breadcrumbs(menu, '/shop/lamps/desk'), ['Shop', 'Lamps', 'Desk']);
  assert.equal(breadcrumbs(menu, '/none'), null);
});

test('hidden entries', () => {
  assert.equal(visibleTo(menu, [])[1].children.length, 1);
  assert.equal(visibleTo(menu, ['staff'])[1].children.length, 2);
});
