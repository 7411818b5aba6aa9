'use strict';

const NAMES = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** Brings any angle in whole degrees into the range 0 to 359. */
function normalize(degrees) {
  return degrees % 360;
}

/** A compass heading that can be turned; each turn makes a new heading. */
class Heading {
  constructor(degrees = 0) {
    this.degrees = normalize(degrees);
  }

  turn(degrees) {
    return new Heading(this.degrees + degrees);
  }

  /** The smallest turn towards another heading, from -179 to 180. */
  turnTo(other) {
    const difference = normalize(other.degrees - this.degrees);
    return difference > 180 ? difference - 360 : difference;
  }

  get name() {
    return NAMES[Math.round(this.degrees / 45) % NAMES.length];
  }
}

module.exports = { Heading, normalize };
