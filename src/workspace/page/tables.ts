/** table and data_table. Both are real tables; the client adds paging and sorting to the second. */
import { asList, type Loose } from '../block-kit/walk';
import { attributes, escapeHtml, withBreaks } from './html';
import { looseOf, type RenderContext, textOf } from './render-context';
import { richTextHtml, richTextPlain } from './rich-text';

/** Rows a data table shows at once where it does not say. */
const PAGE_SIZE = 5;

function rowsOf(block: Loose): readonly (readonly unknown[])[] {
  return asList(block.rows).map(asList);
}

function cellHtml(value: unknown, context: RenderContext): string {
  const cell = looseOf(value);
  if (!cell) return '';
  if (cell.type === 'rich_text') return richTextHtml(cell, context);
  const text = textOf(cell.text) || (typeof cell.value === 'number' ? String(cell.value) : '');
  return withBreaks(text);
}

/** By what a column is sorted: a number where the cell is one, else its text. */
function sortKey(value: unknown): string {
  const cell = looseOf(value);
  if (!cell) return '';
  if (cell.type === 'raw_number' && typeof cell.value === 'number') return String(cell.value);
  return cell.type === 'rich_text' ? richTextPlain(cell) : textOf(cell.text);
}

/** The older table: alignment and wrapping by column, first row the header. */
export function tableHtml(block: Loose, context: RenderContext): string {
  const settings = asList(block.column_settings).map(looseOf);
  const className = (column: number): string | null => {
    const setting = settings[column];
    const align = textOf(setting?.align);
    const names = [
      align === 'center' || align === 'right' ? `align-${align}` : '',
      setting?.is_wrapped === true ? 'is-wrapped' : '',
    ];
    return names.filter(Boolean).join(' ') || null;
  };
  const row = (cells: readonly unknown[], tag: 'th' | 'td'): string => {
    const inner = cells.map((cell, column) => {
      const rest = attributes({ class: className(column), scope: tag === 'th' ? 'col' : null });
      return `<${tag}${rest}>${cellHtml(cell, context)}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  };
  const [header = [], ...body] = rowsOf(block);
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table class="slack-table"><thead>${row(header, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}

/** The newer table: caption, sortable headers, pages. Without a client all rows beyond the first page stay hidden. */
export function dataTableHtml(block: Loose, context: RenderContext): string {
  const [header = [], ...body] = rowsOf(block);
  const size =
    typeof block.page_size === 'number' && block.page_size >= 1 ? Math.floor(block.page_size) : PAGE_SIZE;
  const headerIndex = typeof block.row_header_column_index === 'number' ? block.row_header_column_index : 0;
  const numeric = header.map(
    (_, column) => body.length > 0 && body.every((row) => looseOf(row[column])?.type === 'raw_number'),
  );
  const head = header
    .map((cell, column) => {
      const button = attributes({
        type: 'button',
        class: 'sort',
        'data-column': column,
        'data-numeric': numeric[column] === true,
      });
      const th = attributes({
        scope: 'col',
        'aria-sort': 'none',
        class: numeric[column] ? 'align-right' : null,
      });
      return `<th${th}><button${button}>${cellHtml(cell, context)}<span class="sort-mark" aria-hidden="true"></span></button></th>`;
    })
    .join('');
  const rows = body
    .map((cells, index) => {
      const inner = cells.map((cell, column) => {
        const tag = column === headerIndex ? 'th' : 'td';
        const rest = attributes({
          scope: tag === 'th' ? 'row' : null,
          class: numeric[column] ? 'align-right' : null,
          'data-sort': sortKey(cell),
        });
        return `<${tag}${rest}>${cellHtml(cell, context)}</${tag}>`;
      });
      return `<tr${attributes({ hidden: index >= size })}>${inner.join('')}</tr>`;
    })
    .join('');
  const shown = Math.min(size, body.length);
  const pager =
    body.length > size
      ? `<div class="pager"><button type="button" class="btn btn-small" data-page="-1" disabled>Previous</button><span class="pager-where" aria-live="polite">1–${shown} of ${body.length}</span><button type="button" class="btn btn-small" data-page="1">Next</button></div>`
      : '';
  const caption = escapeHtml(textOf(block.caption));
  return `<div${attributes({ class: 'data-table', 'data-page-size': size })}><div class="table-scroll" tabindex="0"><table class="slack-table"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${pager}</div>`;
}
