// A table of comma-separated values as a list of objects; numbers are numbers, and what is empty is null.

/** The cells of each line, as RFC 4180 has them. */
function cellsOf(csv) {
  const lines = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gy;
  while (cell.lastIndex < csv.length) {
    const [, quoted, plain, end] = cell.exec(csv);
    lines.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

export function rowsOf(csv) {
  const [heading, ...lines] = cellsOf(csv);
  const value = (column, text) => (column === "variant" ? text : text === "" ? null : Number(text));
  return lines.map((line) => Object.fromEntries(heading.map((column, place) => [column, value(column, line[place])])));
}
