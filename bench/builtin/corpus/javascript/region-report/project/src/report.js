'use strict';

/** Groups entries by the value of a key, in order of first appearance. */
function groupBy(entries, key) {
  const groups = new Map();
  for (const entry of entries) {
    const group = groups.get(entry[key]) ?? [];
    group.push(entry);
    groups.set(entry[key], group);
  }
  return groups;
}

/** One line per region with its sales and the share of the whole in percent. */
function regionReport(sales) {
  const whole = sales.reduce((sum, sale) => sum + sale.amount, 0);
  const lines = [];
  let total = 0;
  for (const [region, group] of groupBy(sales, 'region')) {
    for (const sale of group) {
      total += sale.amount;
    }
    const share = whole === 0 ? 0 : Math.round((100 * total) / whole);
    lines.push(`${region}: ${total} (${share} %)`);
  }
  return lines;
}

module.exports = { groupBy, regionReport };
