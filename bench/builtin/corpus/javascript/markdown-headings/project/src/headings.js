'use strict';

const FENCE = /^(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

/** The headings of a Markdown text, code blocks left aside. */
function headings(markdown) {
  const result = [];
  let fence = null;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && fence === null) {
      fence = mark;
    } else if (mark || mark === fence) {
      fence = null;
    } else if (fence === null) {
      const match = HEADING.exec(line);
      if (match) result.push({ level: match[1].length, text: match[2] });
    }
  }
  return result;
}

/** Anchors as in a rendered page: lower case, words joined by dashes, repeats numbered. */
function anchors(list) {
  const seen = new Map();
  return list.map(({ text }) => {
    const slug = text.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s+/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** A nested list of links. */
function tableOfContents(markdown) {
  const list = headings(markdown);
  const targets = anchors(list);
  return list.map(({ level, text }, index) => `${'  '.repeat(level - 1)}- [${text}](#${targets[index]})`).join('\n');
}

module.exports = { headings, anchors, tableOfContents };
