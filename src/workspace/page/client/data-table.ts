/** Paging and sorting of data tables, which the server sends whole. */

interface Sorted {
  readonly column: number;
  readonly descending: boolean;
}

function keyOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.dataset.sort ?? '';
}

function wire(root: HTMLElement): void {
  const body = root.querySelector('tbody');
  if (!body) return;
  const original = [...body.rows];
  const size = Number(root.dataset.pageSize) || 5;
  const pages = Math.max(1, Math.ceil(original.length / size));
  let page = 0;
  let sorted: Sorted | null = null;

  const draw = (rows: readonly HTMLTableRowElement[]): void => {
    body.replaceChildren(...rows);
    rows.forEach((row, index) => {
      row.hidden = index < page * size || index >= (page + 1) * size;
    });
    const where = root.querySelector('.pager-where');
    const last = Math.min((page + 1) * size, rows.length);
    if (where) where.textContent = `${page * size + 1}–${last} of ${rows.length}`;
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-page]')) {
      const next = page + Number(button.dataset.page);
      button.disabled = next < 0 || next >= pages;
    }
  };

  const inOrder = (): HTMLTableRowElement[] => {
    if (!sorted) return [...original];
    const { column, descending } = sorted;
    const isNumeric = root.querySelectorAll<HTMLElement>('.sort')[column]?.dataset.numeric !== undefined;
    const order = [...original].sort((a, b) =>
      isNumeric
        ? Number(keyOf(a, column)) - Number(keyOf(b, column))
        : keyOf(a, column).localeCompare(keyOf(b, column), 'en', { numeric: true }),
    );
    return descending ? order.reverse() : order;
  };

  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const turn = target?.closest<HTMLElement>('[data-page]');
    const sort = target?.closest<HTMLElement>('.sort');
    if (turn) page += Number(turn.dataset.page);
    else if (sort) {
      const column = Number(sort.dataset.column);
      // A third press gives the app's own order back.
      if (sorted?.column !== column) sorted = { column, descending: false };
      else sorted = sorted.descending ? null : { column, descending: true };
      page = 0;
      for (const head of root.querySelectorAll('thead th')) head.setAttribute('aria-sort', 'none');
      if (sorted)
        sort.parentElement?.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending');
    } else return;
    draw(inOrder());
  });
}

/** Makes every data table under `root` turn pages and sort. */
export function wireDataTables(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLElement>('.data-table')) wire(table);
}
