'use strict';

const { memoize } = require('./memoize');

const TAX = { north: 20, south: 10, islands: 0 };

/** Builds a price function over a catalogue of net prices in cents. */
function priceList(catalogue) {
  return memoize((product, region) => {
    const net = catalogue[product];
    if (net === undefined) throw new RangeError(`unknown product: ${product}`);
    return Math.round((net * (100 + TAX[region])) / 100);
  });
}

module.exports = { priceList };
