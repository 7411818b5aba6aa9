const DEFAULTS = { discountPercent: 5, shippingCents: 490, freeShippingFrom: 5000 };

/** Sum of the lines of a cart, in cents. */
export function subtotal(lines) {
  return lines.reduce((sum, line) => sum + line.unitCents * line.quantity, 0);
}

/** What a customer pays for a cart; options left out take their defaults. */
export function quote(lines, options = {}) {
  const discountPercent = options.discountPercent || DEFAULTS.discountPercent;
  const shippingCents = options.shippingCents ?? DEFAULTS.shippingCents;
  const goods = subtotal(lines);
  const discount = Math.round((goods * discountPercent) / 100);
  const net = goods - discount;
  const shipping = goods === 0 || net >= DEFAULTS.freeShippingFrom ? 0 : shippingCents;
  return { goods, discount, shipping, total: net + shipping };
}

export function formatCents(cents) {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
