// What is different between two texts, word by word.

const MOST = 2000;

/** [{kind: same|gone|new, text}]: the shortest way from one text to the other, by their longest common sequence of words. */
export function changesBetween(before, after) {
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > MOST * MOST) {
    return [{ kind: "gone", text: before }, { kind: "new", text: after }];
  }
  const lengths = table(a, b);
  const pieces = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(pieces, "same", a[i++]);
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      add(pieces, "gone", a[i++]);
    } else {
      add(pieces, "new", b[j++]);
    }
  }
  return pieces;
}

function words(text) {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

/** lengths[i][j]: of the longest common sequence of what follows i in the one and j in the other. */
function table(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

function add(pieces, kind, text) {
  if (pieces.at(-1)?.kind === kind) {
    pieces.at(-1).text += text;
  } else {
    pieces.push({ kind, text });
  }
}
