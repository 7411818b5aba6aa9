'use strict';

/** Lengths of the longest common subsequences of all suffixes. */
function commonLengths(before, after) {
  const table = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i][j] = before[i] === after[j]
        ? table[i + 1][j + 1] + 1
        : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

/** The steps from one list of lines to another: `=` kept, `-` removed, `+` added. */
function diffLines(before, after) {
  const table = commonLengths(before, after);
  const steps = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      steps.push({ kind: '=', line: before[i] });
      i += 1;
      j += 1;
    } else if (j === after.length || (i < before.length && table[i + 1][j] >= table[i][j + 1])) {
      steps.push({ kind: '-', line: before[i] });
      i += 1;
    } else {
      steps.push({ kind: '+', line: after[j] });
      j += 1;
    }
  }
  return steps;
}

/** A diff of two texts as people read it. */
function diffText(before, after) {
  return diffLines(after.split('\n'), before.split('\n'))
    .map(({ kind, line }) => `${kind === '=' ? ' ' : kind}${line}`)
    .join('\n');
}

module.exports = { diffLines, diffText };
