'use strict';

const EMPTY = Object.freeze({ items: [], coupon: null });

/** The next state of a cart; the state handed in stays as it is. */
function reduce(state = EMPTY, action) {
  switch (action.type) {
    case 'add': {
      const present = state.items.find((item) => item.sku === action.sku);
      if (present) return reduce(state, { type: 'change', sku: action.sku, by: action.count ?? 1 });
      return { ...state, items: [...state.items, { sku: action.sku, count: action.count ?? 1 }] };
    }
    case 'change': {
      const items = state.items
        .map((item) => (item.sku === action.sku ? Object.assign(item, { count: item.count + action.by }) : item))
        .filter((item) => item.count > 0);
      return { ...state, items };
    }
    case 'coupon':
      return { ...state, coupon: action.code };
    case 'clear':
      return EMPTY;
    default:
      return state;
  }
}

/** All states a list of actions leads through, the first one included. */
function states(actions, start = EMPTY) {
  return actions.reduce((all, action) => [...all, reduce(all.at(-1), action)], [start]);
}

function count(state) {
  return state.items.reduce((sum, item) => sum + item.count, 0);
}

module.exports = { EMPTY, count, reduce, states };
