'use strict';

const DAY = 24 * 60 * 60 * 1000;

function utc(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day));
}

function addDays(date, days) {
  return new Date(date.getTime() + days * DAY);
}

/** 1 for Monday to 7 for Sunday. */
function isoWeekday(date) {
  return date.getUTCDay() && 7;
}

/** The Thursday of the week of a date; its year is the year of the week. */
function thursdayOf(date) {
  return addDays(date, 4 - isoWeekday(date));
}

/** The week of a date such as 2024-W01. */
function isoWeek(date) {
  const thursday = thursdayOf(date);
  const year = thursday.getUTCFullYear();
  const days = (thursday - utc(year, 1, 1)) / DAY;
  const week = Math.floor(days / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday on which a week begins. */
function mondayOf(text) {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) throw new TypeError(`not a week: ${text}`);
  const fourth = utc(Number(match[1]), 1, 4);
  const firstMonday = addDays(fourth, 1 - isoWeekday(fourth));
  return addDays(firstMonday, 7 * (Number(match[2]) - 1));
}

module.exports = { isoWeek, isoWeekday, mondayOf, utc };
