'use strict';

/** Minutes of the day from 'HH:MM'. */
function minutes(text) {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) throw new RangeError(`${text} is not a time`);
  const value = Number(match[1]) * 60 + Number(match[2]);
  if (value > 24 * 60 || Number(match[2]) > 59) throw new RangeError(`${text} is not a time`);
  return value;
}

function clock(value) {
  return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
}

function overlaps(one, other) {
  return one.start < other.end && other.start < one.end;
}

/** The opening hours of one weekday less its breaks, as free intervals in order. */
function openIntervals(day) {
  if (day === undefined) return [];
  let intervals = [{ start: minutes(day.open), end: minutes(day.close) }];
  for (const [from, to] of day.breaks ?? []) {
    intervals = subtract(intervals, { start: minutes(from), end: minutes(to) });
  }
  return intervals;
}

function subtract(intervals, taken) {
  return intervals.flatMap((interval) => {
    if (!overlaps(interval, taken)) return [interval];
    const rest = [];
    if (interval.start < taken.start) rest.push({ start: interval.start, end: taken.start });
    if (taken.end < interval.end) rest.push({ start: taken.start, end: interval.end });
    return rest;
  });
}

/** The calendar of a workshop: opening hours by weekday, a number of places, bookings. */
class Calendar {
  #week;
  #places;
  #pause;
  #bookings = [];
  #lastId = 0;

  constructor(week, { places = 1, pause = 0 } = {}) {
    this.#week = week;
    this.#places = places;
    this.#pause = pause;
  }

  #open(date) {
    return openIntervals(this.#week[new Date(`${date}T00:00:00Z`).getUTCDay()]);
  }

  /** The most bookings at any one moment of the interval, pauses included. */
  #load(date, wanted) {
    const near = this.#bookings
      .filter((booking) => booking.date === date)
      .map((booking) => ({ start: booking.start, end: booking.end + this.#pause }))
      .filter((booking) => overlaps(booking, wanted));
    const moments = [wanted.start, ...near.map((booking) => booking.start).filter((start) => start > wanted.start)];
    return Math.max(...moments.map((moment) => near.filter((booking) => booking.start <= moment && moment < booking.end).length));
  }

  isFree(date, start, length) {
    const wanted = { start, end: start + length };
    const isOpen = this.#open(date).some((interval) => interval.start <= wanted.start && wanted.end <= interval.end);
    return isOpen && this.#load(date, { start, end: wanted.end + this.#pause }) < this.#places;
  }

  /** All times at which a booking of the given length could begin. */
  slots(date, length, step = 30) {
    const found = [];
    for (const interval of this.#open(date)) {
      for (let start = interval.start; start + length <= interval.end; start += step) {
        if (this.isFree(date, start, length)) found.push(clock(start));
      }
    }
    return found;
  }

  book(date, time, length, customer) {
    const start = minutes(time);
    if (!this.isFree(date, start, length)) throw new Error(`${date} ${time} is not free`);
    const booking = { id: ++this.#lastId, date, start, end: start + length, customer };
    this.#bookings.push(booking);
    return booking.id;
  }

  cancel(id) {
    const index = this.#bookings.findIndex((booking) => booking.id === id);
    if (index < 0) return false;
    this.#bookings.splice(index, 1);
    return true;
  }

  /** The bookings of a day in order of time, then of customer. */
  agenda(date) {
    return this.#bookings
      .filter((booking) => booking.date === date)
      .sort((a, b) => a.start - b.start || a.customer.localeCompare(b.customer))
      .map((booking) => `${clock(booking.start)}-${clock(booking.end)} ${booking.customer}`);
  }

  /** The share of the open minutes of a day that are booked, over all places. */
  utilisation(date) {
    const open = this.#open(date).reduce((total, interval) => total + interval.end - interval.start, 0);
    const booked = this.#bookings
      .filter((booking) => booking.date === date)
      .reduce((total, booking) => total + booking.end - booking.start, 0);
    return open === 0 ? 0 : booked / (open * this.#places);
  }
}

module.exports = { Calendar, clock, minutes };
