'use strict';
const table = document.getElementById('runs'), body = table.tBodies[0], rows = [...body.rows];
const filter = document.getElementById('filter'), job = document.getElementById('job'), outcome = document.getElementById('outcome');
const text = (cell) => cell.firstChild ? cell.firstChild.textContent : '';
const show = () => {
  rows.forEach((row) => row.hidden = (job.value !== '' && text(row.cells[3]) !== job.value) || (outcome.value !== '' && text(row.cells[1]) !== outcome.value));
  const shown = rows.filter((row) => !row.hidden).length;
  document.getElementById('shown').textContent = shown + ' of ' + rows.length + (rows.length === 1 ? ' run' : ' runs');
};
const key = (row, column) => {
  const cell = row.cells[column], number = parseFloat((cell.dataset.v || cell.textContent).replace(/,/g, ''));
  return column > 0 && column < 6 ? text(cell).toLowerCase() : Number.isNaN(number) ? -1 : number;
};
[...table.tHead.rows[0].cells].forEach((head, column, heads) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const before = head.getAttribute('aria-sort'), down = before ? before === 'ascending' : column === 0 || column === 2 || column > 5;
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyed = rows.map((row, at) => ({ row, at, key: key(row, column) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1) || a.at - b.at);
    body.append(...keyed.map((entry) => entry.row));
  });
});
table.tHead.rows[0].cells[0].setAttribute('aria-sort', 'descending');
job.addEventListener('change', show);
outcome.addEventListener('change', show);
filter.hidden = false;
show();
